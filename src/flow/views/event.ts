/** Events as the desk shows them: of one document, of one actor, and of a dossier. */
import { holding } from '../../compare/index.ts'
import {
  type Actor,
  type Dossier,
  dayOf,
  type EventStatus,
  type EventTold,
  type EventType,
  eventStatuses,
  eventTypes,
  quoteOf,
} from '../../domain/index.ts'
import type { DocumentCard, EventChoice, Snippet, Store, StoredFinding } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { type PlaceOf, placesOf } from './places.ts'
import { cardDay, type Resolver, resolverFor, reviewView } from './resolve.ts'
import { sentenceAround } from './sentence.ts'
import type { ReviewView } from './types.ts'

/** An event as it holds, with its words and who takes part. */
export interface EventView {
  event: EventTold
  /** The sentence it is told in; its own words are the hit. */
  sentence: Snippet
  /** Who does it, and to whom, each with the words that name it; null where these name nobody known. */
  actors: { words: string; actor: Actor | null }[]
  recipients: { words: string; actor: Actor | null }[]
  where: Actor | null
  /** The day it is filed under: when it happens where the text tells, else the document's. */
  day: string
  /** The statement that carries it, and who makes that; null for what the text itself tells. */
  statement: { id: string; sources: Actor[] } | null
  review: ReviewView | null
  document: DocumentCard
}

/** `/{lang}/{dossier}/events`: what happens, is planned, is denied. */
export interface EventsView {
  dossier: Dossier
  /** Which are shown; null where all are. */
  choice: { type: EventType | null; status: EventStatus | null; actor: Actor | null }
  /** The newest, newest first. */
  events: EventView[]
  /** How many fit the choice. */
  total: number
  /** How many there are of that actor, or at all. */
  allTotal: number
  /** How many of each type have the status chosen, and of each status the type. */
  types: { type: EventType; events: number }[]
  statuses: { status: EventStatus; events: number }[]
}

/** How many a page shows. */
const EVENTS = 300

/**
 * @param choice which to show; how many there are of each type and status is told whatever is chosen of the other
 * @throws ReadoutError `dossier-missing`
 */
export async function eventsView(house: House, name: string, choice: EventChoice = {}): Promise<EventsView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const resolver = await resolverFor(store, name)
  const { type, status, actor } = choice
  const counts = await store.readings.eventCounts(name, actor)
  const sum = (of: typeof counts) => of.reduce((all, { events }) => all + events, 0)
  const ofStatus = status ? counts.filter((one) => one.status === status) : counts
  const ofType = type ? counts.filter((one) => one.type === type) : counts
  return {
    dossier,
    choice: { type: type ?? null, status: status ?? null, actor: actor === undefined ? null : resolver.actor(actor) },
    events: await eventViews(store, name, await store.readings.events(name, EVENTS, choice), resolver),
    total: sum(status ? ofType.filter((one) => one.status === status) : ofType),
    allTotal: sum(counts),
    types: eventTypes.map((one) => ({ type: one, events: sum(ofStatus.filter((count) => count.type === one)) })),
    statuses: eventStatuses.map((one) => ({
      status: one,
      events: sum(ofType.filter((count) => count.status === one)),
    })),
  }
}

/**
 * Views in the given order; findings of other kinds, and of documents that are not there, are left out.
 * @param atHand.placeOf where they stand, and some of the statements that carry them, where that is known already
 */
export async function eventViews(
  store: Store,
  dossier: string,
  stored: readonly StoredFinding[],
  resolver: Resolver,
  atHand: { placeOf?: PlaceOf; statements?: readonly StoredFinding[] } = {},
): Promise<EventView[]> {
  const placeOf = atHand.placeOf ?? (await placesOf(store, dossier, stored))
  const carriers = await carriersOf(store, dossier, stored, resolver, atHand.statements)
  return stored.flatMap((found) => {
    const place = placeOf(found)
    if (!place || found.finding.kind !== 'event') return []
    const { document, text } = place
    const [held] = holding([found])
    const event = (held ?? found.finding).data as EventTold
    const spans = event.participants.map(({ span }) => span)
    return {
      event,
      sentence: sentenceAround(text, event.span, spans, document.language),
      actors: sideOf('actor', event, text, resolver),
      recipients: sideOf('recipient', event, text, resolver),
      where: event.where === null ? null : resolver.actor(event.where),
      day: dayOf(event.when) ?? cardDay(document),
      statement: event.statement === null ? null : (carriers.get(event.statement) ?? null),
      review: found.review && reviewView(found.review),
      document,
    }
  })
}

/** Those on one side, each once: by the actor, and where nobody is known by the words. */
function sideOf(
  role: EventTold['participants'][number]['role'],
  event: EventTold,
  text: string,
  resolver: Resolver,
): EventView['actors'] {
  const side = event.participants
    .filter((one) => one.role === role)
    .map(({ span, actor }) => ({
      words: quoteOf(text, span),
      actor: actor === null ? null : resolver.actor(actor),
    }))
  return [...new Map(side.map((one) => [one.actor ? `id ${one.actor.id}` : `words ${one.words}`, one])).values()]
}

/** The statements that carry some of the events, by their ids, with who makes them. */
async function carriersOf(
  store: Store,
  dossier: string,
  stored: readonly StoredFinding[],
  resolver: Resolver,
  known: readonly StoredFinding[] = [],
): Promise<Map<string, NonNullable<EventView['statement']>>> {
  const ids = new Set(stored.flatMap(({ finding: { kind, data } }) => (kind === 'event' ? (data.statement ?? []) : [])))
  for (const { finding } of known) ids.delete(finding.id)
  const others = ids.size > 0 ? await store.readings.findingsByIds(dossier, [...ids]) : []
  return new Map(
    [...known, ...others].flatMap(({ finding: { kind, id, data } }) =>
      kind === 'statement' ? [[id, { id, sources: data.source.actors.map(resolver.actor) }] as const] : [],
    ),
  )
}
