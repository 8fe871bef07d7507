/** Weights by feature: an open-addressing table that is stored as it is used. */
import { checkOf } from './lexicon.ts'
import type { Weights } from './weights.ts'

export interface Table {
  /** Weights a feature has: one for each label. */
  width: number
  /**
   * Adds the weights of every feature to `scores`, from `at` on; features that were not learned add nothing.
   * @param features hashes; the first `count` are read
   */
  add(features: Int32Array, count: number, scores: Float64Array, at: number): void
}

/** What a weights file's header says of a table. */
export interface TableMeta {
  /** The number of slots is 2 to the power of this. */
  bits: number
  width: number
  /** One step of a stored weight. */
  step: number
}

/** @param name of the arrays: `NAME.checks` and `NAME.weights` */
export function openTable(weights: Weights<unknown>, name: string, meta: TableMeta): Table {
  const mask = (1 << meta.bits) - 1
  const { width, step } = meta
  const checks = weights.array(`${name}.checks`, 'u16')
  const steps = weights.array(`${name}.weights`, 'i8')
  return {
    width,
    add(features, count, scores, at) {
      for (let f = 0; f < count; f++) {
        const hash = features[f] as number
        const check = checkOf(hash)
        let slot = hash & mask
        let held = checks[slot] as number
        while (held !== check && held !== 0) {
          slot = (slot + 1) & mask
          held = checks[slot] as number
        }
        if (held === 0) continue
        const row = slot * width
        for (let l = 0; l < width; l++) {
          const place = at + l
          scores[place] = (scores[place] as number) + (steps[row + l] as number) * step
        }
      }
    },
  }
}
