/**
 * The record as schema.org describes it, in JSON-LD: a statement is a Claim with the text it appears in, an actor a Person,
 * an Organization or a government, a meeting an Event. What nobody said for sure has no `eventStatus`.
 */
import type { Actor, CitedDocument, EventStatus, Outlet, Voice } from '../../domain/index.ts'
import { scriptJson } from '../json.ts'
import { actorTypes, crumbsOf, publisherOf, type Trail, workOf } from './schemaOrg.ts'

/** A text of others that words appear in. */
interface ToldSource extends CitedDocument {
  outlet: Pick<Outlet, 'name' | 'home'> | null
}

interface ToldActor extends Pick<Actor, 'name' | 'kind'> {
  url: string
}

/** An actor as its own page tells of it. */
interface ToldActorPage extends ToldActor {
  /** In other languages. */
  otherNames: readonly string[]
}

interface ToldStatement {
  url: string
  /** Null where the words are not shown. */
  words: string | null
  on: string | null
  voice: Voice
  sources: readonly ToldActor[]
  source: ToldSource
}

interface ToldMeeting {
  url: string
  name: string
  participants: readonly ToldActor[]
  where: Pick<Actor, 'name'> | null
  /** The first and the last day, `YYYY-MM-DD` or longer. */
  from: string | null
  to: string | null
  status: EventStatus | null
  sources: readonly ToldSource[]
}

export function statementJsonLd(told: ToldStatement, trail: Trail): string {
  const { url, words, on, voice, sources, source } = told
  const actors = sources.map(actorOf)
  const inferred = voice === 'inferred'
  return graph(
    {
      '@type': 'Claim',
      '@id': url,
      url,
      text: words ?? undefined,
      inLanguage: source.language ?? undefined,
      datePublished: on ?? undefined,
      author: inferred ? publisherOf(source.outlet) : actors,
      about: inferred ? actors : undefined,
      appearance: workOf(source, source.outlet),
    },
    trail,
  )
}

/** @param offices what it holds now */
export function actorJsonLd(
  actor: ToldActorPage,
  offices: readonly { title: string; of: string }[],
  trail: Trail,
): string {
  const isPerson = actor.kind === 'person'
  return graph(
    {
      ...actorOf(actor),
      '@id': actor.url,
      alternateName: actor.otherNames.length > 0 ? actor.otherNames : undefined,
      jobTitle: isPerson && offices.length > 0 ? offices.map(({ title }) => title) : undefined,
      worksFor:
        isPerson && offices.length > 0 ? offices.map(({ of }) => ({ '@type': 'Organization', name: of })) : undefined,
    },
    trail,
  )
}

export function meetingJsonLd(told: ToldMeeting, trail: Trail): string {
  const { url, name, participants, where, from, to, status, sources } = told
  return graph(
    {
      '@type': 'Event',
      '@id': url,
      url,
      name,
      startDate: from ?? undefined,
      endDate: to ?? undefined,
      eventStatus: status === null ? undefined : eventStatus[status],
      location: where ? { '@type': 'Place', name: where.name } : undefined,
      attendee: participants.map(actorOf),
      subjectOf: sources.map((source) => workOf(source, source.outlet)),
    },
    trail,
  )
}

const eventStatus: Readonly<Partial<Record<EventStatus, string>>> = {
  held: 'https://schema.org/EventScheduled',
  planned: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
}

function actorOf({ name, kind, url }: ToldActor) {
  return { '@type': actorTypes[kind], name, url }
}

function graph(page: object, trail: Trail): string {
  return scriptJson({ '@context': 'https://schema.org', '@graph': [page, crumbsOf(trail)] })
}
