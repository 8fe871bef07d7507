/** What every feed is, whatever it is written in, and how its flaws are told. */
import { type Entry, MAX_ENTRIES } from './entries.ts'

export interface Feed {
  title: string | null
  entries: Entry[]
  /** What a person should know of it, a sentence each: that it is cut off, that an entry was no entry. */
  problems: string[]
}

export function problemsOf({ cut, more, kept, lost }: { cut: boolean; more: boolean; kept: number; lost: number }) {
  const entries = (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`
  return [
    ...(cut ? [`it is cut off; ${entries(kept)} could be read`] : []),
    ...(more ? [`it has more than ${MAX_ENTRIES} entries; the first ${MAX_ENTRIES} are taken`] : []),
    ...(lost > 0 ? [`${entries(lost)} with neither address nor text`] : []),
  ]
}

/** `Ellory Dispatch - RSS` → `Ellory Dispatch` */
export function outletOf(title: string | null): string | null {
  const name = title
    ?.replace(/\s*[-–—|:»›/]+\s*(rss|atom|feed|news feed|rss feed|latest( news)?|all news|top stories)\W*$/i, '')
    .trim()
  return name && name.length <= 80 ? name : null
}
