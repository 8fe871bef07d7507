/**
 * One-mode networks: who speaks of the same things, on the same side or on opposite ones (Leifeld 2017, "congruence" and
 * "conflict networks"). A pair's weight is a product of their rows of counts. One row at a time is spread out over all
 * columns and levels, and each later row is held against it, so that the cost is rows × cells and no more.
 */
import type { Cells } from './cells.ts'
import type { Levels } from './levels.ts'
import { compatibleDivisor, divisorOf } from './normalise.ts'
import { clearRow, product, shared, spreadRow } from './rows.ts'
import type { NetworkSettings } from './settings.ts'

/** @returns rows × rows, row by row, symmetric, zero on the diagonal */
export function oneMode(cells: Cells, levels: Levels, settings: NetworkSettings): Float64Array {
  const { rows } = cells
  const values = new Float64Array(rows * rows)
  const closeness = likeness(levels, cells.levels, settings)
  const weight = pairWeight(levels, settings, closeness)
  const divisor = settings.compatible ? compatibleDivisor(cells, settings) : divisorOf(cells, closeness, settings)
  const spread = new Float64Array(cells.columns * cells.levels)
  const raw = new Float64Array(weight.counts || divisor?.needs === 'counts' ? spread.length : 0)
  for (let i = 0; i < rows; i++) {
    spreadRow(cells, i, weight.matrix, spread)
    if (raw.length > 0) spreadRow(cells, i, null, raw)
    divisor?.begin(i)
    for (let j = i + 1; j < rows; j++) {
      const found = weight.counts ? apart(cells, i, j, raw, weight.minus) : product(cells, j, spread)
      const by = divisor ? divisor.of(i, j, raw) : 1
      const value = by === 0 ? 0 : found / by
      values[i * rows + j] = value
      values[j * rows + i] = value
    }
    clearRow(cells, i, spread)
    if (raw.length > 0) clearRow(cells, i, raw)
    divisor?.end(i)
  }
  return values
}

/** How like each level is to each other one, 0 to 1: for numbers by their distance, for texts only to itself. */
function likeness(levels: Levels, count: number, { qualifierAggregation }: NetworkSettings): Float64Array {
  const matrix = new Float64Array(count * count)
  const numbers = levels.type === 'boolean' || levels.type === 'integer'
  for (let k = 0; k < count; k++)
    for (let l = 0; l < count; l++) {
      const distance = Math.abs((levels.values[k] ?? 0) - (levels.values[l] ?? 0))
      const like = numbers ? (levels.range === 0 ? 1 : 1 - distance / levels.range) : k === l ? 1 : 0
      matrix[k * count + l] = qualifierAggregation === 'ignore' ? 1 : like
    }
  return matrix
}

interface PairWeight {
  /** What a statement at one level and one at another add to a pair. */
  matrix: Float64Array
  /** With a text as qualifier, conflict counts what only one of the two said; no product does. */
  counts: boolean
  /** Congruence is added and those counts taken away: subtract. */
  minus: boolean
}

function pairWeight(
  levels: Levels,
  { qualifierAggregation: how }: NetworkSettings,
  closeness: Float64Array,
): PairWeight {
  const counts = (how === 'conflict' || how === 'subtract') && levels.type === 'text'
  const of = { conflict: (like: number) => 1 - like, subtract: (like: number) => 2 * like - 1 }
  const matrix = how === 'conflict' || how === 'subtract' ? closeness.map(of[how]) : closeness
  return { matrix, counts, minus: how === 'subtract' }
}

/** Statements at cells that only one of the two uses; with `minus`, what they share, as products, without those. */
function apart(cells: Cells, i: number, j: number, raw: Float64Array, minus: boolean): number {
  const { both, products } = shared(cells, j, raw)
  const only = (cells.totals[i] ?? 0) + (cells.totals[j] ?? 0) - both
  return minus ? products - only : only
}
