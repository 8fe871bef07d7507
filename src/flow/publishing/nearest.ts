/** The words of a text that are nearest to a quotation, for whoever misquotes; and what differs. */
import { diffArrays } from 'diff'
import { quoteOf, type Span } from '../../domain/index.ts'
import { foldText } from './folding.ts'

/** Words of a text, as they stand and as they are compared. */
interface Word {
  start: number
  end: number
  key: string
}

/** The nearest words of one text, and how near they are: 1 is word for word the same. */
export interface Near {
  score: number
  /** The words as they stand: ⟦these⟧ the quotation has not, ⟦–these⟧ it has and the text has not. */
  marked: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
/** Less than this share of the quotation is no help. */
const FAR = 0.5

/**
 * Slides a window of the quotation's length over the text and takes the one that has most of its words and pairs of
 * neighbouring words, then aligns the two. Null where less than half is there.
 */
export function nearest(text: string, quote: string): Near | null {
  const asked = wordsOf(quote)
  const words = wordsOf(text)
  const keysOf = (list: readonly Word[]) => list.map(({ key }) => key)
  const found = bestWindow(words, keysOf(asked))
  if (!found) return null
  const window = words.slice(found.from, found.to)
  const parts = diffArrays(keysOf(asked), keysOf(window))
  // Words of the text before the first and after the last that both have belong to other sentences.
  const first = parts.findIndex((part) => !part.added && !part.removed)
  const last = parts.findLastIndex((part) => !part.added && !part.removed)
  let [ofAsked, ofText, same] = [0, 0, 0]
  let read: number | null = null
  let marked = ''
  for (const [i, { added, removed, count }] of parts.entries()) {
    const here = window.slice(ofText, ofText + (removed ? 0 : count))
    const theirs = asked.slice(ofAsked, ofAsked + (added ? 0 : count))
    ofText += here.length
    ofAsked += theirs.length
    if (removed) {
      const words = quote.slice(theirs[0]?.start, theirs.at(-1)?.end)
      marked += marked === '' ? `⟦–${words}⟧ ` : ` ⟦–${words}⟧`
    } else if (i >= first && i <= last) {
      const [start, end]: [number, number] = [here[0]?.start ?? 0, here.at(-1)?.end ?? 0]
      const stands = text.slice(start, end)
      marked += text.slice(read ?? start, start) + (added ? `⟦${stands}⟧` : stands)
      read = end
      if (!added) same += count
    }
  }
  const score = same / Math.max(1, asked.length)
  return score < FAR ? null : { score, marked: marked.replace(/\s+/g, ' ') }
}

function bestWindow(words: readonly Word[], asked: readonly string[]): { from: number; to: number } | null {
  const wanted = new Map<string, number>()
  for (const key of asked) wanted.set(key, (wanted.get(key) ?? 0) + 1)
  const pairs = new Set(asked.slice(1).map((key, i) => `${asked[i]} ${key}`))
  const isPair = (i: number) => pairs.has(`${words[i - 1]?.key} ${words[i]?.key}`)
  // A few words more than asked, since some may have been left out.
  const size = asked.length + Math.min(8, Math.ceil(asked.length / 4))
  const inside = new Map<string, number>()
  let [score, best, from, end] = [0, 0, 0, -1]
  for (const [i, { key }] of words.entries()) {
    const most = wanted.get(key)
    if (most !== undefined) {
      const now = (inside.get(key) ?? 0) + 1
      inside.set(key, now)
      if (now <= most) score++
    }
    if (isPair(i)) score += 2
    if (i >= size) {
      const gone = words[i - size]?.key ?? ''
      const had = inside.get(gone)
      if (had !== undefined) {
        inside.set(gone, had - 1)
        if (had <= (wanted.get(gone) ?? 0)) score--
      }
      if (isPair(i - size + 1)) score -= 2
    }
    if (score > best) [best, from, end] = [score, Math.max(0, i - size + 1), i]
  }
  return end < 0 ? null : { from, to: end + 1 }
}

function wordsOf(text: string): Word[] {
  return wordSpans(text).map(([start, end]) => {
    return { start, end, key: foldText(quoteOf(text, [start, end])).toLowerCase() }
  })
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordSpans(text).length
}

/** Where the words of a text stand. */
export function wordSpans(text: string): Span[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }): Span => [index, index + word.length])
}
