/** Learns the tagger: greedy, left to right, on its own guesses for the tags before. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import { BEFORE, BEHIND, TAGS } from '../../src/read/syntax/scheme.ts'
import { TAG_FEATURES, tagFeatures } from '../../src/read/syntax/tag-features.ts'
import { FIRST, fillWords, makeWords, type Words } from '../../src/read/syntax/words.ts'
import { randomOf } from '../random.ts'
import { type Counter, makeCounter } from './admitted.ts'
import type { Example } from './examples.ts'
import { type Learner, makeLearner } from './learner.ts'

const features = new Int32Array(TAG_FEATURES)
const scores = new Float32Array(TAGS.length)

export function trainTagger(
  examples: readonly Example[],
  lexicon: Lexicon,
  rounds: number,
  goldWeight: number,
  seed: number,
  least = 3,
): Learner {
  const learner = makeLearner(TAGS.length, countTagFeatures(examples, lexicon, goldWeight).atLeast(least))
  const random = randomOf(seed)
  const words = makeWords(260)
  const tags = new Uint8Array(270)
  const order = orderOf(examples, goldWeight)
  for (let round = 0; round < rounds; round++) {
    random.shuffle(order)
    for (const at of order) {
      const example = examples[at] as Example
      const count = example.words.length
      fillWords(words, example.words, 0, count, lexicon)
      tags.fill(BEFORE, 0, FIRST)
      for (let i = 0; i < count; i++) {
        tagFeatures(words, tags, FIRST + i, features)
        learner.score(features, TAG_FEATURES, scores)
        const guess = bestOf(scores, TAGS.length)
        const right = example.tags[i] as number
        if (guess !== right) learner.update(features, TAG_FEATURES, right, guess, 1)
        tags[FIRST + i] = guess
        learner.tick()
      }
    }
  }
  learner.settle()
  return learner
}

function countTagFeatures(examples: readonly Example[], lexicon: Lexicon, goldWeight: number): Counter {
  const counter = makeCounter()
  const words = makeWords(260)
  const tags = new Uint8Array(270)
  for (const example of examples) {
    fillWords(words, example.words, 0, example.words.length, lexicon)
    tags.fill(BEFORE, 0, FIRST)
    tags.set(example.tags, FIRST)
    for (let i = 0; i < example.words.length; i++) {
      tagFeatures(words, tags, FIRST + i, features)
      counter.add(features, TAG_FEATURES, example.gold ? goldWeight : 1)
    }
  }
  return counter
}

/** Every example once, those of gold as often as they count. */
export function orderOf(examples: readonly Example[], goldWeight: number): Int32Array {
  const order: number[] = []
  for (const [i, example] of examples.entries()) for (let k = 0; k < (example.gold ? goldWeight : 1); k++) order.push(i)
  return Int32Array.from(order)
}

export function bestOf(scores: Float32Array, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}

/** Tags by cell, with what stands before and behind. */
export function tagCells(
  words: Words,
  score: (features: Int32Array, count: number, out: Float32Array) => void,
  tags: Uint8Array,
): void {
  tags.fill(BEFORE, 0, FIRST)
  for (let cell = FIRST; cell < FIRST + words.count; cell++) {
    tagFeatures(words, tags, cell, features)
    score(features, TAG_FEATURES, scores)
    tags[cell] = bestOf(scores, TAGS.length)
  }
  tags.fill(BEHIND, FIRST + words.count, FIRST + words.count + 4)
}
