/**
 * A live blog in a dump: entries, each under the time of day it was written, the newest first as a rule. All of them are
 * the article; the times that head them are kept as dropped lines, like any other date line.
 */
import { endsSentence, type Line } from './lines.ts'

/** `14.32 CEST`, `14:32`, `2:32 PM`, `18h05`: the time of day and its zone, and nothing else. */
const clock =
  /^\[?([01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(\s?[ap]\.?m\.?)?(\s\(?(\p{Lu}{2,5}|GMT|UTC)([+−-]\d{1,2})?\)?)?\]?$/iu

/** Fewer entries are two times on a page, not a blog. */
const LEAST_ENTRIES = 3
/** Under a time in a list of other stories stands a headline; under an entry's, prose: at least so much. */
const PROSE = 60
/** The share of the times that head prose. */
const MOST = 0.6
/** An entry ends so many lines below its time at the latest. */
const LONGEST = 60

export interface Live {
  /** Indices of the lines that hold an entry's time, in order. */
  times: ReadonlySet<number>
  /** Index of the first such line, and of the last line of the last entry's prose. */
  first: number
  last: number
}

/** The entries of a live blog, or null for another page. */
export function findLive(lines: readonly Line[]): Live | null {
  const times = lines.flatMap((line, i) => (isClock(line) ? [i] : []))
  if (times.length < LEAST_ENTRIES) return null
  const entries: number[] = []
  let last = -1
  for (const [k, at] of times.entries()) {
    const end = lastProse(lines, at, Math.min(times[k + 1] ?? lines.length, at + LONGEST))
    if (end < 0) continue
    entries.push(at)
    last = end
  }
  const [first] = entries
  if (first === undefined || entries.length < LEAST_ENTRIES || entries.length < times.length * MOST) return null
  return { times: new Set(entries), first, last }
}

function isClock({ text }: Line): boolean {
  return text.length <= 24 && clock.test(text)
}

/** Index of the last sentence of an entry, which ends where a list of other stories or the comments begin; else -1. */
function lastProse(lines: readonly Line[], at: number, until: number): number {
  let last = -1
  let prose = 0
  for (let i = at + 1; i < until; i++) {
    const line = lines[i]
    if (!line || line.chrome?.effect === 'opens' || line.chrome?.effect === 'ends') break
    if (line.chrome || line.words < 3 || !endsSentence(line.text)) continue
    prose += line.text.length
    last = i
  }
  return prose >= PROSE ? last : -1
}
