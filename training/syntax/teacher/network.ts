/**
 * The teacher: a graph parser after Dozat and Manning (2017). Words are read both ways by recurrent layers; every word
 * scores every other as its head; the arc's relation is told from both. Gold and silver trees, whose schemes differ, share
 * the layers and have scorers of their own. It is as good as some minutes allow and far too slow for the reader, who
 * learns from what it says of much text.
 */

import { RELATIONS, TAGS } from '../../../src/read/syntax/scheme.ts'
import type { Random } from '../../random.ts'
import { type Coded, type Columns, SUFFIXES, VECTOR } from './inputs.ts'
import {
  dropColumns,
  type Flow,
  flowOf,
  type Linear,
  linear,
  type Packed,
  packed,
  rectify,
  rewind,
  type Tape,
} from './layers.ts'
import { type BothWays, makeBothWays, readBothWays } from './lstm.ts'
import { makeParams, type Param, type Params } from './params.ts'
import { aligned, type Matrix, makeSpace, type Space } from './space.ts'

const MEGABYTES = 1500
const HIDDEN = 128
const LAYERS = 2
const ARC = 128
const RELATION = 128
/** Widths of what is learned of a word, a tag and an ending. */
const WIDTHS = { words: 52, tags: 24, suffixes: 24 }
const DROP = { part: 0.15, input: 0.2, between: 0.33, scorer: 0.33 }
const CLIP = 5

type Chance = Pick<Random, 'next'>

interface Scorers {
  child: Linear
  head: Linear
  arcs: Linear
  childRelation: Linear
  headRelation: Linear
  relations: Linear
}

/** What one pass through the layers gives. Rows are those of `packed`; row 0 of a sentence is the root. */
interface Pass {
  /** The sentences, the longest first, and where each stood in the batch. */
  sentences: Coded[]
  order: number[]
  packed: Packed
  tape: Tape
  heads: Flow
  /** Children, turned so that their product with a head is the arc's score. */
  children: Flow
  childRelations: Flow
  headRelations: Flow
  scorers: Scorers
}

/** What the teacher says of a batch, until `end` is called. */
export interface Reading {
  /** The logarithms of the likelihoods of a sentence's arcs: [word × (head + 1)], 0 the root. */
  arcs(at: number): Float32Array
  /** Scores of the relations of the arcs to these heads: [word × relation]. */
  relations(at: number, heads: Int32Array): Float32Array
  end(): void
}

export interface Teacher {
  /** All weights, to be kept and to be set. */
  readonly weights: Float32Array
  readonly grads: Float32Array
  /**
   * One step of learning from sentences of one kind; without a rate, only gradients are computed.
   * @returns the mean loss of a word
   */
  learn(batch: readonly Coded[], random: Chance, rate?: number): number
  /** Reads in the way of gold trees. One batch at a time. */
  read(batch: readonly Coded[]): Reading
}

/** @param random for the weights to start from */
export function makeTeacher(columns: Columns, random: Chance, megabytes = MEGABYTES): Teacher {
  const space = makeSpace(megabytes)
  const { numbers } = space
  const params = makeParams(space, roomFor(columns), random)
  const vectors = space.take(columns.vectors.length)
  numbers.set(columns.vectors, vectors)
  const embedded = [
    params.make(columns.words, WIDTHS.words, 0.1),
    params.make(TAGS.length + 1, WIDTHS.tags, 0.3),
    params.make(SUFFIXES, WIDTHS.suffixes, 0.2),
  ] as const
  const inputs = VECTOR + WIDTHS.words + WIDTHS.tags + WIDTHS.suffixes
  const layers: BothWays[] = []
  for (let layer = 0; layer < LAYERS; layer++)
    layers.push(makeBothWays(space, params, layer === 0 ? inputs : 2 * HIDDEN, HIDDEN))
  const gold = makeScorers(params)
  const silver = makeScorers(params)
  const start = space.mark()

  const encode = (sentences: readonly Coded[], tape: Tape, shape: Packed, chance: Chance | null): Flow => {
    const x = flowOf(space, shape.rows, inputs)
    const used: [param: Param, row: number, place: number][] = []
    for (const [s, sentence] of sentences.entries())
      for (let t = 0; t <= sentence.words.length; t++) {
        const row = ((shape.offsets[t] as number) + s) * inputs
        const dropped = () => chance !== null && chance.next() < DROP.part
        const vector = t === 0 ? -1 : (sentence.vectors[t - 1] as number)
        if (vector >= 0 && !dropped())
          numbers.copyWithin(x.value.at + row, vectors + vector * VECTOR, vectors + (vector + 1) * VECTOR)
        let place = row + VECTOR
        const codes = [
          t === 0 ? 1 : sentence.words[t - 1],
          t === 0 ? 0 : sentence.tags[t - 1],
          t === 0 ? 0 : sentence.suffixes[t - 1],
        ]
        for (const [i, param] of embedded.entries()) {
          const width = param.value.columns
          // A word that is dropped is an unknown word; what else is dropped is nothing.
          const gone = dropped()
          const code = gone ? 0 : (codes[i] as number)
          if (!gone || i === 0) {
            const from = param.value.at + code * width
            numbers.copyWithin(x.value.at + place, from, from + width)
            used.push([param, code, place])
          }
          place += width
        }
      }
    tape.push(() => {
      for (const [{ grad }, row, place] of used)
        for (let j = 0; j < grad.columns; j++)
          numbers[grad.at + row * grad.columns + j] =
            (numbers[grad.at + row * grad.columns + j] as number) + (numbers[x.grad.at + place + j] as number)
    })
    let y = dropColumns(space, tape, x, shape, DROP.input, chance)
    for (const ways of layers)
      y = dropColumns(space, tape, readBothWays(space, tape, y, ways, shape), shape, DROP.between, chance)
    return y
  }

  const pass = (batch: readonly Coded[], scorers: Scorers, chance: Chance | null): Pass => {
    const size = (at: number) => (batch[at] as Coded).words.length
    const order = [...batch.keys()].sort((a, b) => size(b) - size(a) || a - b)
    const sentences = order.map((at) => batch[at] as Coded)
    const shape = packed(sentences.map(({ words }) => words.length + 1))
    const tape: Tape = []
    const y = encode(sentences, tape, shape, chance)
    const squashed = (layer: Linear) => rectify(space, tape, linear(space, tape, y, layer), DROP.scorer, chance)
    const children = linear(space, tape, squashed(scorers.child), scorers.arcs)
    const heads = squashed(scorers.head)
    const childRelations = linear(space, tape, y, scorers.childRelation)
    const headRelations = linear(space, tape, y, scorers.headRelation)
    return { sentences, order, packed: shape, tape, heads, children, childRelations, headRelations, scorers }
  }

  /** Scores of the relation of each arc, given as rows. */
  const scoreRelations = (
    { tape, childRelations, headRelations, scorers }: Pass,
    children: readonly number[],
    heads: readonly number[],
    chance: Chance | null,
  ): Flow => {
    const z = flowOf(space, children.length, RELATION)
    const sides = [
      [childRelations, children],
      [headRelations, heads],
    ] as const
    for (const [flow, rows] of sides) gather(space, z.value, flow.value, rows)
    tape.push(() => {
      for (const [flow, rows] of sides) scatter(space, flow.grad, z.grad, rows)
    })
    return linear(space, tape, rectify(space, tape, z, DROP.scorer, chance), scorers.relations)
  }

  return {
    get weights() {
      return params.weights
    },
    get grads() {
      return params.grads
    },
    learn(batch, chance, rate) {
      const one = pass(batch, batch[0]?.gold ? gold : silver, chance)
      const words = one.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
      let loss = 0
      one.tape.push(() => {
        for (const [s, sentence] of one.sentences.entries()) loss += learnArcs(space, one, s, sentence.heads, words)
      })
      const children = one.sentences.flatMap((sentence, s) =>
        Array.from(sentence.heads, (_, i) => rowOf(one, s, i + 1)),
      )
      const heads = one.sentences.flatMap((sentence, s) =>
        Array.from(sentence.heads, (head) => rowOf(one, s, head + 1)),
      )
      const scores = scoreRelations(one, children, heads, chance)
      const relations = one.sentences.flatMap((sentence) => [...sentence.relations])
      for (const [i, relation] of relations.entries()) {
        const { value, grad } = scores
        loss += lossOf(numbers, value.at + i * value.row, grad.at + i * grad.row, RELATIONS.length, relation, -1, words)
      }
      rewind(one.tape)
      if (rate !== undefined) params.step(rate, CLIP)
      space.release(start)
      return loss / words
    },
    read(batch) {
      const one = pass(batch, gold, null)
      const placeOf = new Map(one.order.map((at, s) => [at, s]))
      const place = (at: number) => placeOf.get(at) as number
      return {
        arcs: (at) => within(space, () => likelihoods(space, one, place(at), (batch[at] as Coded).words.length)),
        relations: (at, heads) =>
          within(space, () => {
            const children = Array.from(heads, (_, i) => rowOf(one, place(at), i + 1))
            const above = Array.from(heads, (head) => rowOf(one, place(at), head + 1))
            const { value } = scoreRelations(one, children, above, null)
            const found = new Float32Array(heads.length * RELATIONS.length)
            for (let i = 0; i < heads.length; i++) {
              const from = value.at + i * value.row
              found.set(numbers.subarray(from, from + RELATIONS.length), i * RELATIONS.length)
            }
            return found
          }),
        end: () => space.release(start),
      }
    },
  }
}

/** More weights than there will be. */
function roomFor({ words }: Columns): number {
  return words * WIDTHS.words + 2_000_000
}

function makeScorers(params: Params): Scorers {
  const layer = (inputs: number, outputs: number): Linear => ({
    weights: params.make(inputs, outputs, Math.sqrt(6 / (inputs + outputs))),
    bias: params.make(1, outputs, 0),
  })
  return {
    child: layer(2 * HIDDEN, ARC),
    head: layer(2 * HIDDEN, ARC),
    arcs: layer(ARC, ARC),
    childRelation: layer(2 * HIDDEN, RELATION),
    headRelation: layer(2 * HIDDEN, RELATION),
    relations: layer(RELATION, aligned(RELATIONS.length)),
  }
}

/** Frees what was taken meanwhile. */
function within<Found>(space: Space, find: () => Found): Found {
  const mark = space.mark()
  const found = find()
  space.release(mark)
  return found
}

function rowOf({ packed }: Pass, sentence: number, place: number): number {
  return (packed.offsets[place] as number) + sentence
}

/** Adds the rows named to those of `to`. */
function gather({ numbers }: Space, to: Matrix, from: Matrix, rows: readonly number[]): void {
  for (const [i, row] of rows.entries())
    for (let j = 0; j < to.columns; j++)
      numbers[to.at + i * to.row + j] =
        (numbers[to.at + i * to.row + j] as number) + (numbers[from.at + row * from.row + j] as number)
}

/** Adds the rows of `from` to those named. */
function scatter({ numbers }: Space, to: Matrix, from: Matrix, rows: readonly number[]): void {
  for (const [i, row] of rows.entries())
    for (let j = 0; j < to.columns; j++)
      numbers[to.at + row * to.row + j] =
        (numbers[to.at + row * to.row + j] as number) + (numbers[from.at + i * from.row + j] as number)
}

/** The arcs of one sentence: scores are [child × head], of which row 0 means nothing. */
function scoreArcs(space: Space, pass: Pass, s: number, size: number) {
  const rows = Array.from({ length: size }, (_, t) => rowOf(pass, s, t))
  const part = (flow: Flow) => {
    const matrix = space.matrix(size, flow.value.columns)
    gather(space, matrix, flow.value, rows)
    return matrix
  }
  const children = part(pass.children)
  const heads = part(pass.heads)
  const scores = space.matrix(size, aligned(size))
  space.multiply(scores, children, space.transposed(heads, aligned(size)))
  return { rows, children, heads, scores }
}

/** The loss of a sentence's arcs; their gradients go to heads and children. */
function learnArcs(space: Space, pass: Pass, s: number, golds: Int32Array, words: number): number {
  const size = golds.length + 1
  const mark = space.mark()
  const { rows, children, heads, scores } = scoreArcs(space, pass, s, size)
  const grads = space.matrix(size, size)
  let loss = 0
  for (let i = 1; i < size; i++) {
    const gold = (golds[i - 1] as number) + 1
    loss += lossOf(space.numbers, scores.at + i * scores.row, grads.at + i * grads.row, size, gold, i, words)
  }
  const childGrads = space.matrix(size, children.columns)
  const headGrads = space.matrix(size, heads.columns)
  space.multiply(childGrads, grads, heads)
  space.multiplyTransposed(headGrads, grads, children)
  scatter(space, pass.children.grad, childGrads, rows)
  scatter(space, pass.heads.grad, headGrads, rows)
  space.release(mark)
  return loss
}

/** Cross-entropy of one choice among `count`, and its gradient over `words`. The place `never` cannot be chosen. */
function lossOf(
  numbers: Float32Array,
  scores: number,
  grads: number,
  count: number,
  gold: number,
  never: number,
  words: number,
): number {
  const all = logOfSum(numbers, scores, count, never)
  for (let j = 0; j < count; j++)
    numbers[grads + j] = j === never ? 0 : Math.exp((numbers[scores + j] as number) - all) / words
  numbers[grads + gold] = (numbers[grads + gold] as number) - 1 / words
  return all - (numbers[scores + gold] as number)
}

function logOfSum(numbers: Float32Array, scores: number, count: number, never: number): number {
  let most = -1e30
  for (let j = 0; j < count; j++) if (j !== never) most = Math.max(most, numbers[scores + j] as number)
  let sum = 0
  for (let j = 0; j < count; j++) if (j !== never) sum += Math.exp((numbers[scores + j] as number) - most)
  return most + Math.log(sum)
}

/** The logarithms of the likelihoods of a sentence's arcs: [word × (head + 1)], 0 the root. */
function likelihoods(space: Space, pass: Pass, s: number, words: number): Float32Array {
  const size = words + 1
  const { scores } = scoreArcs(space, pass, s, size)
  const found = new Float32Array(words * size)
  for (let i = 1; i < size; i++) {
    const at = scores.at + i * scores.row
    const all = logOfSum(space.numbers, at, size, i)
    for (let j = 0; j < size; j++) found[(i - 1) * size + j] = i === j ? -1e9 : (space.numbers[at + j] as number) - all
  }
  return found
}
