/**
 * How often each row said each column at each level of the qualifier: a_ijk, kept by row and only where it is not zero
 * (compressed sparse rows), so that its cost follows the statements and not the product of the names.
 */
import type { Levels } from './levels.ts'

export interface Cells {
  readonly rows: number
  readonly columns: number
  /** Levels, with one more for statements that have none, where such statements count. */
  readonly levels: number
  /** Where each row's cells begin; one more than there are rows. */
  readonly starts: Int32Array
  /** column × levels + level, ascending within a row. */
  readonly keys: Int32Array
  /** The statements there, each with its weight. */
  readonly counts: Float64Array
  /** n_i: what each row's cells add up to. */
  readonly totals: Float64Array
}

/**
 * @param statements places in the table
 * @param rowOf the row of each of `statements`, columnOf its column; -1 for one that has no node
 * @param weights one for each of `statements`; 1 without
 */
export function countCells(
  statements: Int32Array,
  rowOf: Int32Array,
  columnOf: Int32Array,
  levels: Levels,
  size: { rows: number; columns: number },
  weights: Float64Array | null = null,
): Cells {
  const { rows, columns } = size
  const width = levels.count + 1
  const sorted = byRow(rowOf, rows)
  // Where each statement counts, rows together, so that what follows goes straight through memory.
  const targets = new Int32Array(sorted.places.length)
  for (let i = 0; i < targets.length; i++) {
    const place = sorted.places[i] ?? 0
    const level = levels.codes[statements[place] ?? 0] ?? -1
    targets[i] = (columnOf[place] ?? 0) * width + (level === -1 ? levels.count : level)
  }
  const starts = new Int32Array(rows + 1)
  const keys = new Int32Array(targets.length)
  const counts = new Float64Array(targets.length)
  const totals = new Float64Array(rows)
  const sums = new Float64Array(columns * width)
  let next = 0
  for (let row = 0; row < rows; row++) {
    const begin = next
    starts[row] = begin
    let total = 0
    for (let i = sorted.starts[row] ?? 0; i < (sorted.starts[row + 1] ?? 0); i++) {
      const weight = weights ? (weights[sorted.places[i] ?? 0] ?? 0) : 1
      if (weight === 0) continue
      const key = targets[i] ?? 0
      const sum = sums[key] ?? 0
      if (sum === 0) keys[next++] = key
      sums[key] = sum + weight
      total += weight
    }
    totals[row] = total
    keys.subarray(begin, next).sort()
    for (let i = begin; i < next; i++) {
      const key = keys[i] ?? 0
      counts[i] = sums[key] ?? 0
      sums[key] = 0
    }
  }
  starts[rows] = next
  return {
    rows,
    columns,
    levels: width,
    starts,
    keys: keys.subarray(0, next),
    counts: counts.subarray(0, next),
    totals,
  }
}

/** Places in `rowOf`, those of each row together, in one pass (a counting sort). */
function byRow(rowOf: Int32Array, rows: number): { starts: Int32Array; places: Int32Array } {
  const starts = new Int32Array(rows + 1)
  for (const row of rowOf) {
    if (row >= 0) starts[row + 1] = (starts[row + 1] ?? 0) + 1
  }
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0)
  const places = new Int32Array(starts[rows] ?? 0)
  const next = starts.slice()
  for (let i = 0; i < rowOf.length; i++) {
    const row = rowOf[i] ?? -1
    if (row < 0) continue
    const place = next[row] ?? 0
    places[place] = i
    next[row] = place + 1
  }
  return { starts, places }
}
