/**
 * Statements as a network takes them: columns, not objects, so that 200,000 cost little. Texts are kept once and counted
 * by code. The words are DNA's (Leifeld 2017): variables of the statement, and fields of the document that it stands in.
 */
import { compareText, type DocumentField, documentFields, ReadoutError, type StatementRow } from '../../domain/index.ts'
import { secondsOf } from './calendar.ts'

/** In a column of numbers: there is none. */
export const MISSING = -(2 ** 31)

export interface TextColumn {
  readonly type: 'text'
  /** The different texts, by UTF-16 code unit; the empty one stands for a missing value. */
  readonly labels: readonly string[]
  /** For each statement the place of its text in `labels`. */
  readonly codes: Int32Array
}

export interface NumberColumn {
  /** `boolean` when nothing but 0 and 1 stands in it. */
  readonly type: 'boolean' | 'integer'
  /** {@link MISSING} where there is none. */
  readonly values: Int32Array
}

export type Column = TextColumn | NumberColumn

export interface StatementTable {
  readonly size: number
  /** Seconds; see calendar.ts. */
  readonly times: Float64Array
  /** Variables of the statement, in their order: organization, concept, agreement. */
  readonly variables: ReadonlyMap<string, Column>
  readonly document: ReadonlyMap<DocumentField, TextColumn>
}

/**
 * The rows as columns. A variable that holds nothing but whole numbers is a number, but every variable can be taken for
 * text too (see {@link asText}).
 * @throws ReadoutError `file-invalid` for a time that is none, naming `input` and the statement
 */
export function tableOf(rows: readonly StatementRow[], input = 'statements'): StatementTable {
  const times = Float64Array.from(rows, ({ id, time }) => {
    const seconds = secondsOf(time)
    if (seconds === null)
      throw new ReadoutError('file-invalid', input, `statement ${id}: "${time}" is no time such as 2031-03-04T05:06:07`)
    return seconds
  })
  const names = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row.variables)) names.add(name)
  const variables = new Map<string, Column>()
  for (const name of names) variables.set(name, columnOf(rows.map((row) => row.variables[name] ?? '')))
  const document = new Map<DocumentField, TextColumn>()
  for (const field of documentFields) document.set(field, textColumn(rows.map((row) => row.document[field] ?? '')))
  return { size: rows.length, times, variables, document }
}

/** A column as text: numbers as they are written. */
export function asText(column: Column): TextColumn {
  if (column.type === 'text') return column
  return textColumn(Array.from(column.values, (value) => (value === MISSING ? '' : String(value))))
}

function columnOf(texts: readonly string[]): Column {
  const values = new Int32Array(texts.length)
  let boolean = true
  let some = false
  for (const [i, text] of texts.entries()) {
    if (text === '') {
      values[i] = MISSING
      continue
    }
    if (!/^-?(0|[1-9]\d{0,8})$/.test(text) || text === '-0') return textColumn(texts)
    some = true
    const value = Number(text)
    values[i] = value
    boolean &&= value === 0 || value === 1
  }
  return some ? { type: boolean ? 'boolean' : 'integer', values } : textColumn(texts)
}

export function textColumn(texts: readonly string[]): TextColumn {
  const labels = [...new Set(texts)].sort(compareText)
  const places = new Map(labels.map((label, i) => [label, i]))
  return { type: 'text', labels, codes: Int32Array.from(texts, (text) => places.get(text) ?? 0) }
}
