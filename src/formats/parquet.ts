/** Parquet (Apache): a table by columns, for pandas, DuckDB, R's arrow and their like. Compressed with Snappy. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Cell } from './csv.ts'

/** @param table the first row names the columns; one with numbers alone is DOUBLE, with booleans BOOLEAN, else UTF-8 text */
export function parquet([head = [], ...rows]: readonly (readonly Cell[])[]): Uint8Array {
  const columnData = head.map((name, i) => {
    const cells = rows.map((row) => row[i] ?? null)
    const type = typeOf(cells)
    const data = type === 'STRING' ? cells.map((cell) => (cell === null ? null : String(cell).toWellFormed())) : cells
    return { name: String(name), data, type, nullable: true }
  })
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'Readout' }))
}

function typeOf(cells: readonly Cell[]): 'DOUBLE' | 'BOOLEAN' | 'STRING' {
  const there = cells.filter((cell) => cell !== null)
  if (there.length > 0 && there.every((cell) => typeof cell === 'number')) return 'DOUBLE'
  return there.length > 0 && there.every((cell) => typeof cell === 'boolean') ? 'BOOLEAN' : 'STRING'
}
