/** Words that nothing public has, and those that were perhaps meant. */
import { nearestWord, type Query, type Spellings, spellingsOf, wantedWords } from '../../../compare/index.ts'
import type { House } from '../../house.ts'
import { type RecordItems, spelledIn } from './items.ts'
import { NAMES, queryStems, stemsIn } from './stems.ts'

/** The words that are public, as they are spelled and as they are searched for. */
interface Held {
  /** Of what it was made. */
  stamp: string
  records: readonly RecordItems[]
  spelled: Spellings
  /** By language. */
  stems: Map<string, Set<string>>
}

const heldOf = new WeakMap<House, Promise<Held>>()

/** For each word of the query that stands nowhere, the nearest that does; words that none is near to are left out. */
export async function meantBy(
  house: House,
  query: Query,
  records: readonly RecordItems[],
): Promise<ReadonlyMap<string, string>> {
  const { spelled, stems } = await held(house, records)
  const stemsOf = await queryStems(house.store, query, stems.keys())
  const instead = new Map<string, string>()
  for (const word of wantedWords(query)) {
    const isHeld = [...stems].some(([language, there]) => {
      const own = stemsOf(word, language)
      return own === null || [...own].some((stem) => there.has(stem))
    })
    const near = isHeld ? null : nearestWord(word, spelled)
    if (near !== null) instead.set(word, near)
  }
  return instead
}

async function held(house: House, records: readonly RecordItems[]): Promise<Held> {
  const stamp = await house.store.briefWords.stamp()
  const before = await heldOf.get(house)?.catch(() => null)
  const isSame = (one: RecordItems, i: number) => one === before?.records[i]
  if (before?.stamp === stamp && before.records.length === records.length && records.every(isSame)) return before
  const making = gather(house, stamp, records)
  heldOf.set(house, making)
  making.catch(() => heldOf.delete(house))
  return making
}

async function gather({ store }: House, stamp: string, records: readonly RecordItems[]): Promise<Held> {
  const spelled = new Map<string, number>()
  const stems = new Map<string, Set<string>>()
  const add = (language: string, there: Iterable<string | null>) => {
    const all = stems.get(language) ?? new Set()
    stems.set(language, all)
    for (const stem of there) if (stem !== null) all.add(stem)
  }
  const count = (word: string, times: number) => spelled.set(word, (spelled.get(word) ?? 0) + times)
  for (const { items } of records) {
    for (const [word, times] of spelledIn(items)) count(word, times)
    for (const { texts } of items) for (const { language, stems: own } of texts) add(language, own)
  }
  const inBriefs = await store.briefWords.spelled()
  for (const [language, own] of Map.groupBy(inBriefs, (one) => one.language)) {
    for (const { word, briefs } of own) count(word, briefs)
    const words = own.map(({ word }) => word)
    const there = await stemsIn(store, language, words)
    add(
      language,
      words.map((word) => there.get(word) ?? null),
    )
  }
  if (!stems.has(NAMES)) stems.set(NAMES, new Set())
  return { stamp, records, spelled: spellingsOf(spelled), stems }
}
