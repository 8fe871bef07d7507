/** Trains the cues: a conditional random field over paragraphs. */
import { packChain } from '../../src/read/models/chain.ts'
import { Features } from '../../src/read/models/features.ts'
import { cueFeatures } from '../../src/read/statements/cueFeatures.ts'
import { CUE } from '../../src/read/statements/cues.ts'
import type { Grid } from '../../src/read/statements/grid.ts'
import { priorBucket, priorKey } from '../../src/read/statements/prior.ts'
import { trainCrf } from '../crf.ts'
import { randomOf } from '../random.ts'
import { sequencesOf, type Visit } from '../sequences.ts'
import { packTable } from '../table.ts'
import { packWeights } from '../weights.ts'
import type { Article } from './articles.ts'

/** An article with what its syntax was read as. */
export interface Parsed {
  article: Article
  grid: Grid
}

export interface CueOptions {
  seed: number
  rounds: number
  rate: number
  l2: number
  drop: number
  /** A feature seen less often is left out. */
  least: number
  log?: (line: string) => void
}

/** The label of every token. */
export function cueLabels({ article, grid }: Parsed): Uint8Array {
  const labels = new Uint8Array(grid.size)
  for (const { cue } of article.labelled)
    for (const run of cue) {
      labels.fill(CUE.inside, run.from, run.to)
      labels[run.from] = CUE.begin
    }
  // A label inside must have one before it: where two cues overlap, the longer run is one cue.
  for (let i = 0; i < labels.length; i++) if (labels[i] === CUE.inside && !labels[i - 1]) labels[i] = CUE.begin
  return labels
}

/** How often each lemma and tag stands, and is a cue. */
type Counts = Map<number, [cues: number, all: number]>

function countsOf(parsed: readonly Parsed[], labels: readonly Uint8Array[]): Counts {
  const counts: Counts = new Map()
  for (const [d, { grid }] of parsed.entries()) addCounts(counts, grid, labels[d] as Uint8Array, 1)
  return counts
}

function addCounts(counts: Counts, grid: Grid, labels: Uint8Array, by: 1 | -1): void {
  for (let i = 0; i < grid.size; i++) {
    const key = priorKey(grid, i)
    const held = counts.get(key) ?? [0, 0]
    if (labels[i]) held[0] += by
    held[1] += by
    counts.set(key, held)
  }
}

/** Each article's buckets as a stranger would see it: counted without the article's own labels. */
export function priorsWithout(parsed: readonly Parsed[]): Uint8Array[] {
  const labels = parsed.map(cueLabels)
  const counts = countsOf(parsed, labels)
  return parsed.map(({ grid }, d) => {
    addCounts(counts, grid, labels[d] as Uint8Array, -1)
    const buckets = new Uint8Array(grid.size)
    for (let i = 0; i < grid.size; i++) buckets[i] = priorBucket(...(counts.get(priorKey(grid, i)) ?? [0, 0]))
    addCounts(counts, grid, labels[d] as Uint8Array, 1)
    return buckets
  })
}

/** @returns the bytes of cues.bin */
export function trainCues(parsed: readonly Parsed[], options: CueOptions): Uint8Array {
  const labels = parsed.map(cueLabels)
  const priors = priorsWithout(parsed)
  const features = new Features()
  const walk = (visit: Visit) => {
    for (const [d, { article, grid }] of parsed.entries())
      for (const { from, to } of article.layers.paragraphs)
        for (let i = from; i < to; i++) {
          cueFeatures(grid, priors[d] as Uint8Array, i, features)
          visit(i === from, (labels[d] as Uint8Array)[i] as number)
        }
  }
  const { data, dictionary } = sequencesOf(features, walk, options.least)
  options.log?.(`${data.gold.length} tokens, ${dictionary.hashes.length} features`)
  const { weights, chain } = trainCrf(data, dictionary.hashes.length, {
    labels: 3,
    allowed: (a, b) => b !== CUE.inside || a === CUE.begin || a === CUE.inside,
    rounds: options.rounds,
    rate: options.rate,
    l2: options.l2,
    drop: options.drop,
    random: randomOf(options.seed),
    ...(options.log ? { log: options.log } : {}),
  })
  const packed = packTable('features', dictionary.hashes, weights, 3)
  const counts = countsOf(parsed, labels)
  const keys = Int32Array.from(counts.keys()).sort()
  const buckets = Float32Array.from(keys, (key) => priorBucket(...(counts.get(key) ?? [0, 0])))
  const prior = packTable('priors', keys, buckets, 1, 1)
  return packWeights(
    { chain: packChain(chain), table: packed.meta, priors: prior.meta },
    { ...packed.arrays, ...prior.arrays },
  )
}
