/** Which words of a document the record may show: however much people reviewed in it, never a whole text of others. */
import { compareSpans, type Span } from '../../domain/index.ts'
import { MOST_CHARACTERS, MOST_WORDS, quotedCount } from '../publishing/limits.ts'

/**
 * Shows the words of a span, or what of them may be shown; null where that is nothing, and the source alone is linked.
 */
export type Quotable = (span: Span) => string | null

/**
 * @param wanted the spans that pages would show; those that come first in the text have the right of way
 * @param around sentences that these stand in, as far as they fit in beside them
 */
export function quotableOf(text: string, wanted: readonly Span[], around: readonly Span[] = []): Quotable {
  const count = quotedCount(text)
  const fitting = (spans: readonly Span[]) =>
    spans
      .toSorted(compareSpans)
      .map((span) => shortened(text, span))
      .filter((span) => count.take(span))
  const shown = [...fitting(wanted), ...fitting(around)]
  return ([start, end]) => {
    const holding = shown.filter(([from, to]) => from <= start && start < to)
    const [holds] = holding.toSorted((a, b) => b[1] - a[1])
    if (holds) {
      const words = text.slice(start, Math.min(end, holds[1]))
      return end > holds[1] ? `${words} …` : words
    }
    const [inside] = shown.filter(([from]) => start < from && from < end)
    if (!inside) return null
    const words = text.slice(inside[0], Math.min(end, inside[1]))
    return `… ${words}${inside[1] < end ? ' …' : ''}`
  }
}

/** As much of its beginning as one quotation may have. */
function shortened(text: string, [start, end]: Span): Span {
  const words = text.slice(start, Math.min(end, start + MOST_CHARACTERS))
  const [last] = [...words.matchAll(/\S+/g)].slice(MOST_WORDS)
  if (last) return [start, start + words.slice(0, last.index).trimEnd().length]
  return end - start <= words.length ? [start, end] : [start, start + words.replace(/\s+\S*$/, '').length]
}
