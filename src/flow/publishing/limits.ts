/** How much of a text of others is shown: short quotations, never the whole. */
import type { Span } from '../../domain/index.ts'
import { countWords } from './nearest.ts'

/** The most that one quotation has. */
export const MOST_WORDS = 120
export const MOST_CHARACTERS = 1200
/** The most that all quotations together have of one text; and of a text that is not short, the share of its words. */
export const MOST_OF_ONE = 300
const SHORT = 200
const SHARE = 1 / 3

/** Counts the words quoted of one text; words quoted twice count once. */
export interface QuotedCount {
  /** Words of the text, and how many of them may be quoted at most. */
  readonly all: number
  readonly most: number
  /** Adds a quotation; answers how many words are quoted with it. */
  add(span: Span): number
  /** Adds a quotation unless it is one too many; answers whether it did. */
  take(span: Span): boolean
}

export function quotedCount(text: string): QuotedCount {
  const all = countWords(text)
  const words = new Set<number>()
  const most = Math.min(MOST_OF_ONE, all > SHORT ? Math.floor(all * SHARE) : MOST_OF_ONE)
  const wordsIn = ([start, end]: Span) => {
    const first = countWords(text.slice(0, start))
    return Array.from({ length: countWords(text.slice(start, end)) }, (_, i) => first + i)
  }
  const add = (span: Span) => {
    for (const word of wordsIn(span)) words.add(word)
    return words.size
  }
  return {
    all,
    most,
    add,
    take(span) {
      const fresh = wordsIn(span).filter((word) => !words.has(word))
      if (words.size + fresh.length > most) return false
      add(span)
      return true
    },
  }
}
