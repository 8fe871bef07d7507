/** Words of documents that were taken down, taken out of the text of the briefs that quote them. */
import { type Block, type Inline, type Span, textOfInlines } from '../../domain/index.ts'
import { findFolded, foldText, isQuoteMark, placesFolded } from './folding.ts'
import { countWords } from './nearest.ts'

/** What stands in their place. */
const GONE = '[…]'
/** Fewer are anybody's words. */
const FEWEST = 2

export interface Redactor {
  text(text: string): string
  blocks(blocks: readonly Block[]): Block[]
}

/**
 * @param quotes the words that footnotes took from the documents: they go wherever they stand
 * @param texts the documents' whole texts: what a brief has between quotation marks and they hold goes too
 */
export function redactorOf(quotes: readonly string[], texts: readonly string[]): Redactor {
  const wanted = quotes.filter((quote) => countWords(quote) >= FEWEST).map((quote) => foldText(quote).trim())
  const sources = texts.map((text) => ({ text, folded: foldText(text) }))
  const isTheirs = (words: string) => {
    const folded = foldText(words).replace(/^[\s….,;:!?]+|[\s….,;:!?]+$/g, '')
    return countWords(folded) >= FEWEST && sources.some((one) => findFolded(one.text, one.folded, folded) !== null)
  }

  const spansOf = (text: string): Span[] => {
    const folded = foldText(text)
    const whole = wanted.flatMap((words) => [...placesFolded(text, folded, words)])
    return [...whole, ...quotationsIn(text).filter((span) => isTheirs(text.slice(...span)))]
  }

  const block = (one: Block): Block => {
    if (one.kind === 'rule') return one
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => item.map(block)) }
    if (one.kind === 'quote') return { ...one, blocks: one.blocks.map(block) }
    const spans = spansOf(textOfInlines(one.inlines))
    return spans.length === 0 ? one : { ...one, inlines: cut(one.inlines, spans, { at: 0 }) }
  }
  return {
    text: (text) => cutText(text, 0, spansOf(text)),
    blocks: (blocks) => blocks.map(block),
  }
}

/** What may be a quotation: from any mark to any later one. */
function quotationsIn(text: string): Span[] {
  const marks = [...text].reduce<{ at: number; found: number[] }>(
    ({ at, found }, character) => {
      if (isQuoteMark(character)) found.push(at)
      return { at: at + character.length, found }
    },
    { at: 0, found: [] },
  ).found
  // Marks within a quotation are few: so many on are looked at.
  return marks.flatMap((open, i) => marks.slice(i + 1, i + 8).map((close): Span => [open + 1, close]))
}

/** The text without the spans, of which `from` is where it begins. */
function cutText(text: string, from: number, spans: readonly Span[]): string {
  let kept = ''
  let open = false
  for (let i = 0; i < text.length; i++) {
    const at = from + i
    const span = spans.find(([start, end]) => at >= start && at < end)
    if (!span) kept += text.charAt(i)
    // The place is marked where the words began, once for all that stand together.
    else if (!open && (i > 0 || spans.some(([start]) => start === at))) kept += GONE
    open = span !== undefined
  }
  return kept
}

function cut(inlines: readonly Inline[], spans: readonly Span[], place: { at: number }): Inline[] {
  return inlines.map((inline) => {
    if ('inlines' in inline) return { ...inline, inlines: cut(inline.inlines, spans, place) }
    const from = place.at
    place.at += lengthOf(inline)
    return inline.kind === 'text' ? { kind: 'text', text: cutText(inline.text, from, spans) } : inline
  })
}

/** A note takes no room, a break that of a space. */
function lengthOf(inline: Inline): number {
  return inline.kind === 'text' ? inline.text.length : inline.kind === 'break' ? 1 : 0
}
