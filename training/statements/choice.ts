/** Trains the choice among candidates: two forests, on candidates that the first stages proposed for articles new to them. */
import type { Run } from '../../src/read/layers.ts'
import type { Candidate, Proposed } from '../../src/read/statements/candidates.ts'
import { rivalryOf, TRIPLE_FEATURES, tripleFeatures } from '../../src/read/statements/tripleFeatures.ts'
import { randomOf } from '../random.ts'
import { type TreeOptions, trainTrees, treeArrays } from '../trees.ts'
import { packWeights } from '../weights.ts'
import type { Labelled } from './articles.ts'

/** What was proposed for an article, with its labels. */
export interface Judged {
  proposed: Proposed
  labelled: readonly Labelled[]
}

export interface ChoiceOptions extends Omit<TreeOptions, 'random'> {
  seed: number
  threshold: number
}

/** @returns the bytes of choice.bin */
export function trainChoice(judged: readonly Judged[], options: ChoiceOptions): Uint8Array {
  const rows = judged.reduce((sum, { proposed }) => sum + proposed.candidates.length, 0)
  const columns = TRIPLE_FEATURES.map(() => new Float32Array(rows))
  const lenient = new Float32Array(rows)
  const strict = new Float32Array(rows)
  const values = new Float32Array(TRIPLE_FEATURES.length)
  let row = 0
  for (const { proposed, labelled } of judged) {
    const rivalry = rivalryOf(proposed)
    for (const one of proposed.candidates) {
      tripleFeatures(proposed, rivalry, one, values)
      for (const [f, column] of columns.entries()) column[row] = values[f] as number
      const right = rightness(one, labelled)
      lenient[row] = right.lenient ? 1 : 0
      strict[row] = right.strict ? 1 : 0
      row++
    }
  }
  const trees = (target: Float32Array, seed: number) => trainTrees(columns, target, { ...options, random: randomOf(seed) })
  const first = trees(lenient, options.seed)
  const second = trees(strict, options.seed + 1)
  return packWeights(
    { lenient: first.meta, strict: second.meta, threshold: options.threshold },
    { ...treeArrays('lenient', first), ...treeArrays('strict', second) },
  )
}

/** Lenient: the cues overlap, and source and content share at least half of their words. Strict: all are the same. */
export function rightness(one: Candidate, labelled: readonly Labelled[]): { lenient: boolean; strict: boolean } {
  let lenient = false
  let strict = false
  for (const gold of labelled) {
    if (!gold.cue.some((run) => run.from < one.cue.to && one.cue.from < run.to)) continue
    const source = shared(gold.source, one.source)
    const content = shared(gold.content, one.content)
    if (source >= 0.5 && content >= 0.5) lenient = true
    if (source === 1 && content === 1 && shared(gold.cue, [one.cue]) === 1) strict = true
  }
  return { lenient, strict }
}

/** The Jaccard index of the tokens in two lists of runs; 1 when both are empty. */
function shared(a: readonly Run[], b: readonly Run[]): number {
  const words = (runs: readonly Run[]) => runs.reduce((sum, { from, to }) => sum + to - from, 0)
  let both = 0
  for (const x of a) for (const y of b) both += Math.max(0, Math.min(x.to, y.to) - Math.max(x.from, y.from))
  const all = words(a) + words(b) - both
  return all ? both / all : 1
}
