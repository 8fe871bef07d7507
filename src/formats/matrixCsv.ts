/** A network's matrix as a table: names of columns in the first line, of rows in the first cell. */
import type { Cell } from './csv.ts'

export interface MatrixShown {
  rows: readonly string[]
  columns: readonly string[]
  /** Row by row. */
  values: ArrayLike<number>
}

export function matrixTable({ rows, columns, values }: MatrixShown): Cell[][] {
  return [
    ['', ...columns],
    ...rows.map((name, i): Cell[] => [name, ...columns.map((_, j) => values[i * columns.length + j] ?? 0)]),
  ]
}
