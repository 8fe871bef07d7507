/** Published briefs as they are searched: the words that readers are shown, put into the database when they are missing there. */
import {
  excerpt,
  type MarkedPiece,
  marked,
  plainWord,
  type Query,
  type SearchedText,
  type StemsOf,
  searchWords,
  type Wanted,
} from '../../../compare/index.ts'
import { type Edition, editions, textBlocksOf, textOfInlines } from '../../../domain/index.ts'
import type {
  BriefClause,
  BriefKey,
  BriefQuery,
  BriefStem,
  BriefWords,
  FoundBrief,
  Store,
  StoredBrief,
} from '../../../store/index.ts'
import type { House } from '../../house.ts'
import { withoutWords } from '../../publishing/withoutWords.ts'
import { briefCard } from '../../views/briefs.ts'
import type { BriefCard } from '../../views/public.ts'
import { documentOutlet } from '../documentOutlet.ts'
import { searchedTexts, type Written } from './stems.ts'

/** So many of the briefs that fit are looked at, the newest first. */
export const MOST_BRIEFS = 500
/** How many briefs are put in at once, and how many words of one. */
const BATCH = 50
const WORDS = 16_000
/** How much the words of a brief's parts weigh. */
const PARTS: readonly BriefStem['weight'][] = ['A', 'B', 'D']

/** Puts the words of published briefs into the database where they are missing. */
export async function fillBriefWords({ store }: House): Promise<void> {
  for (let before = ''; ; ) {
    const keys = await store.briefWords.missing(BATCH)
    const now = JSON.stringify(keys)
    // What cannot be put would be asked for without an end.
    if (keys.length === 0 || now === before) return
    before = now
    for (const [dossier, own] of Map.groupBy(keys, (key) => key.dossier))
      await store.transaction(async (inner) => {
        // A document that is taken down meanwhile waits for this, or is known here.
        await inner.lock(dossier)
        await fill(inner, dossier, own)
      })
  }
}

/** Of briefs of one dossier, together: most of the time goes into asking the database, not into what it answers. */
async function fill(store: Store, dossier: string, keys: readonly BriefKey[]): Promise<void> {
  const takenDown = await store.briefs.takenDown(dossier)
  const shown: StoredBrief[] = []
  for (const brief of await store.briefs.several(keys)) shown.push(await withoutWords(store, brief, takenDown))
  const outletsOf = await quotedBy(store, dossier, shown)
  const written = shown.map(writtenBrief)
  const texts = await searchedTexts(store, written.flat())
  await store.briefWords.put(
    shown.map((brief) => ({ key: brief, ...wordsOf(texts.splice(0, PARTS.length)), outlets: outletsOf(brief) })),
  )
}

/** What is searched of a brief: its words part by part, and how they are spelled. */
function wordsOf(parts: readonly SearchedText[]): Pick<BriefWords, 'stems' | 'spelled'> {
  const gap: BriefStem = { stem: null, weight: 'D' }
  const stems = parts.flatMap(({ stems }, i) => {
    const weight = PARTS[i] ?? 'D'
    return [...(i > 0 ? [gap] : []), ...stems.map((stem): BriefStem => ({ stem, weight }))]
  })
  const words = parts.flatMap(({ text }) => searchWords(text).map(({ word }) => word))
  const spelled = [...new Set(words.slice(0, WORDS))].filter((word) => plainWord(word).length > 2)
  return { stems: stems.slice(0, WORDS), spelled }
}

/** A published brief as readers are shown it. */
async function shownBrief(store: Store, key: BriefKey) {
  const brief = await store.briefs.published(key)
  return brief && withoutWords(store, brief, await store.briefs.takenDown(key.dossier))
}

/** Its parts: title, lead with tags, and text. */
function writtenBrief({ title, lead, tags, blocks, language }: StoredBrief): Written[] {
  const text = textBlocksOf(blocks).map(({ inlines }) => textOfInlines(inlines))
  return [title, [lead, ...tags].join(' · '), text.join('\n')].map((text) => ({ text, language, weight: 1 }))
}

/** By a brief, the ids of the outlets whose documents its footnotes quote. */
async function quotedBy(
  store: Store,
  dossier: string,
  briefs: readonly StoredBrief[],
): Promise<(brief: StoredBrief) => string[]> {
  const outlets = await store.outlets.list(dossier)
  const quoted = new Set(briefs.flatMap(({ footnotes }) => footnotes.map(({ document }) => document)))
  const cards = await store.documents.cards(dossier, [...quoted])
  const outletsBy = new Map(
    cards.map(({ id, outletId, outlet }) => [id, documentOutlet({ outletId, document: { outlet } }, outlets)]),
  )
  return ({ footnotes }) => {
    const ids = footnotes.flatMap(({ document }) => outletsBy.get(document)?.id ?? [])
    return [...new Set(ids)]
  }
}

/** What the query asks for in each edition in which it asks for anything; what stands everywhere is not looked for. */
export function editionQueries(query: Query, stemsOf: StemsOf): Map<Edition, BriefQuery> {
  const queries = new Map<Edition, BriefQuery>()
  for (const edition of editions) {
    const alternatives = query.alternatives.map((clauses) =>
      clauses
        .map(({ words, left }) => ({ stems: placed(words.map((word) => stemsOf(word, edition))), left }))
        .filter(({ stems }) => stems.length > 0),
    )
    const asked = alternatives.filter((clauses) => clauses.length > 0)
    if (asked.length > 0) queries.set(edition, asked)
  }
  return queries
}

/** Stems as far apart as they were asked for. */
function placed(words: readonly (ReadonlySet<string> | null)[]): BriefClause['stems'] {
  let before = -1
  return words.flatMap((stems, i) => {
    const [stem] = stems ?? []
    if (stem === undefined) return []
    const apart = i - before
    before = i
    return [{ stem, apart }]
  })
}

/** One brief of each name, in the edition's language where it fits in it, failing that where it fits best. */
export function oneOfEach(found: readonly FoundBrief[], edition: Edition): FoundBrief[] {
  const best = new Map<string, FoundBrief>()
  for (const one of found) {
    const name = `${one.dossier}/${one.slug}`
    const other = best.get(name)
    const better = one.language === edition || (other?.language !== edition && one.rank > (other?.rank ?? -1))
    if (!other || better) best.set(name, one)
  }
  return [...best.values()]
}

/** A brief with what was asked for marked. */
export interface BriefHit {
  brief: BriefCard
  title: MarkedPiece[]
  /** Some of its words around what was asked for. */
  words: MarkedPiece[]
}

/** Null for one that was withdrawn meanwhile. */
export async function briefHit(store: Store, key: BriefKey, wanted: Wanted): Promise<BriefHit | null> {
  const shown = await shownBrief(store, key)
  if (!shown) return null
  const [title, lead, text] = await searchedTexts(store, writtenBrief({ ...shown, tags: [] }))
  if (!title || !lead || !text) return null
  const inText = excerpt(wanted, text)
  const inLead = marked(wanted, lead)
  const words = inText.some(({ hit }) => hit) && !inLead.some(({ hit }) => hit) ? inText : inLead
  return { brief: briefCard(shown), title: marked(wanted, title), words }
}
