/** Examples → one column of numbers a feature, with what each row should come out as and how much it counts. */
import { factsOf, featureNames } from '../../src/extract/html/article/features.ts'
import type { Vocabularies, Vocabulary } from '../../src/extract/html/article/tokens.ts'
import type { Random } from '../random.ts'
import type { Example } from './examples.ts'

export interface Matrix {
  columns: Float32Array[]
  target: Float32Array
  weights: Float32Array
}

/** A block counts by its share of the article's words, in hundredths, and a little for being there. */
const EACH = 0.1
/** A page counts no more than this many hundredths, however much stands around its article. */
const PAGE = 250
/** Of blocks that count less than this, only a share is looked at, each for several. */
const LIGHT = 0.3
const LIGHT_SHARE = 0.4

/** On such a share of pages words say nothing, so that the trees know what to do with a language they were not taught. */
const FOREIGN = 0.2
const noWords: Vocabulary = new Map()

/** @param vocabularies what names and words say, learned without the fold of the example */
export function matrixOf(examples: readonly Example[], vocabularies: readonly Vocabularies[], random: Random): Matrix {
  const chosen = examples.map((example) => rowsOf(example, random))
  const size = chosen.reduce((sum, { rows }) => sum + rows.length, 0)
  const width = featureNames.length
  const columns = featureNames.map(() => new Float32Array(size))
  const target = new Float32Array(size)
  const weights = new Float32Array(size)
  let at = 0
  for (const [k, example] of examples.entries()) {
    const { nodes, blocks, titles, fold, shares } = example
    const { names, words } = vocabularies[fold] as Vocabularies
    const foreign = random.next() < FOREIGN
    const { rows } = factsOf(nodes, blocks, titles, { names, words: foreign ? noWords : words })
    const own = chosen[k] as ReturnType<typeof rowsOf>
    for (const [j, i] of own.rows.entries()) {
      for (let f = 0; f < width; f++) (columns[f] as Float32Array)[at] = rows[i * width + f] as number
      target[at] = (shares[i] as number) >= 0.5 ? 1 : 0
      weights[at++] = own.weights[j] as number
    }
  }
  return { columns, target, weights }
}

function rowsOf({ words, size }: Example, random: Random): { rows: number[]; weights: number[] } {
  const found: { rows: number[]; weights: number[] } = { rows: [], weights: [] }
  // A page whose article is not known teaches nothing.
  if (size === 0) return found
  const own = Array.from(words, (count) => Math.min(1, count / size) * 100)
  const all = own.reduce((sum, one) => sum + one, 0)
  const scale = Math.min(1, PAGE / all)
  for (const [i, one] of own.entries()) {
    const weight = one * scale + EACH
    const light = weight <= LIGHT
    if (light && random.next() >= LIGHT_SHARE) continue
    found.rows.push(i)
    found.weights.push(light ? weight / LIGHT_SHARE : weight)
  }
  return found
}
