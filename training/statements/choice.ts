/** Trains the choice among candidates, on what the first stages proposed for articles that were new to them. */
import type { Run } from '../../src/read/layers.ts'
import { Features } from '../../src/read/models/features.ts'
import type { Candidate, Proposed } from '../../src/read/statements/candidates.ts'
import { rivalryOf, TRIPLE_FEATURES, tripleFeatures } from '../../src/read/statements/tripleFeatures.ts'
import { tripleWords } from '../../src/read/statements/tripleWords.ts'
import { counter } from '../dictionary.ts'
import { type Rows, trainLogistic } from '../logistic.ts'
import { randomOf } from '../random.ts'
import { packTable } from '../table.ts'
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

/** The trees see what the words say of articles that the words were not learned from. */
const FOLDS = 4
const LEAST = 4

/** @returns the bytes of choice.bin */
export function trainChoice(judged: readonly Judged[], options: ChoiceOptions): Uint8Array {
  const { rows, hashes, article } = rowsOf(judged)
  const count = article.length
  const learn = (chosen: Int32Array) =>
    trainLogistic(rows, hashes.length, chosen, {
      width: 2,
      rounds: 6,
      rate: 0.05,
      l2: 1e-4,
      drop: 0.3,
      random: randomOf(options.seed),
    })
  const said = new Float64Array(count * 2)
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = (row: number) => (article[row] as number) % FOLDS === fold
    const all = Int32Array.from(article.keys())
    const weights = learn(all.filter((row) => !inFold(row)))
    for (const row of all.filter(inFold))
      for (let f = rows.offsets[row] as number; f < (rows.offsets[row + 1] as number); f++)
        for (let w = 0; w < 2; w++)
          said[row * 2 + w] = (said[row * 2 + w] as number) + (weights[(rows.features[f] as number) * 2 + w] as number)
  }
  options.log?.(`${count} candidates, ${hashes.length} features of words`)
  const columns = TRIPLE_FEATURES.map(() => new Float32Array(count))
  const values = new Float32Array(TRIPLE_FEATURES.length)
  let row = 0
  for (const { proposed } of judged) {
    const rivalry = rivalryOf(proposed)
    for (const one of proposed.candidates) {
      tripleFeatures(proposed, rivalry, one, said.subarray(row * 2, row * 2 + 2), values)
      for (const [f, column] of columns.entries()) column[row] = values[f] as number
      row++
    }
  }
  const trees = (column: number, seed: number) =>
    trainTrees(
      columns,
      Float32Array.from({ length: count }, (_, i) => rows.targets[i * 2 + column] as number),
      { ...options, random: randomOf(seed) },
    )
  const lenient = trees(0, options.seed)
  const strict = trees(1, options.seed + 1)
  const words = packTable('words', hashes, learn(Int32Array.from(article.keys())), 2)
  return packWeights(
    { words: words.meta, lenient: lenient.meta, strict: strict.meta, threshold: options.threshold },
    {
      ...words.arrays,
      ...treeArrays('lenient', lenient),
      ...treeArrays('strict', strict),
    },
  )
}

/** Every candidate's words as numbers of a dictionary, whether it is right, and which article it is of. */
function rowsOf(judged: readonly Judged[]): { rows: Rows; hashes: Int32Array; article: Int32Array } {
  const features = new Features()
  const counted = counter(22)
  let most = 0
  let count = 0
  for (const { proposed } of judged)
    for (const one of proposed.candidates) {
      tripleWords(proposed, one, features)
      counted.add(features.hashes, features.count)
      most += features.count
      count++
    }
  const dictionary = counted.dictionary(LEAST)
  const rows: Rows = {
    offsets: new Int32Array(count + 1),
    features: new Int32Array(most),
    targets: new Uint8Array(count * 2),
  }
  const article = new Int32Array(count)
  let row = 0
  let end = 0
  for (const [a, { proposed, labelled }] of judged.entries())
    for (const one of proposed.candidates) {
      tripleWords(proposed, one, features)
      for (let f = 0; f < features.count; f++) {
        const number = dictionary.find(features.hashes[f] as number)
        if (number >= 0) rows.features[end++] = number
      }
      const right = rightness(one, labelled)
      rows.targets[row * 2] = right.lenient ? 1 : 0
      rows.targets[row * 2 + 1] = right.strict ? 1 : 0
      article[row] = a
      rows.offsets[++row] = end
    }
  return { rows, hashes: dictionary.hashes, article }
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
