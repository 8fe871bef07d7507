/** Statements as CSV, one row each: our own table, and the event list of DNA. */
import { type DocumentField, documentFields, ReadoutError, type StatementRow } from '../domain/index.ts'
import { type Cell, csvText, parseCsv } from './csv.ts'

/** Columns that are no variables, by the names that our table and DNA's event list have for them. */
const documentColumns = new Map<string, DocumentField>(
  documentFields.flatMap((field) => [
    [`document_${field}`, field],
    [`doc_${field}`, field],
  ]),
)
const named = {
  id: ['statement_id'],
  time: ['datetime', 'time'],
  start: ['start', 'start_position'],
  stop: ['stop', 'stop_position'],
  text: ['text'],
  coder: ['coder'],
} as const

const WHOLE = /^-?(0|[1-9]\d{0,14})$/

/**
 * The rows of a CSV file with a line of names. `statement_id` and `datetime` (or `time`) are needed; `doc_title`,
 * `document_title` and their like are fields of the document; `start`, `stop`, `text` and `coder` tell where the words
 * stand; every other column is a variable.
 * @throws ReadoutError `file-invalid` naming the line or the column that is missing
 */
export function statementRowsFrom(text: string, input: string): StatementRow[] {
  const [head = [], ...lines] = parseCsv(text, input)
  const place = (names: readonly string[]) => head.findIndex((name) => names.includes(name))
  const at = {
    id: place(named.id),
    time: place(named.time),
    start: place(named.start),
    stop: place(named.stop),
    text: place(named.text),
    coder: place(named.coder),
  }
  for (const need of ['id', 'time'] as const)
    if (at[need] === -1)
      throw new ReadoutError('file-invalid', input, `line 1: there is no column ${named[need].join(' or ')}`)
  const twice = head.find((name, i) => head.indexOf(name) !== i)
  if (twice !== undefined) throw new ReadoutError('file-invalid', input, `line 1: the column "${twice}" is there twice`)
  const taken = new Set(Object.values(at))
  const document = head.flatMap((name, i) => {
    const field = documentColumns.get(name)
    return field ? [[field, i] as const] : []
  })
  const variables = head.flatMap((name, i) => (taken.has(i) || documentColumns.has(name) ? [] : [[name, i] as const]))
  return lines.map((cells) => {
    const cell = (i: number) => cells[i] ?? ''
    const [start, stop] = [placeOf(cell(at.start)), placeOf(cell(at.stop))]
    return {
      id: cell(at.id),
      time: cell(at.time),
      document: Object.fromEntries(document.map(([field, i]) => [field, cell(i)])),
      variables: Object.fromEntries(variables.map(([name, i]) => [name, cell(i)])),
      ...(start !== null && stop !== null
        ? { place: { start, stop, text: cell(at.text), coder: cell(at.coder) } }
        : {}),
    }
  })
}

/** Our own table: a row a statement, whole numbers as numbers, the variables under their names, the document's fields under `document_…`. */
export function statementTable(rows: readonly StatementRow[]): Cell[][] {
  const variables = variablesOf(rows)
  const numbers = numbersAmong(variables, rows, true)
  const head = ['statement_id', 'datetime', ...documentFields.map((field) => `document_${field}`), ...variables]
  return [
    [...head, 'start', 'stop', 'text', 'coder'],
    ...rows.map(({ id, time, document, variables: own, place }): Cell[] => [
      ...[
        id,
        time,
        ...documentFields.map((field) => document[field] ?? ''),
        ...variables.map((name) => (numbers.has(name) ? numberOrNone(own[name]) : (own[name] ?? ''))),
      ],
      ...(place ? [place.start, place.stop, place.text, place.coder] : [null, null, null, null]),
    ]),
  ]
}

export function statementCsv(rows: readonly StatementRow[]): string {
  return csvText(statementTable(rows))
}

/** The variables of all rows, in the order they first appear. */
export function variablesOf(rows: readonly StatementRow[]): string[] {
  return [...new Set(rows.flatMap(({ variables }) => Object.keys(variables)))]
}

/**
 * DNA's event list: semicolons, texts in quotation marks with `;` written `,` and `"` written `'`, lines ended by LF alone
 * and the last one not. Numbers stand bare, DNA's own ids among them. What DNA writes comes back to the last character.
 */
export function eventList(rows: readonly StatementRow[]): string {
  const variables = variablesOf(rows)
  const numbers = numbersAmong(variables, rows, false)
  const text = (value = '') =>
    `"${value
      .replaceAll(';', ',')
      .replaceAll('"', "'")
      .replace(/[\r\n]+/g, ' ')}"`
  const id = (value = '') => (value === '' || WHOLE.test(value) ? value : text(value))
  const head = [
    ...['statement_id', 'time', ...variables, 'start_position', 'stop_position', 'text', 'coder', 'document_id'],
    ...['title', 'author', 'source', 'section', 'type'].map((field) => `document_${field}`),
  ]
  const lines = rows.map(({ id: statement, time, document, variables: own, place }) =>
    [
      ...[id(statement), time.replace('T', ' ')],
      ...variables.map((name) => (numbers.has(name) ? (own[name] ?? '') : text(own[name]))),
      ...[place?.start ?? '', place?.stop ?? '', text(place?.text), id(place?.coder), id(document.id)],
      ...[document.title, document.author, document.source, document.section, document.type].map(text),
    ].join(';'),
  )
  return [head.map(text).join(';'), ...lines].join('\n')
}

/** The variables that hold nothing but whole numbers; with `gaps` some may hold nothing. */
function numbersAmong(variables: readonly string[], rows: readonly StatementRow[], gaps: boolean): Set<string> {
  const fits = (value = '') => (value === '' ? gaps : WHOLE.test(value) && value !== '-0')
  const some = (name: string) => rows.some((row) => (row.variables[name] ?? '') !== '')
  return new Set(variables.filter((name) => some(name) && rows.every((row) => fits(row.variables[name]))))
}

function numberOrNone(value = ''): number | null {
  return value === '' ? null : Number(value)
}

/** Null for an empty cell, which is no place 0. */
function placeOf(cell: string): number | null {
  const place = Number(cell)
  return cell.trim() !== '' && Number.isSafeInteger(place) ? place : null
}
