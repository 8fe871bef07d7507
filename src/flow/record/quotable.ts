/** Which words of a document the record may show: however much people reviewed in it, never a whole text of others. */
import { compareSpans, type Span } from '../../domain/index.ts'
import { MOST_CHARACTERS, MOST_WORDS, quotedCount } from '../publishing/limits.ts'

/** Shows the words of a span, or null where it is one too many: then the source alone is linked. */
export type Quotable = (span: Span) => string | null

/** @param wanted the spans that pages would show; those that come first in the text have the right of way */
export function quotableOf(text: string, wanted: readonly Span[]): Quotable {
  const count = quotedCount(text)
  const shown: Span[] = []
  for (const span of wanted.toSorted(compareSpans)) {
    const cut = shortened(text, span)
    if (count.add(cut) > count.most) break
    shown.push(cut)
  }
  return ([start, end]) => {
    const holds = shown.find(([from, to]) => from <= start && start < to)
    if (!holds) return null
    const words = text.slice(start, Math.min(end, holds[1]))
    return end > holds[1] ? `${words} …` : words
  }
}

/** As much of its beginning as one quotation may have. */
function shortened(text: string, [start, end]: Span): Span {
  const words = text.slice(start, Math.min(end, start + MOST_CHARACTERS))
  const [last] = [...words.matchAll(/\S+/g)].slice(MOST_WORDS)
  if (last) return [start, start + words.slice(0, last.index).trimEnd().length]
  return end - start <= words.length ? [start, end] : [start, start + words.replace(/\s+\S*$/, '').length]
}
