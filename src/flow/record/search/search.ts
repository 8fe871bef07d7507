/** The public's search, over what is public and nothing else: published briefs, and what people decided for in public records. */
import {
  excerpt,
  marked,
  parseQuery,
  type Query,
  respelled,
  type SearchedText,
  type StemsOf,
  scoreOf,
  type Wanted,
  wantedBy,
} from '../../../compare/index.ts'
import { compareText, type Edition, editions, ReadoutError, stanceValues, voices } from '../../../domain/index.ts'
import type { FoundBrief, StoredRecord } from '../../../store/index.ts'
import type { House } from '../../house.ts'
import { type Reviewed, reviewedOf } from '../reviewed.ts'
import {
  type Choice,
  type Found,
  type FoundIn,
  type FoundKind,
  foundKinds,
  type PublicSearch,
  type SearchAnswer,
  type SearchNews,
} from './asked.ts'
import { briefHit, editionQueries, fillBriefWords, MOST_BRIEFS, oneOfEach } from './briefs.ts'
import { itemsOf, type RecordItem, type RecordItems } from './items.ts'
import { meantBy } from './spelling.ts'
import { NAMES, queryStems } from './stems.ts'

/** How many results a page has; how many of each kind one with all has; how many a feed has. */
const PAGE = 20
const OF_EACH = 4
const FEED = 50
/** How many answers a filter offers. */
const CHOICES = 60

/** Something that fits the query, before the filters. */
interface Fit {
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

interface Opened {
  record: StoredRecord
  reviewed: Reviewed
  items: RecordItems
}

/**
 * A page of what is found, those that fit best first; the newest first where nothing but filters is given.
 * @param after the `next` of the page before
 * @throws ReadoutError `invalid` for a place in the list that is none
 */
export async function publicSearch(
  house: House,
  edition: Edition,
  asked: PublicSearch,
  after: string | null = null,
): Promise<SearchAnswer> {
  const place = after === null ? null : placeOf(after)
  const { opened, fits, instead, query, stemsOf, more } = await fitting(house, edition, asked)
  const shown = isAsked(asked) ? fits.filter((fit) => passes(fit, asked)) : []
  const sorted = shown.sort(compareFits)
  const counts = Object.fromEntries(
    foundKinds.map((kind) => [kind, sorted.filter((fit) => fit.kind === kind).length]),
  ) as SearchAnswer['counts']
  const { kind } = asked
  const ofKind = sorted.filter((fit) => fit.kind === kind && (place === null || compareFits(fit, place) > 0))
  const page =
    kind === null
      ? foundKinds.flatMap((one) => sorted.filter((fit) => fit.kind === one).slice(0, OF_EACH))
      : ofKind.slice(0, PAGE)
  const found = await Promise.all(page.map((fit) => fit.show()))
  const last = page.at(-1)
  return {
    asked: isAsked(asked),
    instead,
    common: isCommon(query, stemsOf),
    counts,
    newest: more ? MOST_BRIEFS : null,
    found: found.filter((one) => one !== null),
    next: kind !== null && ofKind.length > PAGE && last ? cursorAt(last) : null,
    ...choicesOf(fits, asked, opened),
  }
}

/** The newest briefs, statements and sources that a search finds, newest first. */
export async function searchNews(house: House, edition: Edition, asked: PublicSearch): Promise<SearchNews[]> {
  if (!isAsked(asked)) return []
  const { fits } = await fitting(house, edition, { ...asked, exact: true })
  const newest = fits
    .filter((fit) => (asked.kind === null || fit.kind === asked.kind) && passes(fit, asked) && fit.day !== null)
    .sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.key, b.key))
    .slice(0, FEED)
  const news = await Promise.all(
    newest.map(async (fit): Promise<SearchNews | null> => {
      const found = await fit.show()
      if (!found || 'name' in found) return null
      if (found.kind === 'brief') return { found, at: found.brief.published, language: found.brief.language }
      return { found, at: `${fit.day}T00:00:00.000Z`, language: edition }
    }),
  )
  return news.filter((one) => one !== null)
}

/** Whether it asks for anything. */
function isAsked({ query, outlet, actor, issue, from, to, voice, stance }: PublicSearch): boolean {
  return query.trim() !== '' || [outlet, actor, issue, from, to, voice, stance].some((one) => one !== null)
}

async function fitting(house: House, edition: Edition, asked: PublicSearch) {
  const { store } = house
  await fillBriefWords(house)
  const opened = await Promise.all(
    (await store.records.list()).map(async (record): Promise<Opened> => {
      const reviewed = await reviewedOf(house, record.dossier)
      return { record, reviewed, items: await itemsOf(store, reviewed) }
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
    const records = opened.flatMap((one) => recordFits(one, edition, wanted, all))
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
  queries: ReadonlyMap<Edition, string> | null,
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
function recordFits({ record, reviewed, items }: Opened, edition: Edition, wanted: Wanted, all: boolean): Fit[] {
  const within: FoundIn = { slug: record.slug, title: record.titles[edition] ?? record.title }
  return items.items.flatMap((item): Fit[] => {
    const score = all ? 0 : scoreOf(wanted, item.texts)
    if (!all && score === 0) return []
    const { kind, id, day, actors, issues, outlets } = item
    const said = kind === 'statement' ? item : null
    const show = async () => shownItem(item, within, reviewed, wanted)
    return [{ kind, key: `${kind}/${record.slug}/${id}`, score, day, actors, issues, outlets, said, show }]
  })
}

function shownItem(item: RecordItem, record: FoundIn, reviewed: Reviewed, wanted: Wanted): Found {
  const { resolver } = reviewed
  const mark = (text: SearchedText) => marked(wanted, text)
  const { id } = item
  if (item.kind === 'statement') {
    const { statement, document, words, voice, stances, day } = item
    const { title, url, published, language } = document.document
    return {
      kind: 'statement',
      record,
      id,
      sources: statement.source.actors.map(resolver.actor),
      words: words && excerpt(wanted, words),
      voice,
      on: day,
      stances: stances.map(({ issue, stance }) => ({ issue: resolver.issue(issue), stance })),
      document: { id: document.document.id, title, url, published: published?.from.slice(0, 10) ?? null, language },
      outlet: document.outlet,
    }
  }
  if (item.kind === 'source') {
    const { document, texts } = item
    const { title, url, published, language } = document.document
    const [first] = texts
    return {
      kind: 'source',
      record,
      id,
      title: title !== null && first ? mark(first) : null,
      document: { title, url, published: published?.from.slice(0, 10) ?? null, language },
      outlet: document.outlet,
      statements: document.statements.length,
    }
  }
  const named = item.texts.filter(({ language }) => language !== NAMES)
  const [name] = named
  const shown = name ? mark(name) : []
  const others = named.slice(1).map(mark)
  const also = shown.some(({ hit }) => hit) ? null : (others.find((one) => one.some(({ hit }) => hit)) ?? null)
  return { kind: item.kind, record, id, name: shown, also, statements: item.statements }
}

type FilterName = 'outlet' | 'actor' | 'issue' | 'voice' | 'stance'

/** Whether it passes the filters; `but` is left open. */
function passes(fit: Fit, asked: PublicSearch, but: FilterName | null = null): boolean {
  const { from, to } = asked
  const wanted = (name: FilterName) => (but === name ? null : asked[name])
  const [outlet, actor, issue, voice, stance] = (['outlet', 'actor', 'issue', 'voice', 'stance'] as const).map(wanted)
  if (outlet != null && !fit.outlets.includes(outlet)) return false
  if (actor != null && !fit.actors.includes(actor)) return false
  if (issue != null && !fit.issues.includes(issue)) return false
  if (from !== null && (fit.day === null || fit.day < from)) return false
  if (to !== null && (fit.day === null || fit.day > to)) return false
  if (voice != null && fit.said?.voice !== voice) return false
  return (
    stance == null ||
    (fit.said?.stances.some((one) => one.stance === stance && (issue == null || one.issue === issue)) ?? false)
  )
}

function compareFits(a: Pick<Fit, 'score' | 'day' | 'key'>, b: Pick<Fit, 'score' | 'day' | 'key'>): number {
  return b.score - a.score || compareText(b.day ?? '', a.day ?? '') || compareText(a.key, b.key)
}

/** The answers that each filter offers, the commonest first: how many results there are with it and the other filters. */
function choicesOf(fits: readonly Fit[], asked: PublicSearch, opened: readonly Opened[]) {
  const names = (of: 'outlets' | 'actors' | 'issues') => new Map(opened.flatMap(({ items }) => [...items[of]]))
  const offered = (
    name: FilterName,
    valuesOf: (fit: Fit) => readonly string[],
    nameOf: (id: string) => string | undefined,
  ): Choice[] => {
    const counts = new Map<string, number>()
    for (const fit of fits) {
      if ((asked.kind !== null && fit.kind !== asked.kind) || !passes(fit, asked, name)) continue
      const values = valuesOf(fit)
      for (const value of values.length > 1 ? new Set(values) : values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const chosen = asked[name]
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0)
    return [...counts]
      .flatMap(([id, count]) => {
        const name = nameOf(id) ?? (id === chosen ? id : undefined)
        return name === undefined ? [] : [{ id, name, count }]
      })
      .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
      .filter(({ id }, i) => i < CHOICES || id === chosen)
  }
  const [outlets, actors, issues] = [names('outlets'), names('actors'), names('issues')]
  const itself = (id: string) => id
  return {
    outlets: offered(
      'outlet',
      (fit) => fit.outlets,
      (id) => outlets.get(id),
    ),
    actors: offered(
      'actor',
      (fit) => fit.actors,
      (id) => actors.get(id),
    ),
    issues: offered(
      'issue',
      (fit) => fit.issues,
      (id) => issues.get(id),
    ),
    voices: inOrder(
      offered('voice', (fit) => (fit.said ? [fit.said.voice] : []), itself),
      voices,
    ),
    stances: inOrder(
      offered(
        'stance',
        ({ said }) =>
          said?.stances.flatMap(({ issue, stance }) =>
            asked.issue === null || asked.issue === issue ? [stance] : [],
          ) ?? [],
        itself,
      ),
      stanceValues,
    ),
  }
}

function inOrder(choices: Choice[], order: readonly string[]): Choice[] {
  return choices.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

/** Whether every word that is asked for stands everywhere in some language. */
function isCommon({ alternatives }: Query, stemsOf: StemsOf): boolean {
  const words = alternatives.flat().flatMap((clause) => (clause.left ? [] : clause.words))
  return words.length > 0 && words.every((word) => editions.some((edition) => stemsOf(word, edition) === null))
}

type Place = Pick<Fit, 'score' | 'day' | 'key'>

function cursorAt({ score, day, key }: Place): string {
  return Buffer.from(JSON.stringify([score, day, key])).toString('base64url')
}

function placeOf(cursor: string): Place {
  try {
    const [score, day, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof score === 'number' && (day === null || typeof day === 'string') && typeof key === 'string')
      return { score, day, key }
  } catch {
    // It is told below.
  }
  throw new ReadoutError('invalid', 'the list', 'it cannot go on from there', { remedy: 'Begin it anew' })
}
