/** How often a word has been a cue: the bucket that its share in the training articles falls in. */

import type { Weights } from '../../weights/index.ts'
import { mix } from '../models/hash.ts'
import { openTable, type Table, type TableMeta } from '../models/table.ts'
import type { Grid } from './grid.ts'

/** Buckets by lemma and tag, as a table of one column. */
export type Priors = Table

export function openPriors(weights: Weights<unknown>, meta: TableMeta): Priors {
  return openTable(weights, 'priors', meta)
}

/** From this bucket on, a word is like a cue. */
export const CUE_LIKE = 5

/** What is counted: a lemma with a tag. */
export function priorKey(grid: Grid, i: number): number {
  return mix(grid.lemma[i] as number, grid.tag[i] as number)
}

/** 0 for a word too rare to tell, 1 for one that never is a cue, then rising to 9 for one that nearly always is. */
export function priorBucket(cues: number, all: number): number {
  if (cues === 0) return all > 30 ? 1 : all > 5 ? 2 : 0
  if (all < 3) return CUE_LIKE
  const share = cues / all
  if (share < 0.01) return 3
  if (share < 0.04) return 4
  if (share < 0.12) return 5
  if (share < 0.3) return 6
  if (share < 0.55) return 7
  return share < 0.8 ? 8 : 9
}

/** Each token's bucket. */
export function priorsOf(grid: Grid, priors: Priors): Uint8Array {
  const buckets = new Uint8Array(grid.size)
  const key = new Int32Array(1)
  const sum = new Float64Array(1)
  for (let i = 0; i < grid.size; i++) {
    key[0] = priorKey(grid, i)
    sum[0] = 0
    priors.add(key, 1, sum, 0)
    buckets[i] = sum[0]
  }
  return buckets
}
