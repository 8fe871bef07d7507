/** The word that somebody may have meant, among those that are there. */
import { plainWord } from './words.ts'

/** Words shorter than this are taken as typed. */
const SHORTEST = 4

interface Spelling {
  word: string
  /** Without marks. */
  plain: string
  /** How often it stands. */
  count: number
}

/** Words that are there, by how many letters they have. */
export type Spellings = ReadonlyMap<number, readonly Spelling[]>

/** @param counts how often each word stands; numbers are nobody's misspelling */
export function spellingsOf(counts: ReadonlyMap<string, number>): Spellings {
  const words = Array.from(counts).filter(([word]) => !/^\p{N}/u.test(word))
  const all = words.map(([word, count]): Spelling => ({ word, plain: plainWord(word), count }))
  return Map.groupBy(all, ({ plain }) => plain.length)
}

/**
 * The word nearest to one that is nowhere, by letters put in, left out, exchanged or swapped: one of them in words of up to
 * seven letters, two in longer ones. Of several as near, the one that stands most often; null where none is near.
 */
export function nearestWord(word: string, spellings: Spellings): string | null {
  const asked = plainWord(word)
  if (asked.length < SHORTEST) return null
  const allowed = asked.length < 8 ? 1 : 2
  let best: string | null = null
  let [least, most] = [allowed, 0]
  for (let length = asked.length - allowed; length <= asked.length + allowed; length++)
    for (const { word: other, plain, count } of spellings.get(length) ?? []) {
      const apart = distance(asked, plain, least)
      if (apart > least || (apart === least && count <= most)) continue
      ;[best, least, most] = [other, apart, count]
    }
  return best
}

/** Optimal string alignment; more than `most` is as good as any other number above it. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
