/**
 * What of a public record can be found: its statements, their sources, and whom and what they speak of. Words of documents
 * are those that the record may show, and no other. Made once for a record as it is, and of a document once as long as
 * nothing in it changes.
 */
import { plainWord, type SearchedText, searchWords } from '../../../compare/index.ts'
import { dayOf, type Issue, type Outlet, type StanceValue, type Statement, type Voice } from '../../../domain/index.ts'
import type { Store } from '../../../store/index.ts'
import { withDefaults } from '../../knowledge/index.ts'
import { actorNames, allNames, type NameIn } from '../../views/names.ts'
import type { Reviewed, ReviewedDocument } from '../reviewed.ts'
import { heldIn } from '../views/statements.ts'
import { guessedTongue, NAMES, searchedTexts, tongueOf, type Written } from './stems.ts'

/** What statements, sources, actors and issues have in common. */
interface OfRecord {
  id: string
  /** The day it is of, `YYYY-MM-DD`. */
  day: string | null
  /** What is searched of it, what it is called by first. */
  texts: SearchedText[]
  /** Who says it, what it is about, and who published it, by their ids. */
  actors: string[]
  issues: string[]
  outlets: string[]
}

export interface StatementItem extends OfRecord {
  kind: 'statement'
  statement: Statement
  document: ReviewedDocument
  /** Its words, as far as they may be shown. */
  words: SearchedText | null
  voice: Voice
  stances: { issue: string; stance: StanceValue }[]
}

export interface SourceItem extends OfRecord {
  kind: 'source'
  document: ReviewedDocument
}

export interface NamedItem extends OfRecord {
  kind: 'actor' | 'issue'
  statements: number
}

export type RecordItem = StatementItem | SourceItem | NamedItem

/** What can be found in a record. */
export interface RecordItems {
  items: RecordItem[]
  /** Ids of whom and what there is, and the outlets by theirs. */
  actors: ReadonlySet<string>
  issues: ReadonlySet<string>
  outlets: ReadonlyMap<string, Outlet>
}

const made = new WeakMap<Reviewed['documents'], Promise<RecordItems>>()
const madeOf = new WeakMap<ReviewedDocument, Promise<DocumentTexts>>()

export function itemsOf(store: Store, reviewed: Reviewed): Promise<RecordItems> {
  const known = made.get(reviewed.documents)
  if (known) return known
  const making = make(store, reviewed)
  made.set(reviewed.documents, making)
  making.catch(() => made.delete(reviewed.documents))
  return making
}

async function make(store: Store, reviewed: Reviewed): Promise<RecordItems> {
  const { documents, codebook } = reviewed
  const texts = await Promise.all(documents.map((one) => textsOf(store, one)))
  const held = heldIn(reviewed)
  const said = [...held.values()].map(({ statement }) => statement)
  const speakers = Map.groupBy(
    said.flatMap(({ source }) => [...new Set(source.actors)]),
    (id) => id,
  )
  const topics = Map.groupBy(
    said.flatMap(({ stances }) => [...new Set(stances.map(({ issue }) => issue))]),
    (id) => id,
  )
  const actorTexts = await searchedActors(store, reviewed, publicActors(reviewed))
  const issues = codebook.issues.filter(({ id }) => topics.has(id))
  const outlets = new Map<string, Outlet>()
  const items: RecordItem[] = []
  for (const [i, document] of documents.entries()) {
    const { title, outletNames, contents } = texts[i] ?? { title: null, outletNames: [], contents: [] }
    const { outlet } = document
    if (outlet) outlets.set(outlet.id, outlet)
    const published = dayOf(document.document.published)
    const of = { outlets: outlet ? [outlet.id] : [] }
    for (const [n, statement] of document.statements.entries()) {
      const { id, source, stances, voice } = statement
      const own = held.get(id)
      if (own?.document !== document) continue
      const words = contents[n] ?? null
      const names = source.actors.flatMap((actor) => actorTexts.get(actor)?.slice(0, 1) ?? [])
      items.push({
        ...of,
        kind: 'statement',
        id,
        day: own.on,
        texts: [...(words ? [words] : []), ...names.map((one) => ({ ...one, weight: 0.5 }))],
        actors: source.actors,
        issues: stances.map(({ issue }) => issue),
        statement,
        document,
        words,
        voice,
        stances,
      })
    }
    items.push({
      ...of,
      kind: 'source',
      id: document.document.id,
      day: published,
      texts: [...(title ? [title] : []), ...outletNames],
      actors: [...new Set(document.statements.flatMap(({ source }) => source.actors))],
      issues: [...new Set(document.statements.flatMap(({ stances }) => stances.map(({ issue }) => issue)))],
      document,
    })
  }
  const bare = { day: null, outlets: [] }
  for (const [id, texts] of actorTexts) {
    const statements = speakers.get(id)?.length ?? 0
    items.push({ ...bare, kind: 'actor', id, texts, actors: [id], issues: [], statements })
  }
  const issueTexts = await Promise.all(issues.map((issue) => searchedTexts(store, writtenIssue(issue))))
  for (const [i, issue] of issues.entries()) {
    const { id } = issue
    const statements = topics.get(id)?.length ?? 0
    items.push({ ...bare, kind: 'issue', id, texts: issueTexts[i] ?? [], actors: [], issues: [id], statements })
  }
  return {
    items,
    actors: new Set(actorTexts.keys()),
    issues: new Set(issues.map(({ id }) => id)),
    outlets,
  }
}

/** Whom what people decided for names. */
function publicActors({ documents }: Reviewed): Set<string> {
  const ids = new Set<string>()
  for (const { statements, events, forecasts } of documents) {
    for (const { source, addressees } of statements) for (const id of [...source.actors, ...addressees]) ids.add(id)
    for (const { participants } of events) for (const { actor } of participants) if (actor !== null) ids.add(actor)
    for (const { forecast } of forecasts) if (forecast.forecaster !== null) ids.add(forecast.forecaster)
  }
  return ids
}

/** The names of each, all spellings of them first. */
async function searchedActors(store: Store, reviewed: Reviewed, ids: ReadonlySet<string>) {
  const known = new Map(withDefaults(reviewed.roster).actors.map((actor) => [actor.id, actor]))
  const namesOf = actorNames(reviewed.roster)
  const written = [...ids].map((id): Written[] => {
    const names = allNames(namesOf(reviewed.resolver.actor(id)))
    const aliases = Object.entries(known.get(id)?.aliases ?? {}).flatMap(([language, all]) =>
      all
        .filter((text) => !names.some(({ name }) => name === text))
        .map((text) => ({ text, language: tongueOf(language) })),
    )
    const all = [...names.map(({ name }) => name), ...aliases.map(({ text }) => text)]
    return [
      { text: all.join(' · '), language: NAMES, weight: 0.9 },
      ...names.map((name) => writtenName(name, 1)),
      ...aliases.map((alias) => ({ ...alias, weight: 0.9 })),
    ]
  })
  const searched = await searchedTexts(store, written.flat())
  let at = 0
  return new Map(
    [...ids].map((id, i) => {
      const count = written[i]?.length ?? 0
      at += count
      return [id, searched.slice(at - count, at)]
    }),
  )
}

function writtenIssue({ phrases, ...issue }: Issue): Written[] {
  return [
    ...allNames(issue).map((name) => writtenName(name, 1)),
    ...phrases.map((text) => ({ text, language: guessedTongue(text), weight: 0.9 })),
  ]
}

function writtenName({ name, language }: NameIn, weight: number): Written {
  return { text: name, language: language === 'und' ? guessedTongue(name) : language, weight }
}

interface DocumentTexts {
  title: SearchedText | null
  outletNames: SearchedText[]
  /** The words of its statements, in their order. */
  contents: (SearchedText | null)[]
}

function textsOf(store: Store, document: ReviewedDocument): Promise<DocumentTexts> {
  const known = madeOf.get(document)
  if (known) return known
  const making = searchedDocument(store, document)
  madeOf.set(document, making)
  making.catch(() => madeOf.delete(document))
  return making
}

async function searchedDocument(store: Store, one: ReviewedDocument): Promise<DocumentTexts> {
  const { document, outlet, statements, quotable } = one
  const language = tongueOf(document.language)
  const contents = statements.map(({ content }) => {
    const pieces = content.spans.map(quotable).filter((words) => words !== null)
    return pieces.length === 0 ? null : { text: pieces.join(' … '), language, weight: 1 }
  })
  const title = document.title === null ? null : { text: document.title, language, weight: 1 }
  const written = [title, ...contents]
  const searched = await searchedTexts(
    store,
    written.filter((text) => text !== null),
  )
  const [titled = null, ...said] = written.map((text) => (text === null ? null : (searched.shift() ?? null)))
  const names = outlet === null ? [] : allNames(outlet)
  const outletNames = await searchedTexts(
    store,
    names.map((name) => writtenName(name, 0.5)),
  )
  return { title: titled, outletNames, contents: said }
}

/** The words that items are written with, as they are spelled, with how often each stands. */
export function spelledIn(items: readonly RecordItem[]): Map<string, number> {
  const spelled = new Map<string, number>()
  for (const { text, language } of items.flatMap(({ texts }) => texts)) {
    // Names stand a second time, in their own language.
    if (language === NAMES) continue
    for (const { word } of searchWords(text))
      if (plainWord(word).length > 2) spelled.set(word, (spelled.get(word) ?? 0) + 1)
  }
  return spelled
}
