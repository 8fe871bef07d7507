/**
 * Places in a text. A span is a half-open range of UTF-16 code units, as JavaScript counts them, which is also what a
 * W3C Web Annotation TextPositionSelector holds; an anchor adds the W3C TextQuoteSelector (quote, prefix, suffix), so
 * that the same words can be found again in another revision. https://www.w3.org/TR/annotation-model/
 */
import { ReadoutError } from './errors.ts'

/** `[start, end)` in UTF-16 code units of a revision's text. */
export type Span = [start: number, end: number]

/** A span with the words it covers and some words on either side of it. */
export interface Anchor {
  start: number
  end: number
  /** The exact words: `text.slice(start, end)`. */
  quote: string
  /** Up to {@link CONTEXT} code units before and after, to tell equal quotes apart. */
  prefix: string
  suffix: string
}

/** How many code units of context an anchor keeps on each side. */
export const CONTEXT = 32

/**
 * A span that lies inside the text.
 * @throws ReadoutError `invalid` when it is empty, reversed, fractional or outside the text.
 */
export function makeSpan(start: number, end: number, text: string): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw bad(`[${start}, ${end}] is not made of whole numbers`)
  if (end <= start) throw bad(`[${start}, ${end}] ends before it has begun`)
  if (start < 0 || end > text.length) throw bad(`[${start}, ${end}] lies outside a text of ${text.length} code units`)
  return [start, end]
}

/**
 * The spans of one role: at least one, sorted, and none over another.
 * @throws ReadoutError `invalid` when the list is empty, or two of them overlap.
 */
export function makeSpans(spans: readonly Span[], text: string): Span[] {
  if (spans.length === 0) throw bad('a finding needs at least one span to rest on')
  const sorted = spans.map(([start, end]) => makeSpan(start, end, text)).sort(compareSpans)
  for (const [i, [start]] of sorted.entries()) {
    const before = sorted[i - 1]
    if (before && start < before[1]) throw bad(`[${before}] and [${sorted[i]}] overlap`)
  }
  return sorted
}

export function compareSpans(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1]
}

/** True when the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** The line or lines that a span stands in, without the break at their end. */
export function lineAround(text: string, [start, end]: Span): Span {
  const close = text.indexOf('\n', end)
  return [start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, close === -1 ? text.length : close]
}

/** The words a span covers. */
export function quoteOf(text: string, [start, end]: Span): string {
  return text.slice(start, end)
}

/** The anchor of a span: its words and what stands around them. */
export function anchorOf(text: string, [start, end]: Span): Anchor {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

function bad(reason: string): ReadoutError {
  return new ReadoutError('invalid', 'span', reason)
}
