/** What fits a query among all that is public: published briefs, and what people decided for in public records. */
import {
  excerpt,
  marked,
  parseQuery,
  respelled,
  type SearchedText,
  scoreOf,
  type Wanted,
  wantedBy,
} from '../../../compare/index.ts'
import { type CitedDocument, dayOf, type Edition, editions } from '../../../domain/index.ts'
import type { BriefQuery, FoundBrief } from '../../../store/index.ts'
import type { House } from '../../house.ts'
import type { ReviewedDocument, ReviewedIn } from '../reviewed.ts'
import { everyRecord, type OpenRecord } from '../views/open.ts'
import type { Found, FoundIn, FoundKind, PublicSearch } from './asked.ts'
import { briefHit, editionQueries, fillBriefWords, MOST_BRIEFS, oneOfEach } from './briefs.ts'
import { itemsOf, type RecordItem, type RecordItems } from './items.ts'
import { meantBy } from './spelling.ts'
import { NAMES, queryStems } from './stems.ts'

/** Something that fits the query, before the filters. */
export interface Fit {
  kind: FoundKind
  key: string
  score: number
  day: string | null
  actors: readonly string[]
  issues: readonly string[]
  outlets: readonly string[]
  /** Of a statement. */
  said: { voice: string; stances: readonly { issue: string; stance: string }[] } | null
  show(): Promise<Found | null>
}

/** A public record with what can be found in it. */
export interface Opened extends Pick<OpenRecord, 'head' | 'reviewed'> {
  items: RecordItems
}

/** What is public and fits, whatever the filters say; in other words where those typed stand nowhere. */
export async function fitting(house: House, edition: Edition, asked: PublicSearch) {
  const { store } = house
  await fillBriefWords(house)
  const opened = await Promise.all(
    (await everyRecord(house, edition)).map(async ({ head, reviewed }): Promise<Opened> => {
      return { head, reviewed, items: await itemsOf(store, reviewed) }
    }),
  )
  const languages = new Set<string>([NAMES, ...editions])
  for (const { items } of opened)
    for (const { texts } of items.items) for (const { language } of texts) languages.add(language)
  const look = async (typed: string) => {
    const query = parseQuery(typed)
    const stemsOf = await queryStems(store, query, languages)
    const wanted = wantedBy(query, stemsOf)
    const all = typed.trim() === ''
    const queries = all ? null : editionQueries(query, stemsOf)
    const finding = briefFits(house, edition, wanted, queries, asked)
    const records = opened.flatMap((one) => recordFits(one, wanted, all))
    const briefs = await finding
    return { query, stemsOf, fits: [...briefs.fits, ...records], more: briefs.more, instead: null as string | null }
  }
  const first = await look(asked.query)
  if (asked.exact || first.query.alternatives.length === 0 || first.fits.length > 0) return { opened, ...first }
  const instead = await meantBy(
    house,
    first.query,
    opened.map(({ items }) => items),
  )
  if (instead.size === 0) return { opened, ...first }
  const typed = respelled(asked.query, instead)
  return { opened, ...(await look(typed)), instead: typed }
}

async function briefFits(
  { store }: House,
  edition: Edition,
  wanted: Wanted,
  queries: ReadonlyMap<Edition, BriefQuery> | null,
  { from, to, editions: within = editions }: PublicSearch,
): Promise<{ fits: Fit[]; more: boolean }> {
  const { found, more } = await store.briefWords.find({ queries, within, from, to }, MOST_BRIEFS)
  const fits = oneOfEach(found, edition).map((one: FoundBrief): Fit => {
    const { slug, language, published, actors, issues, outlets, rank } = one
    return {
      kind: 'brief',
      key: `brief/${slug}/${language}`,
      score: rank,
      day: published.slice(0, 10),
      actors,
      issues,
      outlets,
      said: null,
      show: async () => {
        const hit = await briefHit(store, one, wanted)
        return hit && { kind: 'brief', ...hit }
      },
    }
  })
  return { fits, more }
}

/** @param all whether they fit, whatever is wanted */
function recordFits({ head: { slug, title }, reviewed, items }: Opened, wanted: Wanted, all: boolean): Fit[] {
  const within: FoundIn = { slug, title }
  return items.items.flatMap((item): Fit[] => {
    const score = all ? 0 : scoreOf(wanted, item.texts)
    if (!all && score === 0) return []
    const { kind, id, day, actors, issues, outlets } = item
    const said = kind === 'statement' ? item : null
    const show = async () => shownItem(item, within, reviewed, wanted)
    return [{ kind, key: `${kind}/${slug}/${id}`, score, day, actors, issues, outlets, said, show }]
  })
}

function shownItem(item: RecordItem, record: FoundIn, reviewed: ReviewedIn, wanted: Wanted): Found {
  const { names } = reviewed
  const mark = (text: SearchedText) => marked(wanted, text)
  const { id } = item
  if (item.kind === 'statement') {
    const { statement, document, words, voice, stances, day } = item
    return {
      kind: 'statement',
      record,
      id,
      sources: statement.source.actors.map(names.actor),
      words: words && excerpt(wanted, words),
      voice,
      on: day,
      stances: stances.map(({ issue, stance }) => ({ issue: names.issue(issue), stance })),
      document: { id: document.document.id, ...citedIn(document) },
      outlet: document.outlet && names.outlet(document.outlet),
    }
  }
  if (item.kind === 'source') {
    const { document, texts } = item
    const [first] = texts
    return {
      kind: 'source',
      record,
      id,
      title: document.document.title !== null && first ? mark(first) : null,
      document: citedIn(document),
      outlet: document.outlet && names.outlet(document.outlet),
      statements: document.statements.length,
    }
  }
  const called = item.kind === 'actor' ? names.actor(id) : names.issue(id)
  const named = item.texts.filter(({ language }) => language !== NAMES)
  const name = named.find(({ text }) => text === called.name)
  const shown = name ? mark(name) : [{ text: called.name, hit: false }]
  const others = named.filter((one) => one !== name).map(mark)
  const also = shown.some(({ hit }) => hit) ? null : (others.find((one) => one.some(({ hit }) => hit)) ?? null)
  const language = called.language === undefined ? {} : { language: called.language }
  return { kind: item.kind, record, id, name: shown, ...language, also, statements: item.statements }
}

function citedIn({ document }: ReviewedDocument): CitedDocument {
  const { title, url, published, language } = document
  return { title, url, published: dayOf(published), language }
}
