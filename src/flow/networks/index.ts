/** Networks of a dossier, of readings or of a table of statements. What writes and reads files is loaded when it is asked for. */
import type { NetworkSettings, Networks } from '../../compare/index.ts'
import type { StatementRow } from '../../domain/index.ts'
import type { NetworkFormat } from './formats.ts'

export { answerCases } from './cases.ts'
export { dossierRows } from './dossierRows.ts'
export { type NetworkFormat, networkFormats } from './formats.ts'
export { networksJson } from './json.ts'
export { readingRows } from './readingRows.ts'

/** The rows of a CSV table of statements. @throws ReadoutError `file-invalid` naming the line */
export async function statementRowsFrom(text: string, input: string): Promise<StatementRow[]> {
  return (await import('../../formats/index.ts')).statementRowsFrom(text, input)
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
