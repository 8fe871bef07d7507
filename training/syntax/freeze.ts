/** From what was learned to tables that the reader opens as they are (src/read/syntax/tables.ts). */
import { checkOf } from '../../src/read/models/slots.ts'
import { CLASS_BITS } from '../../src/read/syntax/tables.ts'
import type { WeightArray } from '../../src/weights/index.ts'
import { layOut } from '../slots.ts'
import type { Learner } from './learner.ts'

interface Kept {
  feature: number
  weights: Float32Array
  /** How much it can change a decision: its largest weight less its smallest. */
  reach: number
}

/** The features that can change most, sorted by feature so that the file does not depend on how the table grew. */
function strongest(learner: Learner, most: number): Kept[] {
  const all: Kept[] = []
  learner.each((feature, row) => {
    let high = 0
    let low = 0
    for (const weight of row) {
      if (weight > high) high = weight
      if (weight < low) low = weight
    }
    if (high > low) all.push({ feature, weights: row.slice(), reach: high - low })
  })
  all.sort((a, b) => b.reach - a.reach || a.feature - b.feature)
  return all.slice(0, most).sort((a, b) => a.feature - b.feature)
}

/** @param most how many features are kept */
export function freezeTriples(learner: Learner, name: string, most: number): Record<string, WeightArray> {
  const kept = strongest(learner, most)
  const step = stepOf(kept, 32_000)
  const { moves, at } = layOut(Int32Array.from(kept, ({ feature }) => feature))
  const slots = new Int16Array(4 * at.length)
  for (const [slot, i] of at.entries()) {
    const one = kept[i]
    if (!one) continue
    slots[slot * 4] = checkOf(one.feature)
    for (let c = 0; c < 3; c++) slots[slot * 4 + c + 1] = Math.round((one.weights[c] ?? 0) / step)
  }
  return { [name]: slots, [`${name}.moves`]: moves }
}

/**
 * @param most how many features are kept
 * @param least weights nearer to 0 than this are dropped
 */
export function freezeRows(learner: Learner, name: string, most: number, least: number): Record<string, WeightArray> {
  const kept = strongest(learner, most)
  const limit = (1 << (15 - CLASS_BITS)) - 1
  const step = stepOf(kept, limit)
  const { moves, at } = layOut(Int32Array.from(kept, ({ feature }) => feature))
  const checks = new Int16Array(at.length)
  const sizes = new Uint8Array(at.length)
  const pairs: number[] = []
  for (const [slot, i] of at.entries()) {
    const one = kept[i]
    if (!one) continue
    checks[slot] = checkOf(one.feature)
    const before = pairs.length
    for (const [c, weight] of one.weights.entries()) {
      const whole = Math.max(-limit, Math.min(limit, Math.round(weight / step)))
      if (whole !== 0 && Math.abs(weight) >= least) pairs.push((whole << CLASS_BITS) | c)
    }
    sizes[slot] = pairs.length - before
  }
  return {
    [`${name}.moves`]: moves,
    [`${name}.checks`]: checks,
    [`${name}.sizes`]: sizes,
    [`${name}.pairs`]: Int16Array.from(pairs),
  }
}

function stepOf(kept: readonly Kept[], limit: number): number {
  let most = 1e-6
  for (const { weights } of kept) for (const weight of weights) most = Math.max(most, Math.abs(weight))
  return most / limit
}
