/** How much of each of two texts stands in the other, and what that makes of them. */
import { SHINGLE, shinglesOf, wordHashes } from './words.ts'

/** Which shares of the words of two texts stand in the other in the same order, 0 to 1. */
export interface Common {
  ofA: number
  ofB: number
}

/**
 * `same`: reprints, edited and trimmed copies, updates of one text; `part`: the shorter one stands in the longer one, or was
 * cut out of it.
 */
export type LikeKind = 'same' | 'part'

/** A text made ready to be compared with others. */
export interface Prepared {
  words: Uint32Array
  shingles: Uint32Array
  set: ReadonlySet<number>
}

export function prepare(text: string): Prepared {
  const words = wordHashes(text)
  const shingles = shinglesOf(words)
  return { words, shingles, set: new Set(shingles) }
}

/**
 * Words in a row that count as common. Fewer are what a form of words leaves between the names and figures put into it: a
 * price list or a weather report of another day has most of its words in such rows.
 */
const RUN = 8

/** Texts of fewer words are alike only when all their words are: a row of eight would be half of them. */
const SHORT = 20

/** A text of fewer words is no text: a page that only says that it was not found. */
const LEAST = 5

/** Of each text more than this share is in the other: then at most one of two texts on one page is the same as the page. */
const MOST_OF_BOTH = 0.5

/** Of the shorter text, if it is to be part of the longer one. */
const PART = 0.6

/**
 * Time is linear in the longer text.
 * @param run how many words in a row count as common; others than this room's own only to measure them
 */
export function commonOf(a: Prepared, b: Prepared, run = RUN): Common {
  if (Math.min(a.words.length, b.words.length) < SHORT) {
    const equal = a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i]) ? 1 : 0
    return { ofA: equal, ofB: equal }
  }
  return { ofA: shareIn(a, b, run), ofB: shareIn(b, a, run) }
}

/** What two texts are to each other, the same whichever is named first; null for nothing. */
export function likeKind(a: Prepared, b: Prepared, { ofA, ofB }: Common): LikeKind | null {
  if (Math.min(a.words.length, b.words.length) < LEAST) return null
  if (Math.min(ofA, ofB) > MOST_OF_BOTH) return 'same'
  return Math.max(ofA, ofB) >= PART ? 'part' : null
}

/** Which share of a text's words stands in rows of at least `run` that the other has too. */
function shareIn(text: Prepared, other: Prepared, run: number): number {
  let covered = 0
  let start = 0
  let end = 0 // [start, end) is the row of common words that is being gone along
  const close = () => {
    if (end - start >= run) covered += end - start
  }
  for (const [i, shingle] of text.shingles.entries()) {
    if (!other.set.has(shingle)) continue
    if (i > end) {
      close()
      start = i
    }
    end = i + SHINGLE
  }
  close()
  return covered / text.words.length
}
