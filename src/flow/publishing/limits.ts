/** How much of a text of others is shown: short quotations, never the whole. */
import { overlaps, type Span } from '../../domain/index.ts'
import { wordSpans } from './nearest.ts'

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
  const places = wordSpans(text)
  const all = places.length
  const quoted = new Set<number>()
  const most = Math.min(MOST_OF_ONE, all > SHORT ? Math.floor(all * SHARE) : MOST_OF_ONE)
  const freshIn = (span: Span) => {
    const fresh: number[] = []
    for (const [i, place] of places.entries()) if (overlaps(place, span) && !quoted.has(i)) fresh.push(i)
    return fresh
  }
  return {
    all,
    most,
    add(span) {
      for (const word of freshIn(span)) quoted.add(word)
      return quoted.size
    },
    take(span) {
      const fresh = freshIn(span)
      if (quoted.size + fresh.length > most) return false
      for (const word of fresh) quoted.add(word)
      return true
    },
  }
}
