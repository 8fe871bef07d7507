/** Two-mode networks: who said what, how often and on which side (Leifeld 2017, "affiliation network"). */
import type { Cells } from './cells.ts'
import type { Levels } from './levels.ts'
import { type NetworkSettings, refused } from './settings.ts'

/** @returns rows × columns, row by row */
export function twoMode(cells: Cells, levels: Levels, settings: NetworkSettings): Float64Array {
  const weights = levelWeights(levels, cells.levels, settings)
  const values = new Float64Array(cells.rows * cells.columns)
  const rowSums = cells.totals
  const columnSums = new Float64Array(cells.columns)
  const combine = settings.qualifierAggregation === 'combine'
  for (let row = 0; row < cells.rows; row++)
    for (let i = cells.starts[row] ?? 0; i < (cells.starts[row + 1] ?? 0); i++) {
      const key = cells.keys[i] ?? 0
      const count = cells.counts[i] ?? 0
      const column = Math.floor(key / cells.levels)
      const at = row * cells.columns + column
      const weight = weights[key % cells.levels] ?? 0
      values[at] = (values[at] ?? 0) + (combine ? weight : weight * count)
      columnSums[column] = (columnSums[column] ?? 0) + count
    }
  if (settings.normalization === 'no') return values
  const byRow = settings.normalization === 'activity'
  const divisors = combine ? cellsUsed(values, cells, byRow) : byRow ? rowSums : columnSums
  for (let row = 0, at = 0; row < cells.rows; row++)
    for (let column = 0; column < cells.columns; column++, at++) {
      const divisor = divisors[byRow ? row : column] ?? 0
      values[at] = divisor === 0 ? 0 : (values[at] ?? 0) / divisor
    }
  return values
}

/**
 * What one statement at each level adds.
 *
 * Subtracting places a level between -1, the lowest that occurs, and 1, the highest, so that a scale may begin where it
 * likes and a yes or no is the same as a scale of two. DNA 3.1 takes the number itself, and 1 for every text.
 */
function levelWeights(levels: Levels, count: number, settings: NetworkSettings): Float64Array {
  const weights = new Float64Array(count)
  switch (settings.qualifierAggregation) {
    case 'combine':
      if (levels.count > 52)
        throw refused(
          'qualifierAggregation',
          'combine',
          `it takes a qualifier of at most 52 levels, and there are ${levels.count}`,
        )
      return weights.map((_, k) => (k < levels.count ? 2 ** (levels.count - k - 1) : 0))
    case 'subtract': {
      const { values, range, type } = levels
      if (type === 'boolean') return weights.map((_, k) => (k === 0 ? -1 : 1))
      if (type === 'integer' && settings.compatible) return weights.map((_, k) => values[k] ?? 0)
      if (type === 'integer')
        return weights.map((_, k) =>
          range === 0 ? Math.sign(values[k] ?? 0) : (2 * ((values[k] ?? 0) - (values[0] ?? 0))) / range - 1,
        )
      if (settings.compatible) return weights.fill(1)
      throw refused(
        'qualifierAggregation',
        'subtract',
        'a qualifier that is text has no two sides; it takes ignore or combine',
      )
    }
    default:
      return weights.fill(1)
  }
}

/** For combinations, whose numbers are names: in how many cells something stands. */
function cellsUsed(values: Float64Array, { rows, columns }: Cells, byRow: boolean): Float64Array {
  const used = new Float64Array(byRow ? rows : columns)
  for (const [at, value] of values.entries()) {
    const place = byRow ? Math.floor(at / columns) : at % columns
    if (value > 0) used[place] = (used[place] ?? 0) + 1
  }
  return used
}
