/** Boosted regression trees (Friedman 2001), the part that reads: numbers in, one log-odds out. */
import type { Weights } from './file.ts'

export interface Trees {
  /**
   * @param values one number a feature
   * @param floor what lies well below it may be returned as it stands after some of the trees
   * @returns the logarithm of the odds
   */
  score(values: Float32Array, floor?: number): number
}

/** What a weights file's header says of trees. */
export interface TreesMeta {
  /** Every tree is full to this depth: 2^depth leaves. */
  depth: number
  count: number
  base: number
}

/** After so many trees, and again and again, it is looked whether the rest can still lift a sum above the floor. */
const LOOKED = 16
/** What the rest of the trees lift a sum by at most, in all but one of a thousand. */
const LIFT = 0.6

/** @param name of the arrays: `NAME.features`, `NAME.splits` and `NAME.leaves` */
export function openTrees(weights: Weights<unknown>, name: string, meta: TreesMeta): Trees {
  const inner = (1 << meta.depth) - 1
  const leaves = 1 << meta.depth
  const features = weights.array(`${name}.features`, 'u8')
  const splits = weights.array(`${name}.splits`, 'f32')
  const values = weights.array(`${name}.leaves`, 'f32')
  return {
    score(row, floor = -Infinity) {
      let sum = meta.base
      for (let t = 0; t < meta.count; t++) {
        const from = t * inner
        let node = 0
        while (node < inner) {
          const value = row[features[from + node] as number] as number
          // Without a branch: which way it goes is as good as random, and a wrong guess costs more than the comparison.
          node = 2 * node + 1 + +(value > (splits[from + node] as number))
        }
        sum += values[t * leaves + node - inner] as number
        if (t % LOOKED === LOOKED - 1 && sum + LIFT < floor) break
      }
      return sum
    },
  }
}

/** Log-odds → probability. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
