/**
 * How far a figure would move with other articles: percentile bootstrap (Efron 1979), drawing whole articles, since the
 * statements of one article resemble each other. Two readers are compared on the same draws (paired; Berg-Kirkpatrick,
 * Burkett and Klein 2012).
 */
import { type Count, scoreOf, sumCount } from './counts.ts'

export interface Draws {
  /** How many times as many articles as there are, are drawn anew. */
  readonly times: number
  /** The same seed draws the same articles. */
  readonly seed: number
}

export const draws: Draws = { times: 1000, seed: 1 }

/** Of 100 draws 95 lie within. */
export interface Interval {
  low: number
  high: number
}

const TAIL = 0.025

/**
 * The interval of an F1, as shares.
 * @param counts one an article
 * @returns null where no draw gives a score
 */
export function intervalOf(counts: readonly Count[], { times, seed }: Draws = draws): Interval | null {
  return drawn(counts.length, times, seed, (articles) => f1Of(counts, articles))
}

/**
 * The interval of how much better one reader's F1 is than another's on the same articles, as shares: −1 to 1.
 * @param counts one an article, in the same order as `others`
 */
export function gainOf(
  counts: readonly Count[],
  others: readonly Count[],
  { times, seed }: Draws = draws,
): Interval | null {
  return drawn(counts.length, times, seed, (articles) => {
    const one = f1Of(counts, articles)
    const other = f1Of(others, articles)
    return one === null || other === null ? null : one - other
  })
}

function drawn(
  articles: number,
  times: number,
  seed: number,
  figure: (articles: Uint32Array) => number | null,
): Interval | null {
  const random = randomOf(seed)
  const chosen = new Uint32Array(articles)
  const values: number[] = []
  for (let time = 0; time < times; time++) {
    for (let i = 0; i < articles; i++) chosen[i] = Math.floor(random() * articles)
    const value = figure(chosen)
    if (value !== null) values.push(value)
  }
  values.sort((a, b) => a - b)
  const low = quantile(values, TAIL)
  const high = quantile(values, 1 - TAIL)
  return low === null || high === null ? null : { low, high }
}

function f1Of(counts: readonly Count[], articles: Uint32Array): number | null {
  return scoreOf(sumCount(drawnFrom(counts, articles)))?.f1 ?? null
}

function* drawnFrom(counts: readonly Count[], articles: Uint32Array): Generator<Count> {
  for (const article of articles) {
    const count = counts[article]
    if (count) yield count
  }
}

/** Between the two nearest values, in proportion (Hyndman and Fan's type 7). */
function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]
  const above = sorted[Math.ceil(at)]
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at))
}

/** Numbers from 0 to 1, without 1 (mulberry32, Tommy Ettinger's public-domain generator). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
