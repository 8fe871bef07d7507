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

/** What a query asks for, in the stems of each language. */
export interface Wanted {
  alternatives: WantedClause[][]
}

interface WantedClause {
  left: boolean
  /** The stems of its words in their order, from the first to the last that is not too common; null where all are. */
  stemsIn(language: string): Stems | null
}

type Stems = readonly (ReadonlySet<string> | null)[]

/** Makes a query ready for many texts. */
export function wantedBy(query: Query, stemsOf: StemsOf): Wanted {
  const clause = ({ words, left }: Query['alternatives'][number][number]): WantedClause => {
    const known = new Map<string, Stems | null>()
    return {
      left,
      stemsIn(language) {
        const before = known.get(language)
        if (before !== undefined) return before
        const stems = words.map((word) => stemsOf(word, language))
        const first = stems.findIndex((one) => one !== null)
        const made = first < 0 ? null : stems.slice(first, stems.findLastIndex((one) => one !== null) + 1)
        known.set(language, made)
        return made
      },
    }
  }
  return { alternatives: query.alternatives.map((clauses) => clauses.map(clause)) }
}

/** How well texts that belong together have what is asked for; 0 when they have not. */
export function scoreOf({ alternatives }: Wanted, texts: readonly SearchedText[]): number {
  let best = 0
  for (const clauses of alternatives) best = Math.max(best, scoreOfAll(clauses, texts))
  return best
}

function scoreOfAll(clauses: readonly WantedClause[], texts: readonly SearchedText[]): number {
  let score = 0
  let asked = 0
  for (const { left, stemsIn } of clauses) {
    let best = 0
    let common = false
    for (const text of texts) {
      const wanted = stemsIn(text.language)
      if (wanted === null) common = true
      else best = Math.max(best, worth(text, countOf(wanted, text.stems)))
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

function countOf(wanted: Stems, stems: SearchedText['stems']): number {
  let count = 0
  for (let at = firstPlace(wanted, stems, 0); at >= 0; at = firstPlace(wanted, stems, at + 1)) count++
  return count
}

/** Where words stand together, from a place on: the index of the first of them. Of common ones only the place is kept. */
function firstPlace(wanted: Stems, stems: SearchedText['stems'], from: number): number {
  for (let at = from; at < stems.length; at++) {
    let fits = true
    for (let i = 0; fits && i < wanted.length; i++) {
      const one = wanted[i] ?? null
      const here = stems[at + i] ?? null
      fits = one === null || (here !== null && one.has(here))
    }
    if (fits) return at
  }
  return -1
}

/** The words of a text that a query asks for, by their index. */
function hitsIn({ alternatives }: Wanted, { language, stems }: SearchedText): Set<number> {
  const hits = new Set<number>()
  for (const { left, stemsIn } of alternatives.flat()) {
    const wanted = left ? null : stemsIn(language)
    if (wanted === null) continue
    for (let at = firstPlace(wanted, stems, 0); at >= 0; at = firstPlace(wanted, stems, at + 1))
      for (let i = 0; i < wanted.length && at + i < stems.length; i++) hits.add(at + i)
  }
  return hits
}

/** A piece of a text; `hit` marks what was asked for. */
export interface MarkedPiece {
  text: string
  hit: boolean
}

/** The whole text with what was asked for marked. */
export function marked(wanted: Wanted, searched: SearchedText): MarkedPiece[] {
  const words = searchWords(searched.text)
  return pieces(searched.text, [0, searched.text.length], words, hitsIn(wanted, searched))
}

/** How many words stand before the first hit of an excerpt, and how many an excerpt has. */
const BEFORE = 8
const AROUND = 36

/** Some words of a text around the place with most of what was asked for; its beginning where nothing was. */
export function excerpt(wanted: Wanted, searched: SearchedText): MarkedPiece[] {
  const { text } = searched
  const words = searchWords(text)
  const hits = hitsIn(wanted, searched)
  const sorted = [...hits].sort((a, b) => a - b)
  let [best, most] = [0, 0]
  let to = 0
  for (const [i, hit] of sorted.entries()) {
    while ((sorted[to] ?? Number.POSITIVE_INFINITY) < hit + AROUND - BEFORE) to++
    if (to - i > most) [best, most] = [hit, to - i]
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
