/**
 * What has changed from one revision of a text to another, for people to read: paragraphs that stayed, went, came, moved,
 * and inside those that changed the words. Built on jsdiff's Myers, first over paragraphs and then over words.
 */
import { diffArrays } from 'diff'
import { matchParagraphs, type Step } from './match.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { type Piece, piecesOf, tokensOf } from './words.ts'

/**
 * A paragraph of either text or of both. `left` is where a paragraph stood that has moved, `arrived` where it stands now,
 * with what has changed in it.
 */
export interface DiffPart {
  kind: 'same' | 'gone' | 'new' | 'changed' | 'left' | 'arrived'
  pieces: Piece[]
  /** Its number in the text before and after, from 1; null where it is not in it. */
  before: number | null
  after: number | null
}

export interface TextDiff {
  /** In the order of the text after; what went stands where it was. */
  parts: DiffPart[]
  /** How many words went and came, and how many paragraphs moved. */
  gone: number
  come: number
  moved: number
  /** True where so much differs that it was not compared word by word. */
  coarse: boolean
}

/** Paragraphs that may differ before the rest is taken as replaced. */
const MOST_PARAGRAPHS = 1200
/** Words that may differ in one paragraph, and the squares of all of them together. */
const MOST_WORDS = 1500
const WORK = 4_000_000

/** Time is linear in the texts but for what differs, which is bounded. */
export function diffTexts(before: string, after: string): TextDiff {
  const was = paragraphsOf(before)
  const is = paragraphsOf(after)
  const { steps, coarse } = align(was, is)
  const matched = matchParagraphs(was, is, steps)
  const diff: TextDiff = { parts: [], gone: 0, come: 0, moved: 0, coarse }
  let work = WORK
  const compare = (a: number, b: number): Piece[] => {
    const most = Math.min(MOST_WORDS, Math.floor(Math.sqrt(work)))
    const [old, now] = [was[a]?.text ?? '', is[b]?.text ?? '']
    const pieces = was[a]?.key === is[b]?.key ? [piece('same', now)] : piecesOf(old, now, most)
    if (!pieces) diff.coarse = true
    const done = pieces ?? [piece('gone', old), piece('new', now)]
    const [gone, come] = [countOf(done, 'gone'), countOf(done, 'new')]
    work = Math.max(0, work - (pieces ? (gone + come) ** 2 : most ** 2))
    diff.gone += gone
    diff.come += come
    return done
  }
  for (const { a, b, moved } of matched) {
    const [before, after] = [a === null ? null : a + 1, b === null ? null : b + 1]
    if (a !== null && b !== null && !moved) {
      const pieces = compare(a, b)
      const kind = pieces.every((one) => one.kind === 'same') ? 'same' : 'changed'
      diff.parts.push({ kind, pieces, before, after })
    } else if (moved && b !== null && a !== null) {
      diff.moved++
      diff.parts.push({ kind: 'arrived', pieces: compare(a, b), before, after })
    } else if (moved && a !== null) {
      diff.parts.push({ kind: 'left', pieces: [piece('gone', was[a]?.text ?? '')], before, after: moved.to + 1 })
    } else if (a !== null) {
      const pieces = [piece('gone', was[a]?.text ?? '')]
      diff.gone += countOf(pieces, 'gone')
      diff.parts.push({ kind: 'gone', pieces, before, after })
    } else if (b !== null) {
      const pieces = [piece('new', is[b]?.text ?? '')]
      diff.come += countOf(pieces, 'new')
      diff.parts.push({ kind: 'new', pieces, before, after })
    }
  }
  return diff
}

function align(was: readonly Paragraph[], is: readonly Paragraph[]): { steps: Step[]; coarse: boolean } {
  const keys = (list: readonly Paragraph[]) => list.map(({ key }) => key)
  const changes = diffArrays(keys(was), keys(is), { maxEditLength: MOST_PARAGRAPHS })
  const steps: Step[] = []
  let [a, b] = [0, 0]
  const take = (count: number, fromA: boolean, fromB: boolean) => {
    for (let i = 0; i < count; i++) steps.push({ a: fromA ? a++ : null, b: fromB ? b++ : null })
  }
  if (changes) {
    for (const { added, removed, count = 0 } of changes) take(count, !added, !removed)
    return { steps, coarse: false }
  }
  let head = 0
  while (was[head] && was[head]?.key === is[head]?.key) head++
  let tail = 0
  const least = Math.min(was.length, is.length) - head
  while (tail < least && was[was.length - 1 - tail]?.key === is[is.length - 1 - tail]?.key) tail++
  take(head, true, true)
  take(was.length - head - tail, true, false)
  take(is.length - head - tail, false, true)
  take(tail, true, true)
  return { steps, coarse: true }
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text }
}

function countOf(pieces: readonly Piece[], kind: Piece['kind']): number {
  let words = 0
  for (const one of pieces)
    if (one.kind === kind) words += tokensOf(one.text).filter((token) => /[\p{L}\p{N}]/u.test(token)).length
  return words
}
