/** Rows of cells held against one another: one is spread out over all keys, others are walked along it. */
import type { Cells } from './cells.ts'

/** Row i with every count spread over the levels by `matrix`; without one, as it is. */
export function spreadRow(cells: Cells, i: number, matrix: Float64Array | null, into: Float64Array): void {
  const { levels } = cells
  for (let at = cells.starts[i] ?? 0; at < (cells.starts[i + 1] ?? 0); at++) {
    const key = cells.keys[at] ?? 0
    const count = cells.counts[at] ?? 0
    if (!matrix) {
      into[key] = count
      continue
    }
    const level = key % levels
    const base = key - level
    for (let l = 0; l < levels; l++) into[base + l] = (into[base + l] ?? 0) + count * (matrix[level * levels + l] ?? 0)
  }
}

export function clearRow(cells: Cells, i: number, spread: Float64Array): void {
  const { levels } = cells
  for (let at = cells.starts[i] ?? 0; at < (cells.starts[i + 1] ?? 0); at++) {
    const key = cells.keys[at] ?? 0
    const base = key - (key % levels)
    spread.fill(0, base, base + levels)
  }
}

/** Σ over row j's cells of its count times what stands there of the row spread out. */
export function product(cells: Cells, j: number, spread: Float64Array): number {
  const { keys, counts, starts } = cells
  const end = starts[j + 1] ?? 0
  let sum = 0
  for (let at = starts[j] ?? 0; at < end; at++) sum += (counts[at] ?? 0) * (spread[keys[at] ?? 0] ?? 0)
  return sum
}

/** At the cells that both use: the counts of both, and their products. */
export function shared(cells: Cells, j: number, raw: Float64Array): { both: number; products: number } {
  let both = 0
  let products = 0
  for (let at = cells.starts[j] ?? 0; at < (cells.starts[j + 1] ?? 0); at++) {
    const mine = cells.counts[at] ?? 0
    const other = raw[cells.keys[at] ?? 0] ?? 0
    if (other === 0) continue
    both += mine + other
    products += mine * other
  }
  return { both, products }
}
