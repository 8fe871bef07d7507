/** Words as each language's stemmer has them: PostgreSQL's where it has a good one, else ours. */
import {
  armenianStem,
  azerbaijaniStem,
  plainWord,
  type Query,
  type SearchedText,
  type StemsOf,
  searchWords,
} from '../../../compare/index.ts'
import type { Store } from '../../../store/index.ts'

/** As if names were a language: all spellings of one, in whatever letters, are one word of it. */
export const NAMES = 'names'

/** How many words of a language are remembered. */
const MOST = 300_000
/** Endings that names take in Azerbaijani, Armenian and English. */
const OF_NAMES = /(?:n[ıiuü]n|[ıiuü]n|[nd][aəe]n?|[yn][aəıiuü]|[aəeıiuüs]|ներից|ների|ներ|ում|ից|ով|ին|[իըն])$/u

type Stemmer = (word: string) => string | null

/** Ours for a language; nothing where PostgreSQL's is used. */
async function stemmerOf(language: string): Promise<Stemmer | undefined> {
  const own: Readonly<Record<string, Stemmer>> = { az: azerbaijaniStem, hy: armenianStem }
  return language === NAMES ? (await import('../../../read/index.ts')).spellingKey : own[language]
}

const known = new Map<string, Map<string, string | null>>()

/** A language without its region: `ru` of `ru-RU`. */
export function tongueOf(language: string): string {
  return language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

/** The language that a text is stemmed as which nobody tells the language of, by its letters. */
export function guessedTongue(text: string): string {
  if (/\p{Script=Armenian}/u.test(text)) return 'hy'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru'
  return /[əƏğĞıİşŞ]/.test(text) ? 'az' : 'en'
}

/** Looks words of a language up, once each; null is one that stands everywhere. */
export async function stemsIn(
  { briefWords }: Pick<Store, 'briefWords'>,
  language: string,
  words: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const before = known.get(language)
  const there = before && before.size < MOST ? before : new Map<string, string | null>()
  known.set(language, there)
  const stemOf = await stemmerOf(language)
  const missing = [...new Set(words)].filter((word) => !there.has(word))
  if (stemOf) for (const word of missing) there.set(word, stemOf(word))
  else if (missing.length > 0) {
    // English has no accents of its own; elsewhere its stemmer wants to see them.
    const asked = language === 'en' ? missing.map(plainWord) : missing
    const stems = await briefWords.stems(language, asked)
    for (const [i, word] of missing.entries()) there.set(word, plainWord(stems[i] ?? '') || null)
  }
  return there
}

/** A text that is to be searched. */
export interface Written {
  text: string
  language: string
  weight: number
}

/** Texts ready to be searched, in their order. */
export async function searchedTexts(store: Store, texts: readonly Written[]): Promise<SearchedText[]> {
  const worded = texts.map((one) => ({ ...one, words: searchWords(one.text).map(({ word }) => word) }))
  const stems = new Map<string, ReadonlyMap<string, string | null>>()
  for (const [language, same] of Map.groupBy(worded, (one) => one.language)) {
    const words = same.flatMap((one) => one.words)
    stems.set(language, await stemsIn(store, language, words))
  }
  return worded.map(({ words, ...written }) => {
    const there = stems.get(written.language)
    return { ...written, stems: words.map((word) => there?.get(word) ?? null) }
  })
}

/** What the words of a query are called in each of the languages. */
export async function queryStems(store: Store, query: Query, languages: Iterable<string>): Promise<StemsOf> {
  const words = [...new Set(query.alternatives.flat().flatMap((clause) => clause.words))]
  const { inflectedForms, spellingKey } = await import('../../../read/index.ts')
  /** Of all forms that a name may have had before it took an ending. */
  const spellings = (word: string) => {
    const bare = word.replace(OF_NAMES, '')
    return new Set([...inflectedForms(word), ...(bare.length >= 3 ? [bare] : [])].map(spellingKey))
  }
  const stems = new Map<string, ReadonlyMap<string, ReadonlySet<string> | null>>()
  for (const language of languages) {
    const there = language === NAMES ? null : await stemsIn(store, language, words)
    const of = (word: string) => {
      if (!there) return spellings(word)
      const stem = there.get(word) ?? null
      return stem === null ? null : new Set([stem])
    }
    stems.set(language, new Map(words.map((word) => [word, of(word)])))
  }
  return (word, language) => stems.get(language)?.get(word) ?? null
}
