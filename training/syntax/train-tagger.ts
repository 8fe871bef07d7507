/** Learns to label words one after another, greedily, on its own guesses for the labels before: tags, and supertags. */
import type { Lexicon } from '../../src/read/models/lexicon.ts'
import type { Choices } from '../../src/read/syntax/choices.ts'
import { supertagKey, tagKey } from '../../src/read/syntax/easy.ts'
import { BEFORE, BEHIND, SUPERTAG_COUNT, SUPERTAG_KEYS, TAGS } from '../../src/read/syntax/scheme.ts'
import { SUPERTAG_FEATURES, supertagFeatures } from '../../src/read/syntax/supertag-features.ts'
import { TAG_FEATURES, tagFeatures } from '../../src/read/syntax/tag-features.ts'
import { FIRST, fillWords, makeWords, type Words } from '../../src/read/syntax/words.ts'
import { randomOf } from '../random.ts'
import { type Admitted, makeCounter } from './admitted.ts'
import { labelsAt, makeChoiceCounter } from './choices.ts'
import { type EasyCounter, makeEasyCounter } from './easy.ts'
import type { Example } from './examples.ts'
import { type Learner, makeLearner } from './learner.ts'

/** A kind of label. */
export interface Labelling {
  classes: number
  /** What stands in the cells outside the sentence. */
  outside: number
  features: number
  /** How many keys there are, and the key of a cell: only labels seen at a key are weighed there. */
  keys: number
  key(tags: Uint8Array, cell: number): number
  see(words: Words, tags: Uint8Array, labels: Uint8Array, cell: number, out: Int32Array): void
  /** In so large a part of its cases must a label be right that needs no weighing, and what it goes by. */
  pure: number
  easyKey(words: Words, tags: Uint8Array, cell: number): number
}

export const tagging: Labelling = {
  classes: TAGS.length,
  outside: BEFORE,
  features: TAG_FEATURES,
  keys: 2,
  key: () => 0,
  // Whatever is weighed beside the form, tags come out no better: what a form is in 3 of 100 cases is seldom found.
  pure: 0.97,
  see: (words, _, labels, cell, out) => tagFeatures(words, labels, cell, out),
  easyKey: (words, _, cell) => tagKey(words, cell),
}

export const supertagging: Labelling = {
  classes: SUPERTAG_COUNT,
  outside: SUPERTAG_COUNT,
  features: SUPERTAG_FEATURES,
  keys: SUPERTAG_KEYS,
  key: (tags, cell) => tags[cell] as number,
  pure: 0.99,
  see: supertagFeatures,
  easyKey: supertagKey,
}

/** Sentences, what is to be learned of them, and the tags they come with. */
export interface LabelLessons {
  examples: readonly Example[]
  golds: readonly Uint8Array[]
  /** Empty when tags are what is learned. */
  tags: readonly Uint8Array[]
}

export interface LabelSettings {
  rounds: number
  goldWeight: number
  seed: number
  /** By how much the right label must beat every other. */
  margin: number
  /** A feature must be seen so often to have weights. */
  least: number
}

export interface Labeller {
  learner: Learner
  choices: Choices
}

export function trainLabels(
  kind: Labelling,
  lessons: LabelLessons,
  lexicon: Lexicon,
  settings: LabelSettings,
): Labeller {
  const { examples, golds } = lessons
  const desk = makeDesk(kind, lessons, lexicon)
  const { admitted, choices } = admit(kind, lessons, lexicon, settings)
  const learner = makeLearner(kind.classes, admitted)
  const random = randomOf(settings.seed)
  const scores = new Float32Array(kind.classes)
  const order = orderOf(examples, settings.goldWeight)
  for (let round = 0; round < settings.rounds; round++) {
    random.shuffle(order)
    for (const at of order) {
      const count = desk.open(at)
      const gold = golds[at] as Uint8Array
      for (let i = 0; i < count; i++) {
        desk.see(FIRST + i)
        const some = labelsAt(choices, kind.key(desk.tags, FIRST + i))
        learner.scoreSome(desk.hashes, kind.features, some, scores)
        const guess = bestOfSome(scores, some)
        const right = gold[i] as number
        scores[right] = (scores[right] as number) - settings.margin
        const rival = bestOfSome(scores, some)
        if (rival !== right && some.includes(right)) learner.update(desk.hashes, kind.features, right, rival, 1)
        desk.labels[FIRST + i] = guess
        learner.tick()
      }
    }
  }
  learner.settle()
  return { learner, choices }
}

/** The labels that what was learned gives each of the sentences named. */
export function labelAll(
  kind: Labelling,
  { learner, choices }: Labeller,
  lessons: LabelLessons,
  lexicon: Lexicon,
  which: (at: number) => boolean,
  give: (at: number, labels: Uint8Array) => void,
): void {
  const desk = makeDesk(kind, lessons, lexicon)
  const scores = new Float32Array(kind.classes)
  for (let at = 0; at < lessons.examples.length; at++) {
    if (!which(at)) continue
    const count = desk.open(at)
    for (let cell = FIRST; cell < FIRST + count; cell++) {
      desk.see(cell)
      const some = labelsAt(choices, kind.key(desk.tags, cell))
      learner.scoreSome(desk.hashes, kind.features, some, scores)
      desk.labels[cell] = bestOfSome(scores, some)
    }
    give(at, desk.labels.slice(FIRST, FIRST + count))
  }
}

function makeDesk(kind: Labelling, lessons: LabelLessons, lexicon: Lexicon) {
  const longest = lessons.examples.reduce((most, { words }) => Math.max(most, words.length), 0)
  const words = makeWords(longest)
  const tags = new Uint8Array(longest + 10)
  const labels = new Uint8Array(longest + 10)
  const hashes = new Int32Array(kind.features)
  return {
    tags,
    labels,
    hashes,
    open(at: number) {
      const example = lessons.examples[at] as Example
      const count = example.words.length
      fillWords(words, example.words, 0, count, lexicon)
      labels.fill(kind.outside, 0, FIRST)
      const given = lessons.tags[at]
      if (given) cellsOf(given, tags)
      return count
    },
    see: (cell: number) => kind.see(words, tags, labels, cell, hashes),
    easyKey: (cell: number) => kind.easyKey(words, tags, cell),
  }
}

/** Writes tags into cells, with what stands before and behind them. */
export function cellsOf(tags: Uint8Array, cells: Uint8Array): void {
  cells.fill(BEFORE, 0, FIRST)
  cells.set(tags, FIRST)
  cells.fill(BEHIND, FIRST + tags.length, FIRST + tags.length + 4)
}

function admit(
  kind: Labelling,
  lessons: LabelLessons,
  lexicon: Lexicon,
  settings: LabelSettings,
): { admitted: Admitted; choices: Choices } {
  const counter = makeCounter()
  const seen = makeChoiceCounter(kind.keys, kind.classes)
  const desk = makeDesk(kind, lessons, lexicon)
  for (const [at, example] of lessons.examples.entries()) {
    const count = desk.open(at)
    desk.labels.set(lessons.golds[at] as Uint8Array, FIRST)
    for (let cell = FIRST; cell < FIRST + count; cell++) {
      desk.see(cell)
      const times = example.gold ? settings.goldWeight : 1
      counter.add(desk.hashes, kind.features, times)
      seen.add(kind.key(desk.tags, cell), desk.labels[cell] as number, times)
    }
  }
  return { admitted: counter.atLeast(settings.least), choices: seen.choices() }
}

/** The labels that need no weighing. */
export function countEasy(kind: Labelling, lessons: LabelLessons, lexicon: Lexicon): EasyCounter {
  const desk = makeDesk(kind, lessons, lexicon)
  const easy = makeEasyCounter(kind.classes, kind.pure)
  for (const [at, gold] of lessons.golds.entries()) {
    const count = desk.open(at)
    for (let i = 0; i < count; i++) easy.add(desk.easyKey(FIRST + i), gold[i] as number)
  }
  return easy
}

/** Every example once, those of gold as often as they count. */
export function orderOf(examples: readonly Example[], goldWeight: number): Int32Array {
  const order: number[] = []
  for (const [i, example] of examples.entries()) for (let k = 0; k < (example.gold ? goldWeight : 1); k++) order.push(i)
  return Int32Array.from(order)
}

/** The class with the largest score of those given. */
export function bestOfSome(scores: Float32Array, some: Uint8Array): number {
  let best = some[0] as number
  for (let k = 1; k < some.length; k++) {
    const c = some[k] as number
    if ((scores[c] as number) > (scores[best] as number)) best = c
  }
  return best
}

/** Labels of every example by a learner that has not seen its document, as unseen text will have them. */
export function jackknife(
  kind: Labelling,
  lessons: LabelLessons,
  lexicon: Lexicon,
  settings: LabelSettings,
  folds: number,
): Uint8Array[] {
  const docs = [...new Set(lessons.examples.map(({ doc }) => doc))]
  const foldOf = new Map(docs.map((doc, i) => [doc, i % folds]))
  const fold = lessons.examples.map(({ doc }) => foldOf.get(doc))
  const labels: Uint8Array[] = new Array(lessons.examples.length)
  for (let held = 0; held < folds; held++) {
    const others = <T>(list: readonly T[]) => list.filter((_, i) => fold[i] !== held)
    const labeller = trainLabels(
      kind,
      { examples: others(lessons.examples), golds: others(lessons.golds), tags: others(lessons.tags) },
      lexicon,
      settings,
    )
    labelAll(
      kind,
      labeller,
      lessons,
      lexicon,
      (at) => fold[at] === held,
      (at, found) => {
        labels[at] = found
      },
    )
  }
  return labels
}
