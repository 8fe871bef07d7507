/** Excel workbooks (Office Open XML), one sheet a table. Texts are texts: a cell that looks like a formula is none. */
import writeXlsxFile from 'write-excel-file/node'
import { ReadoutError } from '../domain/index.ts'
import type { Cell } from './csv.ts'
import { xmlSafe } from './xml.ts'

/** Excel's own limits: rows of a sheet, columns, characters of a cell. */
const ROWS = 1_048_576
const COLUMNS = 16_384
const CHARACTERS = 32_767

/**
 * @param sheets the first row of each is its head
 * @throws ReadoutError `input-too-large` for more rows or columns than a sheet has
 */
export async function xlsx(
  sheets: readonly { name: string; rows: readonly (readonly Cell[])[] }[],
): Promise<Uint8Array> {
  for (const { name, rows } of sheets)
    if (rows.length > ROWS || rows.some((row) => row.length > COLUMNS))
      throw new ReadoutError('input-too-large', name, `a sheet holds ${ROWS} rows of ${COLUMNS} cells`, {
        remedy: 'Take csv or parquet',
      })
  const made = writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet:
        xmlSafe(name)
          .replace(/[\\/?*[\]:]/g, ' ')
          .slice(0, 31) || 'Sheet',
      data: rows.map((row, i) => row.map((cell) => cellOf(cell, i === 0))),
      stickyRowsCount: 1,
    })),
  )
  return new Uint8Array(await made.toBuffer())
}

function cellOf(cell: Cell, head: boolean) {
  if (cell === null || cell === '') return null
  const bold = head ? { fontWeight: 'bold' as const } : {}
  if (typeof cell === 'number') return { type: Number, value: cell, ...bold }
  if (typeof cell === 'boolean') return { type: Boolean, value: cell, ...bold }
  return { type: String, value: cellText(cell), ...bold }
}

/**
 * What XML can hold and Excel can show; half of a surrogate pair at the cut goes too. The library looks texts up in an
 * object, where `constructor` and its like are there already: such a text gets an invisible joiner behind it.
 */
function cellText(text: string): string {
  if (text in {}) return `${text}\u2060`
  const shown = xmlSafe(text)
  return shown.length > CHARACTERS ? shown.slice(0, CHARACTERS).replace(/[\ud800-\udbff]$/, '') : shown
}
