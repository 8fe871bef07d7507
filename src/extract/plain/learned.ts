/**
 * Which lines are the article by what was learned: boosted trees give each line its chance, a second forest looks again
 * at what the first made of the lines around, and the best way through before → article ⇄ aside → after is found by
 * Viterbi's algorithm.
 */
import { chance, openTrees, type Trees, type TreesMeta, type Weights } from '../../weights/index.ts'
import { LINE_FEATURES, LINE_FEATURES_AGAIN, lineFeatures } from './features.ts'
import type { Line } from './lines.ts'
import type { Place } from './segment.ts'

/** What `lines.bin` says in its header. */
export interface LinesMeta {
  first: TreesMeta
  again: TreesMeta
  /** Log-odds of going from one place to another: by place before, then by place after. */
  ways: number[][]
  /** What the trees' log-odds are multiplied with: neighbouring lines are no independent witnesses. */
  trust: number
  /** What is added to the log-odds of every line: to lose a paragraph costs more than to keep a line of chrome. */
  bias: number
}

/** The order of places in {@link LinesMeta.ways}. */
export const placeOrder: readonly Place[] = ['before', 'article', 'aside', 'after']

/** A page of more lines is no article's, and the rules are quicker. */
const MOST_LINES = 20_000
/**
 * Where trees and rules agree on so large a share of the article's characters, the rules say what becomes of the lines between:
 * such pages are of the kind that they were made for, down to an interview's shortest answer. What their word then adds.
 */
const AGREED = 0.92
const RULES = 3
/** What is taken from a line below a "read also" inside the article: a teaser's words are the article's own. */
const ASIDE = 2
/** A stretch that all its lines together hardly speak for is none. */
const LEAST = 1

export interface LearnedLines {
  /** The places, or null where the trees are not sure of any article, or the page is too long for them. */
  place(lines: readonly Line[], scores: readonly number[], places: readonly Place[]): Place[] | null
}

export function openLines(weights: Weights<unknown>): LearnedLines {
  const meta = weights.meta as LinesMeta
  const first = openTrees(weights, 'first', meta.first)
  const again = openTrees(weights, 'again', meta.again)
  return {
    place(lines, scores, places) {
      if (lines.length > MOST_LINES || lines.length === 0) return null
      const odds = scoreTwice(lines, scores, places, first, again).map((odd, i) =>
        places[i] === 'aside' ? odd - ASIDE : odd,
      )
      const found = bestWay(odds, meta)
      if (!found || agreement(lines, found, places) < AGREED) return found
      return bestWay(
        odds.map((odd, i) => odd + (places[i] === 'article' ? RULES : -RULES)),
        meta,
      )
    },
  }
}

/** Of the characters in either's article, the share that is in both (Dice's coefficient). */
function agreement(lines: readonly Line[], one: readonly Place[], other: readonly Place[]): number {
  let both = 0
  let all = 0
  for (const [i, { text }] of lines.entries()) {
    const here = one[i] === 'article'
    const there = other[i] === 'article'
    if (here && there) both += text.length
    all += (here ? text.length : 0) + (there ? text.length : 0)
  }
  return all ? (2 * both) / all : 0
}

/** The log-odds after both forests. */
function scoreTwice(
  lines: readonly Line[],
  scores: readonly number[],
  places: readonly Place[],
  first: Trees,
  again: Trees,
): Float32Array {
  const features = lineFeatures(lines, scores, places)
  const row = new Float32Array(LINE_FEATURES_AGAIN)
  const chances = new Float32Array(lines.length)
  for (let i = 0; i < lines.length; i++) {
    features.fill(i, row)
    chances[i] = chance(first.score(row.subarray(0, LINE_FEATURES)))
  }
  return Float32Array.from(lines, (_, i) => {
    features.fillAgain(i, chances, row)
    return again.score(row)
  })
}

/** Viterbi's way; null when the article's lines together weigh too little. */
function bestWay(
  odds: Float32Array,
  { ways, trust, bias }: Pick<LinesMeta, 'ways' | 'trust' | 'bias'>,
): Place[] | null {
  const states = placeOrder.length
  let best = [0, 0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const back = new Uint8Array(odds.length * states)
  for (const [i, odd] of odds.entries()) {
    const next = best.map((_, to) => {
      let top = Number.NEGATIVE_INFINITY
      for (const [from, value] of best.entries()) {
        const way =
          i === 0 ? (from === to && to < 2 ? value : Number.NEGATIVE_INFINITY) : value + (ways[from]?.[to] ?? -1e9)
        if (way > top) {
          top = way
          back[i * states + to] = from
        }
      }
      // Half to each side, so that neither more lines of the one nor of the other weigh by their number.
      return top + (placeOrder[to] === 'article' ? trust : -trust) * ((odd + bias) / 2)
    })
    best = next
  }
  let state = best.indexOf(Math.max(...best))
  const places: Place[] = new Array(odds.length).fill('before')
  let weight = 0
  for (let i = odds.length - 1; i >= 0; i--) {
    places[i] = placeOrder[state] ?? 'before'
    if (state === 1) weight += odds[i] ?? 0
    state = back[i * states + state] ?? 0
  }
  return weight < LEAST ? null : places
}
