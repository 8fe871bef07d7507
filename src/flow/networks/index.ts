/** Networks of a dossier, of readings or of a table of statements. What writes and reads files is loaded when it is asked for. */
import type { NetworkSettings, Networks } from '../../compare/index.ts'
import type { StatementRow } from '../../domain/index.ts'
import type { NetworkFormat } from './formats.ts'

export { answerCases } from './cases.ts'
export { dossierRows } from './dossierRows.ts'
export { networkFormats } from './formats.ts'
export { networksJson } from './json.ts'
export { readingRows } from './readingRows.ts'

/**
 * The rows of a file of statements: a CSV table, an event list of DNA, or a `.dna` file.
 * @throws ReadoutError `file-invalid` naming the line, or what the file lacks
 */
export async function statementRowsFrom(bytes: Uint8Array, input: string): Promise<StatementRow[]> {
  const formats = await import('../../formats/index.ts')
  const start = new TextDecoder().decode(bytes.subarray(0, 15))
  if (start === 'SQLite format 3') return [...formats.readDna(bytes, input).statements]
  return formats.statementRowsFrom(new TextDecoder().decode(bytes), input)
}

/** Networks as a file's text. @throws ReadoutError `usage` for a format that cannot hold windows */
export async function networkText(
  made: Networks,
  settings: NetworkSettings,
  format: NetworkFormat,
  rows: readonly StatementRow[],
): Promise<string> {
  return (await import('./output.ts')).networkText(made, settings, format, rows)
}
