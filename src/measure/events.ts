/**
 * How events were read in sentences that people labelled with one event each, as in PLOVER's gold standard records (Halterman et al. 2023).
 * The best of the events found in a sentence counts; the others are counted as further ones. Countries are looked at where the label names
 * one, and all that it names must be among those found.
 */
import { type Actor, type EventTold, overlaps, type Span } from '../domain/index.ts'

export interface LabelledEvent {
  type: string
  quad: string
  /** ISO 3166 alpha-3, of those whose state is told. */
  countries: { actor: readonly string[]; recipient: readonly string[] }
  /** Both sides do it to each other: who is actor and who recipient does not matter. */
  reciprocal: boolean
  /** The words that name those who take part. */
  participants: readonly Span[]
}

/** What one sentence adds; those of several are summed. */
export interface EventCounts {
  sentences: number
  /** With an event at all. */
  found: number
  type: number
  quad: number
  /** Labels with a country, and those of which it was found. */
  actors: number
  actorsRight: number
  recipients: number
  recipientsRight: number
  /** Participants labelled, those met by one found, and those found. */
  participants: number
  participantsMet: number
  participantsFound: number
  /** Events beyond the first. */
  further: number
}

export const noEventCounts: Readonly<EventCounts> = {
  sentences: 0,
  found: 0,
  type: 0,
  quad: 0,
  actors: 0,
  actorsRight: 0,
  recipients: 0,
  recipientsRight: 0,
  participants: 0,
  participantsMet: 0,
  participantsFound: 0,
  further: 0,
}

/** @param actors those of the reading, for their countries */
export function countEvents(
  label: LabelledEvent,
  events: readonly EventTold[],
  actors: readonly Pick<Actor, 'id' | 'country'>[],
): EventCounts {
  const worth = (event: EventTold) => (event.type === label.type ? 2 : 0) + (event.quad === label.quad ? 1 : 0)
  // Of events that fit alike the first counts.
  const best = events.reduce<EventTold | null>(
    (first, one) => (first && worth(first) >= worth(one) ? first : one),
    null,
  )
  const countryOf = new Map(actors.map(({ id, country }) => [id, country]))
  const tells = (role: 'actor' | 'recipient') => {
    const told = (best?.participants ?? []).filter((one) => one.role === role || label.reciprocal)
    const countries = new Set(told.map(({ actor }) => (actor === null ? null : countryOf.get(actor))))
    return label.countries[role].length > 0 && label.countries[role].every((one) => countries.has(one))
  }
  return {
    sentences: 1,
    found: best ? 1 : 0,
    type: best?.type === label.type ? 1 : 0,
    quad: best?.quad === label.quad ? 1 : 0,
    actors: label.countries.actor.length > 0 ? 1 : 0,
    actorsRight: tells('actor') ? 1 : 0,
    recipients: label.countries.recipient.length > 0 ? 1 : 0,
    recipientsRight: tells('recipient') ? 1 : 0,
    participants: label.participants.length,
    participantsMet: label.participants.filter((span) => best?.participants.some((one) => overlaps(one.span, span)))
      .length,
    participantsFound: best?.participants.length ?? 0,
    further: Math.max(0, events.length - 1),
  }
}

export function sumEventCounts(counts: readonly EventCounts[]): EventCounts {
  const sum = { ...noEventCounts }
  for (const one of counts) for (const key of Object.keys(sum) as (keyof EventCounts)[]) sum[key] += one[key]
  return sum
}
