/**
 * Comma-separated values (RFC 4180): UTF-8, lines ended by CRLF, cells in quotation marks where they need them.
 *
 * A cell of text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return, their
 * wide forms too) gets an apostrophe before it, as OWASP asks; so does one that already has apostrophes there, so that
 * reading takes exactly one away again. Numbers are never touched: -0.5 stays a number.
 */
import { type CsvError, parse } from 'csv-parse/sync'
import { ReadoutError } from '../domain/index.ts'

export type Cell = string | number | boolean | null

const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
/** The longest line that is read, in characters; no statement's row is near it. */
const LONGEST = 16_000_000

/** @returns the rows as a text that ends with a line break; a null is an empty cell */
export function csvText(rows: readonly (readonly Cell[])[], delimiter = ','): string {
  return rows.map((row) => `${row.map((cell) => cellText(cell, delimiter)).join(delimiter)}\r\n`).join('')
}

function cellText(cell: Cell, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = (FORMULA.test(cell) ? `'${cell}` : cell).toWellFormed()
  // Whatever could be taken for a delimiter, too: readers tell theirs from the first line.
  return /["\r\n,;\t]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows of cells, all of the first one's length. The delimiter is told from the first line: a comma, a semicolon or a tab.
 * @throws ReadoutError `file-invalid` naming the line
 */
export function parseCsv(text: string, input: string): string[][] {
  try {
    return (
      parse(text, {
        bom: true,
        delimiter: delimiterOf(text),
        skip_empty_lines: true,
        max_record_size: LONGEST,
      }) as string[][]
    ).map((row) => row.map(withoutGuard))
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number }
    const at = lines === undefined ? '' : `line ${lines}: `
    const reason = String(message).split('\n')[0]?.slice(0, 200)
    throw new ReadoutError('file-invalid', input, `${at}it is no CSV that can be read (${reason})`, { cause: error })
  }
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

function delimiterOf(text: string): string {
  const bare = text.slice(0, 100_000).replaceAll(/"(?:[^"]|"")*"/g, '')
  const [line = ''] = bare.split(/[\r\n]/, 1)
  const count = (delimiter: string) => line.split(delimiter).length
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}
