/** The last stage: of all candidates, those that are likely right and can stand together. */

import { chance, openTrees, openWeights, type Trees, type TreesMeta } from '../../weights/index.ts'
import type { Run } from '../layers.ts'
import { Features } from '../models/features.ts'
import { openTable, type Table, type TableMeta } from '../models/table.ts'
import type { Candidate, Proposed } from './candidates.ts'
import { rivalryOf, TRIPLE_FEATURES, tripleFeatures } from './tripleFeatures.ts'
import { tripleWords } from './tripleWords.ts'

/** Two forests: how likely a triple is right by and large, and how likely to the word. */
export interface ChoiceModel {
  /** Weighs a triple's words: two columns, for lenient and strict. */
  words: Table
  lenient: Trees
  strict: Trees
  /** A triple less likely right than this is left out. */
  threshold: number
}

interface Meta {
  words: TableMeta
  lenient: TreesMeta
  strict: TreesMeta
  threshold: number
}

/** @throws ReadoutError `invalid` for damaged bytes */
export function openChoice(bytes: Uint8Array): ChoiceModel {
  const weights = openWeights<Meta>(bytes, 'choice.bin')
  const { words, lenient, strict, threshold } = weights.meta
  return {
    words: openTable(weights, 'words', words),
    lenient: openTrees(weights, 'lenient', lenient),
    strict: openTrees(weights, 'strict', strict),
    threshold,
  }
}

/** A candidate with its likelihoods. */
export interface Scored extends Candidate {
  lenient: number
  strict: number
}

export function score(proposed: Proposed, model: ChoiceModel): Scored[] {
  const rivalry = rivalryOf(proposed)
  const values = new Float32Array(TRIPLE_FEATURES.length)
  const features = new Features()
  const words = new Float64Array(2)
  const floor = Math.log(model.threshold / (1 - model.threshold))
  return proposed.candidates.map((one) => {
    tripleWords(proposed, one, features)
    words.fill(0)
    model.words.add(features.hashes, features.count, words, 0)
    tripleFeatures(proposed, rivalry, one, words, values)
    const lenient = chance(model.lenient.score(values, floor))
    // What is not chosen need not be ranked.
    return { ...one, lenient, strict: lenient < model.threshold ? 0 : chance(model.strict.score(values)) }
  })
}

/** How much being right to the word counts beside being right by and large. */
const EXACT = 0.5

/**
 * Takes the best first, and then what can stand beside it: no cue twice, and no cue inside another's content.
 * @param threshold on `lenient`, 0 to 1
 * @returns in text order of their cues
 */
export function choose(scored: readonly Scored[], size: number, threshold: number): Scored[] {
  const value = (one: Scored) => one.lenient + EXACT * one.strict
  const order = scored.filter((one) => one.lenient >= threshold).sort((a, b) => value(b) - value(a) || a.of - b.of)
  const cue = new Uint8Array(size)
  const content = new Uint8Array(size)
  const touches = (marks: Uint8Array, run: Run) => marks.subarray(run.from, run.to).includes(1)
  const chosen: Scored[] = []
  for (const one of order) {
    if (touches(cue, one.cue) || touches(content, one.cue)) continue
    if (one.content.some((run) => touches(cue, run))) continue
    chosen.push(one)
    cue.fill(1, one.cue.from, one.cue.to)
    for (const run of one.content) content.fill(1, run.from, run.to)
  }
  return chosen.sort((a, b) => a.cue.from - b.cue.from)
}
