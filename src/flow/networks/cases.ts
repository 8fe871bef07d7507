/** Many settings over the same statements at once: what other programs' results are compared with. */
import { networksOf, settingsFrom, tableOf } from '../../compare/index.ts'
import { compareText, ReadoutError, type StatementRow } from '../../domain/index.ts'
import { type MatrixJson, matrixJson } from './json.ts'

export interface CaseAnswer {
  id: string
  statements: number
  matrix?: MatrixJson
  windows?: MatrixJson[]
}

/**
 * @param text JSON: `[{ id, settings }]`, the settings as DNA names them
 * @throws ReadoutError `file-invalid` for what is no such list, `usage` naming the case and the setting that does not do
 */
export function answerCases(
  rows: readonly StatementRow[],
  text: string,
  input: string,
  compatible: boolean,
): CaseAnswer[] {
  const table = tableOf(rows)
  return casesIn(text, input).map(({ id, settings: given }) => {
    try {
      const settings = settingsFrom(given, compatible)
      const { networks, statements } = networksOf(table, settings)
      const matrices = networks.map(matrixJson)
      if (settings.timeWindow === 'no') return { id, statements, ...(matrices[0] ? { matrix: matrices[0] } : {}) }
      return { id, statements, windows: compatible ? inOrderOfFiles(matrices) : matrices }
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      throw new ReadoutError(error.code, `${input}: case ${id}: ${error.input}`, error.reason, { cause: error })
    }
  })
}

/**
 * Windows as DNA's files of them are listed: by their number, written with two digits at least and sorted as text, so that
 * window 100 comes before window 11. Up to 99 windows that is the order of time.
 */
function inOrderOfFiles<T>(windows: readonly T[]): T[] {
  return windows
    .map((window, i) => ({ window, name: String(i + 1).padStart(2, '0') }))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ window }) => window)
}

function casesIn(text: string, input: string): { id: string; settings: Record<string, unknown> }[] {
  let cases: unknown
  try {
    cases = JSON.parse(text)
  } catch (cause) {
    throw new ReadoutError('file-invalid', input, 'it is not JSON', { cause })
  }
  if (!Array.isArray(cases)) throw new ReadoutError('file-invalid', input, 'it is no list of cases')
  return cases.map((one: unknown, i) => {
    const { id, settings } = (one ?? {}) as { id?: unknown; settings?: unknown }
    if (typeof id !== 'string') throw new ReadoutError('file-invalid', input, `case ${i + 1} has no id`)
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
      throw new ReadoutError('file-invalid', input, `case ${id} has no settings`)
    return { id, settings: settings as Record<string, unknown> }
  })
}
