/** The first stage: which words are cues, by a conditional random field over each paragraph. */

import { openWeights } from '../../weights/index.ts'
import type { Run } from '../layers.ts'
import { type Chain, type ChainMeta, openChain, sums } from '../models/chain.ts'
import { Features } from '../models/features.ts'
import { openTable, type Table, type TableMeta } from '../models/table.ts'
import { placeFeatures, wordFeatures } from './cueFeatures.ts'
import type { Grid } from './grid.ts'
import { openPriors, type Priors } from './prior.ts'

/** Labels of the chain. */
export const CUE = { out: 0, begin: 1, inside: 2 } as const

/** A run of words that may be a cue. */
export interface CueCandidate extends Run {
  /** How likely just these words are one cue, 0 to 1. */
  probability: number
}

export interface CueModel {
  chain: Chain
  table: Table
  priors: Priors
}

interface Meta {
  chain: ChainMeta
  table: TableMeta
  priors: TableMeta
}

/** @throws ReadoutError `invalid` for damaged bytes */
export function openCues(bytes: Uint8Array): CueModel {
  const weights = openWeights<Meta>(bytes, 'cues.bin')
  const { chain, table, priors } = weights.meta
  return {
    chain: openChain(chain),
    table: openTable(weights, 'features', table),
    priors: openPriors(weights, priors),
  }
}

/** No longer run of words is a cue. */
const LONGEST = 12

/** So much less likely than none, by the word's own features, is a cue that the others are not asked; */
const HOPELESS = 2
/** which would have said so more clearly. */
const CLEARER = 4

/**
 * Every run of words that is a cue with at least this probability, in text order; runs may overlap.
 * @param prior each token's bucket, see prior.ts
 */
export function findCues(
  grid: Grid,
  prior: Uint8Array,
  paragraphs: readonly Run[],
  model: CueModel,
  least: number,
): CueCandidate[] {
  const found: CueCandidate[] = []
  const features = new Features()
  for (const paragraph of paragraphs) {
    const n = paragraph.to - paragraph.from
    const scores = new Float64Array(n * 3)
    for (let i = 0; i < n; i++) {
      features.clear()
      wordFeatures(grid, prior, paragraph.from + i, features)
      features.stir()
      model.table.add(features.hashes, features.count, scores, i * 3)
      if (isHopeless(scores, i * 3)) {
        scores[i * 3 + CUE.out] = (scores[i * 3 + CUE.out] as number) + CLEARER
        continue
      }
      features.clear()
      placeFeatures(grid, prior, paragraph.from + i, features)
      features.stir()
      model.table.add(features.hashes, features.count, scores, i * 3)
    }
    for (const one of likely(model.chain, scores, n, least))
      found.push({ from: paragraph.from + one.from, to: paragraph.from + one.to, probability: one.probability })
  }
  return found
}

function isHopeless(scores: Float64Array, at: number): boolean {
  const floor = (scores[at + CUE.out] as number) - HOPELESS
  return (scores[at + CUE.begin] as number) < floor && (scores[at + CUE.inside] as number) < floor
}

function likely(chain: Chain, scores: Float64Array, n: number, least: number): CueCandidate[] {
  const found: CueCandidate[] = []
  const { total, forward, backward } = sums(chain, scores)
  const floor = Math.log(least)
  const { begin, inside, out } = CUE
  for (let from = 0; from < n; from++) {
    let score = (forward[from * 3 + begin] as number) - total
    if (score + (backward[from * 3 + begin] as number) < floor) continue
    let last: number = begin
    for (let to = from + 1; to <= n && to - from <= LONGEST; to++) {
      if (to === n) {
        if (score >= floor) found.push({ from, to, probability: Math.exp(score) })
        break
      }
      const closed = [out, begin].map(
        (b) =>
          score +
          (chain.after[last * 3 + b] as number) +
          (scores[to * 3 + b] as number) +
          (backward[to * 3 + b] as number),
      )
      const probability = closed.reduce((sum, one) => sum + Math.exp(one), 0)
      if (probability >= least) found.push({ from, to, probability })
      score += (chain.after[last * 3 + inside] as number) + (scores[to * 3 + inside] as number)
      if (score + (backward[to * 3 + inside] as number) < floor) break
      last = inside
    }
  }
  return found
}
