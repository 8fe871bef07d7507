/** What has changed inside a paragraph, word by word. */
import { diffArrays } from 'diff'
import { keyOf } from './paragraphs.ts'

/** Words in a row that stayed, went or came. */
export interface Piece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Changed words between which a single word stayed are one change: read aloud, islands of one word are noise. */
const ISLAND = 1

const TOKEN =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+(?:[’'.,-][\p{L}\p{N}\p{M}]+)*|\S)\s*/gu

/** The words with the space after them. */
export function tokensOf(text: string): string[] {
  return text.trim().match(TOKEN) ?? []
}

interface Run {
  same: boolean
  /** Words of the text before and after; equal but for typesetting where `same`. */
  was: string[]
  is: string[]
}

/**
 * The pieces of two versions of a paragraph; null when more than `most` words differ. Time grows with the length, and with
 * the square of what differs (Myers 1986).
 */
export function piecesOf(before: string, after: string, most: number): Piece[] | null {
  const [was, is] = [tokensOf(before), tokensOf(after)]
  const changes = diffArrays(was.map(keyOf), is.map(keyOf), { maxEditLength: most })
  if (!changes) return null
  const runs: Run[] = []
  let [at, to] = [0, 0]
  for (const { added, removed, count = 0 } of changes) {
    const same = !added && !removed
    const last = runs.at(-1)
    const run = last && !last.same && !same ? last : { same, was: [], is: [] }
    if (run !== last) runs.push(run)
    if (!added) {
      run.was.push(...was.slice(at, at + count))
      at += count
    }
    if (!removed) {
      run.is.push(...is.slice(to, to + count))
      to += count
    }
  }
  return withoutIslands(runs).flatMap(({ same, was, is }): Piece[] => {
    if (same) return [{ kind: 'same', text: is.join('') }]
    const pieces: Piece[] = [
      { kind: 'gone', text: was.join('') },
      { kind: 'new', text: is.join('') },
    ]
    return pieces.filter(({ text }) => text !== '')
  })
}

function withoutIslands(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const [i, run] of runs.entries()) {
    const last = kept.at(-1)
    const next = runs[i + 1]
    const island = run.same && run.is.length <= ISLAND && last && !last.same && next && !next.same
    if (last && !last.same && (island || !run.same)) {
      last.was.push(...run.was)
      last.is.push(...run.is)
    } else kept.push({ same: run.same, was: [...run.was], is: [...run.is] })
  }
  return kept
}
