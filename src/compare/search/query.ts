/** What somebody asks for: words, "a phrase", `or`, and -what is to be left out. Nothing that is typed is wrong. */
import { searchWords } from './words.ts'

/** Words that stand together, or one word. */
export interface Clause {
  /** Folded, as typed, in their order. */
  words: string[]
  /** Texts with it are left out. */
  left: boolean
  /** Its place in the query, `[start, end)`. */
  start: number
  end: number
}

/** Any of the alternatives will do; each wants all of its clauses. */
export interface Query {
  alternatives: Clause[][]
}

const PIECE = /(-?)(?:"([^"]*)"?|“([^”]*)”?|«([^»]*)»?|([^\s"“”«»]+))/gu
/** The most clauses that are looked at. */
const MOST = 32

/** A quotation mark that nothing closes reaches to the end. */
export function parseQuery(text: string): Query {
  const alternatives: Clause[][] = [[]]
  let count = 0
  for (const { 0: piece, 1: minus, 2: straight, 3: curly, 4: angled, 5: bare, index } of text.matchAll(PIECE)) {
    if (bare !== undefined && /^or$/i.test(bare) && minus === '') {
      if (alternatives.at(-1)?.length) alternatives.push([])
      continue
    }
    const inner = straight ?? curly ?? angled ?? bare ?? ''
    const words = searchWords(inner).map(({ word }) => word)
    if (words.length === 0 || ++count > MOST) continue
    alternatives.at(-1)?.push({ words, left: minus === '-', start: index, end: index + piece.length })
  }
  return { alternatives: alternatives.filter((clauses) => clauses.length > 0) }
}

/** The words that results are to have, each once, in their order. */
export function wantedWords({ alternatives }: Query): string[] {
  return [...new Set(alternatives.flat().flatMap(({ words, left }) => (left ? [] : words)))]
}

/** The query as typed, with other words in the place of some. */
export function respelled(text: string, instead: ReadonlyMap<string, string>): string {
  let typed = ''
  let last = 0
  const { alternatives } = parseQuery(text)
  for (const { start, end, left } of alternatives.flat()) {
    if (left) continue
    for (const word of searchWords(text.slice(start, end))) {
      const other = instead.get(word.word)
      if (other === undefined) continue
      typed += text.slice(last, start + word.start) + other
      last = start + word.end
    }
  }
  return typed + text.slice(last)
}
