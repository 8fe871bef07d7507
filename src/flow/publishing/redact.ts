/** Words of documents that were taken down, taken out of the text of the briefs that quote them. */
import { type Block, type Inline, type Span, type TextBlock, textBlocksOf, textOfInlines } from '../../domain/index.ts'
import { findFolded, foldText, isQuoteMark, placesFolded, withoutCapitals } from './folding.ts'
import { makeIdentifiers } from './headings.ts'
import { countWords } from './nearest.ts'

/** What stands in their place. */
const GONE = '[…]'
/** Fewer are anybody's words. */
const FEWEST = 2
/** How many marks on a quotation with words left out or put in may end. */
const FURTHEST = 40

/** What an author left out of a quotation or put into it, with the word that it is a part of: `[…]`, `…`, `[T]he`. */
const PUT_IN = /[\p{L}\p{M}\p{N}]*\[[^\]]*\][\p{L}\p{M}\p{N}]*|…|\.(?:\s?\.){2,}/gu
const SENTENCE = /[^.!?։…]+(?:[.!?։…]+(?!\s|$)[^.!?։…]*)*[.!?։…]*/gu
const EDGES = /^[\s….,;:!?]+|[\s….,;:!?]+$/g

export interface Redactor {
  text(text: string): string
  blocks(blocks: readonly Block[]): Block[]
}

/**
 * Capitals are no difference in it.
 *
 * @param quotes the words that footnotes took from the documents: they go wherever they stand
 * @param texts the documents' whole texts: what a brief has between quotation marks, or in a quotation set apart, and they
 *   hold goes too
 */
export function redactorOf(quotes: readonly string[], texts: readonly string[]): Redactor {
  const plain = (text: string) => withoutCapitals(foldText(text))
  const wanted = quotes.filter((quote) => countWords(quote) >= FEWEST).map((quote) => plain(quote).trim())
  const sources = texts.map((text) => ({ text, folded: plain(text) }))
  const stands = (words: string) => sources.some(({ text, folded }) => findFolded(text, folded, words) !== null)
  const bare = (words: string) => plain(words).replace(EDGES, '')

  /** What is theirs of words that may be a quotation: all, pieces between what its author put in, or nothing. */
  const theirsIn = (text: string, [start, end]: Span): Span[] => {
    const pieces = piecesOf(text, [start, end])
    const found = pieces.filter((piece) => stands(plain(text.slice(...piece))))
    const count = found.reduce((sum, piece) => sum + countWords(text.slice(...piece)), 0)
    if (found.length === pieces.length) return count >= FEWEST ? [withoutSigns(text, [start, end])] : []
    return found.filter((piece) => countWords(text.slice(...piece)) >= FEWEST)
  }

  /** What may be a quotation: from any mark to any later one, as long as its words are anywhere. */
  const quotationsIn = (text: string): Span[] => {
    const marks = marksIn(text)
    return marks.flatMap((open, i) => {
      const spans: Span[] = []
      for (const [n, close] of marks.slice(i + 1).entries()) {
        const words = text.slice(open + 1, close)
        const isWhole = words.search(PUT_IN) < 0
        // What has words before it that stand nowhere stands nowhere either.
        const more = isWhole ? sources.some(({ folded }) => folded.includes(bare(words))) : n < FURTHEST
        if (!more) break
        spans.push([open + 1, close])
      }
      return spans
    })
  }

  const spansOf = (text: string, apart = false): Span[] => {
    const folded = plain(text)
    const whole = wanted.flatMap((words) => [...placesFolded(text, folded, words)])
    const sentences = apart ? sentencesIn(text) : []
    return [...whole, ...[...quotationsIn(text), ...sentences].flatMap((span) => theirsIn(text, span))]
  }

  return {
    text: (text) => cutText(text, 0, spansOf(text)),
    blocks: (blocks) => {
      const changed = new Set<Block>()
      const all = changeTexts(blocks, (one, apart) => {
        const spans = spansOf(textOfInlines(one.inlines), apart)
        if (spans.length === 0) return one
        const block = { ...one, inlines: cut(one.inlines, spans, { at: 0 }) }
        changed.add(block)
        return block
      })
      return withNewIds(all, changed)
    },
  }
}

/** The blocks with another in the place of each heading and paragraph. `apart`: it stands in a quotation set apart. */
function changeTexts(
  blocks: readonly Block[],
  change: (block: TextBlock, apart: boolean) => TextBlock,
  apart = false,
): Block[] {
  return blocks.map((one) => {
    if (one.kind === 'rule') return one
    if (one.kind === 'list') return { ...one, items: one.items.map((item) => changeTexts(item, change, apart)) }
    return one.kind === 'quote' ? { ...one, blocks: changeTexts(one.blocks, change, true) } : change(one, apart)
  })
}

/** The words of a quotation between what its author left out or put in. */
function piecesOf(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const { 0: put, index } of text.slice(start, end).matchAll(PUT_IN)) {
    pieces.push(wordsIn(text, [from, start + index]))
    from = start + index + put.length
  }
  return [...pieces, wordsIn(text, [from, end])].filter(([from, to]) => from < to)
}

/** From the first letter or digit to the last one. */
function wordsIn(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const before = /^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0
  const after = /[^\p{L}\p{M}\p{N}]*$/u.exec(words.slice(before))?.[0].length ?? 0
  return [start + before, end - after]
}

/** Without the marks, signs and white space around it: what was put in at its edges stays. */
function withoutSigns(text: string, [start, end]: Span): Span {
  const isSign = (at: number) => isQuoteMark(text.charAt(at)) || /[\s.,;:!?։—–-]/.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from < to && isSign(from)) from++
  while (to > from && isSign(to - 1)) to--
  return [from, to]
}

function marksIn(text: string): number[] {
  const marks: number[] = []
  for (let at = 0; at < text.length; at++) if (isQuoteMark(text.charAt(at))) marks.push(at)
  return marks
}

/** The sentences of a quotation set apart, without the signs and spaces around them; and all of it. */
function sentencesIn(text: string): Span[] {
  const sentences = Array.from(text.matchAll(SENTENCE), ({ 0: { length }, index }): Span => [index, index + length])
  return [[0, text.length] as Span, ...sentences].map((span) => wordsIn(text, span))
}

/** Headings that were cut are called by what is left of them, and links to them lead there. */
function withNewIds(blocks: Block[], changed: ReadonlySet<Block>): Block[] {
  const headings = textBlocksOf(blocks).flatMap((one) => (one.kind === 'heading' ? [one] : []))
  const identifierOf = makeIdentifiers(headings.filter((one) => !changed.has(one)).map(({ id }) => id))
  const renamed = new Map<string, string>()
  for (const one of headings) {
    if (!changed.has(one)) continue
    renamed.set(one.id, identifierOf(textOfInlines(one.inlines)))
  }
  if (renamed.size === 0) return blocks
  const inline = (one: Inline): Inline => {
    if (!('inlines' in one)) return one
    const inlines = one.inlines.map(inline)
    if (one.kind !== 'link' || !one.href.startsWith('#')) return { ...one, inlines }
    const id = renamed.get(one.href.slice(1))
    return { ...one, inlines, href: id === undefined ? one.href : `#${id}` }
  }
  return changeTexts(blocks, (one) => {
    const inlines = one.inlines.map(inline)
    return one.kind === 'heading' ? { ...one, inlines, id: renamed.get(one.id) ?? one.id } : { ...one, inlines }
  })
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
