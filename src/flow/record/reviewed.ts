/**
 * What people decided for in a dossier, ready to be compared: its reviewed findings alone, without the documents that were
 * taken down. Kept in memory, document by document, until a decision or a text changes.
 */
import { holding } from '../../compare/index.ts'
import type { Edition, Finding, Forecast, Outcome, Outlet, ReadDocument, Span } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import type { Compared } from '../comparing/documents.ts'
import type { House } from '../house.ts'
import { isReviewed } from '../publishing/topics.ts'
import { type Names, namesIn } from '../views/names.ts'
import { type Resolver, resolverFor } from '../views/resolve.ts'
import { documentOutlet } from './documentOutlet.ts'
import { outcomeOf } from './outcome.ts'
import { passagesOf } from './passages.ts'
import { type Quotable, quotableOf } from './quotable.ts'

/** A document with what people decided for in it. */
export interface ReviewedDocument extends ReadDocument {
  revision: string
  outlet: Outlet | null
  forecasts: { forecast: Forecast; outcome: Outcome | null }[]
  /** When people decided for each of its findings, by id; ISO 8601 UTC. */
  decided: ReadonlyMap<string, string>
  /** The sentences that people decided for: nothing else of its text is compared or shown. */
  passages: Span[]
  /** Which of its words may be shown. */
  quotable: Quotable
}

/** A dossier's reviewed findings, as {@link compareDocuments} takes them. */
export interface Reviewed extends Compared {
  /** In the order of their ids. The same list as long as nothing in here changes: what is made of all of it is kept by it. */
  documents: ReviewedDocument[]
  byId: ReadonlyMap<string, ReviewedDocument>
  /** Main names for ids. */
  resolver: Resolver
  /** The same text as long as nothing in here changes. */
  stamp: string
}

/** The same with the names that an edition shows. */
export interface ReviewedIn extends Reviewed {
  names: Names
}

const inEditions = new WeakMap<Reviewed['documents'], Map<Edition | null, ReviewedIn>>()

/** @param edition null for the main names of all */
export function inEdition(reviewed: Reviewed, edition: Edition | null): ReviewedIn {
  const known = inEditions.get(reviewed.documents) ?? new Map<Edition | null, ReviewedIn>()
  inEditions.set(reviewed.documents, known)
  const own = known.get(edition) ?? { ...reviewed, names: namesIn(edition, reviewed.resolver) }
  known.set(edition, own)
  return own
}

/** How many documents are kept at most, of the dossiers last asked for. */
const KEPT = 10_000

interface Kept {
  documents: Map<string, { stamp: string; document: Promise<ReviewedDocument | null> }>
  whole: Promise<Reviewed> | null
  stamp: string
}

const keptOf = new WeakMap<House, Map<string, Kept>>()

/** Of a dossier that is there. Memory: the texts of its reviewed documents and their findings. */
export async function reviewedOf(house: House, dossier: string): Promise<Reviewed> {
  const kept = keptFor(house, dossier)
  // Asked before the rest is: what changes in between is seen the next time.
  const stamp = await house.store.records.stamp(dossier)
  if (kept.whole && kept.stamp === stamp) return kept.whole
  const whole = load(house.store, dossier, kept, stamp)
  kept.whole = whole
  kept.stamp = stamp
  // What failed is tried again when it is asked for again.
  whole.catch(() => {
    if (kept.whole === whole) kept.whole = null
  })
  return whole
}

async function load(store: Store, dossier: string, kept: Kept, stamp: string): Promise<Reviewed> {
  const [decided, takenDown, books, joins, outlets] = await Promise.all([
    store.reviews.decided(dossier),
    store.briefs.takenDown(dossier),
    store.dossiers.books(dossier),
    store.joins.list(dossier),
    store.outlets.list(dossier),
  ])
  const shown = decided.filter(({ document }) => !takenDown.has(document))
  const before = kept.documents
  const listed = JSON.stringify(outlets)
  kept.documents = new Map(
    shown.map(({ document: id, stamp: own }) => {
      const stamp = `${own} ${listed}`
      const known = before.get(id)
      if (known?.stamp === stamp) return [id, known]
      const document = reviewedDocument(store, dossier, id, outlets)
      document.catch(() => kept.documents.delete(id))
      return [id, { stamp, document }]
    }),
  )
  const loading = [...kept.documents.values()].map(({ document }) => document)
  const [resolver, ...loaded] = await Promise.all([resolverFor(store, dossier, { books }), ...loading])
  const documents = loaded.filter((one) => one !== null && countOf(one) > 0) as ReviewedDocument[]
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  return { documents, byId, ...books, joins, resolver, stamp }
}

function keptFor(house: House, dossier: string): Kept {
  const all = keptOf.get(house) ?? new Map<string, Kept>()
  keptOf.set(house, all)
  const kept = all.get(dossier) ?? { documents: new Map(), whole: null, stamp: '' }
  all.delete(dossier)
  let count = kept.documents.size
  for (const [name, { documents }] of [...all].reverse()) {
    count += documents.size
    if (count > KEPT) all.delete(name)
  }
  all.set(dossier, kept)
  return kept
}

function countOf({ statements, events, forecasts }: ReviewedDocument): number {
  return statements.length + events.length + forecasts.length
}

async function reviewedDocument(
  store: Store,
  dossier: string,
  id: string,
  outlets: readonly Outlet[],
): Promise<ReviewedDocument | null> {
  const stored = await store.documents.get(dossier, id)
  if (!stored) return null
  const found = (await store.readings.findings(dossier, id)).filter(isReviewed)
  const held = holding(found)
  const of = <K extends Finding['kind']>(kind: K) =>
    held.flatMap((one) => (one.kind === kind ? [one.data as Extract<Finding, { kind: K }>['data']] : []))
  const outcomes = new Map(found.map((one) => [one.finding.id, outcomeOf(one)]))
  const document = { ...stored.document, id }
  const [statements, events, forecasts] = [of('statement'), of('event'), of('forecast')]
  const passages = passagesOf(document.text, held)
  return {
    document,
    revision: stored.revision,
    outlet: documentOutlet(stored, outlets),
    actors: await store.readings.actorsIn(dossier, id),
    mentions: [],
    statements,
    events,
    forecasts: forecasts.map((forecast) => ({ forecast, outcome: outcomes.get(forecast.id) ?? null })),
    decided: new Map(found.map(({ finding, review }) => [finding.id, review?.at ?? ''])),
    passages,
    quotable: quotableOf(
      document.text,
      [...statements.flatMap(({ content }) => content.spans), ...forecasts.map(({ claim }) => claim)],
      passages,
    ),
  }
}
