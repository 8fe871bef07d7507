/** Places in the text and places among tokens and sentences, found by halving. */
import type { Span } from '../domain/index.ts'
import type { Run, Token } from './layers.ts'

/** The tokens of some spans. */
export function runsOf(tokens: readonly Token[], spans: readonly Span[]): Run[] {
  return spans.map(([start, end]) => {
    const from = firstFrom(tokens.length, (i) => (tokens[i]?.start ?? 0) >= start)
    return { from, to: firstFrom(tokens.length, (i) => (tokens[i]?.start ?? 0) >= end) }
  })
}

/** The sentence that holds a token. */
export function sentenceAt(sentences: readonly Run[], token: number): number {
  return Math.max(0, firstFrom(sentences.length, (i) => (sentences[i]?.from ?? 0) > token) - 1)
}

/** The first of some sorted numbers that is not less than a value. */
export function atOrAfter(sorted: readonly number[], value: number): number {
  return firstFrom(sorted.length, (i) => (sorted[i] ?? 0) >= value)
}

/** Those of some runs that lie in another, in text order; no more than `most`. */
export function inside<T extends Run>(runs: readonly T[], { from, to }: Run, most = runs.length): T[] {
  const found: T[] = []
  for (
    let i = firstFrom(runs.length, (i) => (runs[i]?.from ?? 0) >= from);
    i < runs.length && found.length < most;
    i++
  ) {
    const one = runs[i]
    if (!one || one.from >= to) break
    if (one.to <= to) found.push(one)
  }
  return found
}

/** The first index for which a test holds that holds from there on; the length when there is none. */
export function firstFrom(length: number, test: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) high = middle
    else low = middle + 1
  }
  return low
}
