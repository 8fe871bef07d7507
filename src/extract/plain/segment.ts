/**
 * Which lines are the article: the best way through four states, before → article ⇄ aside → after, by Viterbi's
 * algorithm. An aside (a "Read also" with its headlines, a newsletter box) can only begin at a chrome line, so that an
 * article's own short lines are never taken for one.
 */
import type { Line } from './lines.ts'

export type Place = 'before' | 'article' | 'aside' | 'after'

const places = ['before', 'article', 'aside', 'after'] as const
const STATES = places.length

const INTO_ASIDE = -0.4
const OUT_OF_ASIDE = -0.1
/** What an article has to weigh: a short paragraph, or two sentences alone. */
const LEAST = 1.4

/** The place of each line; no `article` at all when no stretch of lines weighs enough. */
export function placeLines(lines: readonly Line[], scores: readonly number[]): Place[] {
  let best: number[] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  // One byte a line and state: a long dump has a million lines.
  const back = new Uint8Array(lines.length * STATES)
  for (const [i, line] of lines.entries()) {
    const score = scores[i] ?? 0
    const [before = 0, article = 0, aside = 0, after = 0] = best
    const opens = line.chrome?.effect === 'opens' || line.chrome?.kind === 'newsletter box'
    const ways: [value: number, from: number][] = [
      [before, 0],
      highest([before, 0], [article, 1], [aside + OUT_OF_ASIDE, 2]),
      opens ? highest([aside, 2], [article + INTO_ASIDE, 1]) : [aside + (score > 1 ? -score / 2 : 0), 2],
      highest([after, 3], [article, 1]),
    ]
    for (const [state, [, from]] of ways.entries()) back[i * STATES + state] = from
    best = ways.map(([value], place) => (place === 1 ? value + score : value))
  }
  const [, article = 0, , after = 0] = best
  if (Math.max(article, after) < LEAST) return lines.map(() => 'before')
  return reclaimHeadings(lines, traceBack(back, article >= after ? 1 : 3))
}

function highest(...ways: [value: number, from: number][]): [value: number, from: number] {
  let top: [number, number] = [Number.NEGATIVE_INFINITY, 0]
  for (const way of ways) if (way[0] > top[0]) top = way
  return top
}

function traceBack(back: Uint8Array, last: number): Place[] {
  const found: Place[] = new Array(back.length / STATES).fill('before')
  let place = last
  for (let i = found.length - 1; i >= 0; i--) {
    found[i] = places[place] ?? 'before'
    place = back[i * STATES + place] ?? 0
  }
  return found
}

/** The heading right above the place where the article goes on belongs to it, not to the list before. */
function reclaimHeadings(lines: readonly Line[], places: Place[]): Place[] {
  for (let i = 2; i < lines.length; i++) {
    const heading = lines[i - 1]
    if (places[i] !== 'article' || places[i - 1] !== 'aside' || places[i - 2] !== 'aside') continue
    if (heading?.gap && lines[i]?.gap && !heading.chrome && !heading.dateline && heading.words > 1)
      places[i - 1] = 'article'
  }
  return places
}
