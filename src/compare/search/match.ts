/** Texts beside a query: whether they have what it asks for, how well, and where. */
import type { Query } from './query.ts'
import { type SearchWord, searchWords } from './words.ts'

/** What a word of a query is called in a language: its stems there, or null for one that is too common to be asked for. */
export type StemsOf = (word: string, language: string) => ReadonlySet<string> | null

/** A text that is searched, its words by their stems; null stands for those too common. */
export interface SearchedText {
  text: string
  language: string
  stems: readonly (string | null)[]
  /** What a word in it counts. */
  weight: number
}

/** How well texts that belong together have what is asked for; 0 when they have not. */
export function scoreOf(query: Query, texts: readonly SearchedText[], stemsOf: StemsOf): number {
  return Math.max(0, ...query.alternatives.map((clauses) => scoreOfAll(clauses, texts, stemsOf)))
}

function scoreOfAll(clauses: Query['alternatives'][number], texts: readonly SearchedText[], stemsOf: StemsOf): number {
  let score = 0
  let asked = 0
  for (const { words, left } of clauses) {
    let best = 0
    let common = false
    for (const text of texts) {
      const wanted = words.map((word) => stemsOf(word, text.language))
      if (wanted.every((one) => one === null)) common = true
      else best = Math.max(best, worth(text, placesOf(wanted, text.stems).length))
    }
    if (left && best > 0) return 0
    if (!left && best === 0 && !common) return 0
    if (left || best > 0) asked++
    score += best
  }
  // Words that stand everywhere find nothing; what is only to be left out finds all the rest.
  return asked > 0 ? Math.max(score, 1e-3) : 0
}

function worth({ weight, stems }: SearchedText, count: number): number {
  return count === 0 ? 0 : (weight * (1 + Math.log(count))) / (1 + Math.log(Math.max(1, stems.length)) / 4)
}

/** Where words stand together: the index of the first of each run. Of common ones only the place is kept. */
function placesOf(wanted: readonly (ReadonlySet<string> | null)[], stems: readonly (string | null)[]): number[] {
  const lead = wanted.findIndex((one) => one !== null)
  const first = wanted[lead]
  if (!first) return []
  const places: number[] = []
  for (let at = 0; at < stems.length; at++) {
    const stem = stems[at]
    if (stem == null || !first.has(stem)) continue
    const all = wanted.every((one, i) => {
      const here = stems[at - lead + i]
      return i === lead || one === null || (here != null && one.has(here))
    })
    if (all) places.push(at)
  }
  return places
}

/** The words of a text that a query asks for, by their index. */
export function hitsIn(query: Query, text: SearchedText, stemsOf: StemsOf): Set<number> {
  const hits = new Set<number>()
  for (const { words, left } of query.alternatives.flat()) {
    if (left) continue
    const wanted = words.map((word) => stemsOf(word, text.language))
    const lead = wanted.findIndex((one) => one !== null)
    for (const at of placesOf(wanted, text.stems))
      for (let i = 0; i < words.length; i++)
        if (at - lead + i >= 0 && at - lead + i < text.stems.length) hits.add(at - lead + i)
  }
  return hits
}

/** A piece of a text; `hit` marks what was asked for. */
export interface MarkedPiece {
  text: string
  hit: boolean
}

/** The whole text with what was asked for marked. */
export function marked(query: Query, searched: SearchedText, stemsOf: StemsOf): MarkedPiece[] {
  const words = searchWords(searched.text)
  return pieces(searched.text, [0, searched.text.length], words, hitsIn(query, searched, stemsOf))
}

/** How many words stand before the first hit of an excerpt, and how many an excerpt has. */
const BEFORE = 8
const AROUND = 36

/** Some words of a text around the place with most of what was asked for; its beginning where nothing was. */
export function excerpt(query: Query, searched: SearchedText, stemsOf: StemsOf): MarkedPiece[] {
  const { text } = searched
  const words = searchWords(text)
  const hits = hitsIn(query, searched, stemsOf)
  const sorted = [...hits].sort((a, b) => a - b)
  let best = 0
  let most = -1
  for (const hit of sorted) {
    const count = sorted.filter((one) => one >= hit && one < hit + AROUND - BEFORE).length
    if (count > most) [best, most] = [hit, count]
  }
  const first = Math.max(0, Math.min(best - BEFORE, words.length - AROUND))
  const last = Math.min(words.length, first + AROUND)
  const start = first === 0 ? 0 : (words[first]?.start ?? 0)
  const end = last === words.length ? text.length : (words[last - 1]?.end ?? text.length)
  const shown = pieces(text, [start, end], words, hits)
  return [
    ...(start > 0 ? [{ text: '… ', hit: false }] : []),
    ...shown,
    ...(end < text.length ? [{ text: ' …', hit: false }] : []),
  ]
}

function pieces(
  text: string,
  [from, to]: readonly [number, number],
  words: readonly SearchWord[],
  hits: ReadonlySet<number>,
): MarkedPiece[] {
  const made: MarkedPiece[] = []
  let at = from
  for (const [i, { start, end }] of words.entries()) {
    if (!hits.has(i) || start < from || end > to) continue
    if (start > at) made.push({ text: text.slice(at, start), hit: false })
    made.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) made.push({ text: text.slice(at, to), hit: false })
  return made
}
