/** An event as one document tells it, brought to what decides whether two tell of one occurrence. */
import {
  type Actor,
  dayNumber,
  dayOf,
  type EventTold,
  overlaps,
  type ReadDocument,
  sideOf,
} from '../../domain/index.ts'

/** Days since 1970, so that intervals are numbers. */
export type Day = number

export interface Telling {
  event: EventTold
  document: string
  outlet: string | null
  /** The day it was told: published. Null when that is not known. */
  told: string | null
  /** Participants by id, those of the place left out. */
  actors: Map<string, Actor>
  /** Persons among them. */
  people: ReadonlySet<string>
  /** Whom they stand for: a state's code, or the actor itself where it acts for none. */
  sides: ReadonlySet<string>
  /** When it happened or is to happen, as far as the telling narrows it down; `exact` to three days or less. */
  from: Day
  to: Day
  exact: boolean
}

/**
 * Only what can be seen to happen can be told twice as one thing. Words alone (thanks, demands, accusations) are
 * statements: whether two outlets carry one of them is for the statements to tell.
 */
const happenings: ReadonlySet<EventTold['type']> = new Set<EventTold['type']>([
  'AGREE',
  'CONSULT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** How far from the day it is told an undated event lies, by its status: days before and after. */
const reach: Record<EventTold['status'], [before: number, after: number]> = {
  held: [14, 0],
  planned: [0, 90],
  proposed: [0, 120],
  possible: [0, 120],
  denied: [30, 60],
  cancelled: [30, 60],
}

/** As many days at most is a date, not a season. */
const EXACT = 3
/** What stands for "some time" where neither event nor document has a day. */
const EVER: [Day, Day] = [-1e6, 1e6]

/** The tellings of a document, in the order of its text; events with nobody known in them are left out. */
export function tellingsOf({ document, actors, events }: ReadDocument): Telling[] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const told = dayOf(document.published)
  const namedIn = ({ participants }: EventTold): Actor[] =>
    participants
      .flatMap(({ actor }) => (actor === null ? [] : (known.get(actor) ?? [])))
      .map((actor) => ownGroup(actor, document.id))
  // Those that stand among the occurrences by themselves.
  const toCome = events.filter(
    (event) =>
      event.type === 'CONSULT' &&
      event.status !== 'held' &&
      new Set(namedIn(event).map(sideOf)).size + (event.where === null ? 0 : 1) > 1,
  )
  return events.flatMap((event) => {
    if (!happenings.has(event.type) || isMeetingToCome(event, toCome, document.text)) return []
    const named = namedIn(event)
    const sides = new Set(named.map(sideOf))
    if (named.length === 0 || (sides.size > 1 && isSuffered(event))) return []
    const [from, to] = intervalOf(event, told)
    return {
      event,
      document: document.id,
      outlet: document.outlet,
      told,
      actors: new Map(named.map((actor) => [actor.id, actor])),
      people: new Set(named.filter(({ kind }) => kind === 'person').map(({ id }) => id)),
      sides,
      from,
      to,
      exact: event.when !== null && to - from < EXACT,
    }
  })
}

/**
 * "Will meet" and "proposed talks between them" are told as an undertaking and as the talks; it is one thing, and that is the talks.
 */
function isMeetingToCome({ type, span, participants }: EventTold, toCome: readonly EventTold[], text: string): boolean {
  if (type !== 'AGREE') return false
  const there = new Set(participants.map(({ actor }) => actor))
  return toCome.some(
    (one) =>
      overlaps(one.span, span) ||
      (one.span[0] >= span[1] &&
        !/[.!?]["”’)]*\s|\n/.test(text.slice(span[1], one.span[0])) &&
        one.participants.every(({ actor }) => there.has(actor))),
  )
}

/** What is done to two by nobody known is nothing between them; but clashes are told by the dead of both. */
function isSuffered({ type, participants }: EventTold): boolean {
  return (
    type !== 'CONSULT' &&
    type !== 'ASSAULT' &&
    participants.every(({ role, actor }) => role === 'recipient' || actor === null)
  )
}

/** "The parties" of one document are not those of another. */
function ownGroup(actor: Actor, document: string): Actor {
  return actor.kind === 'group' && actor.id.startsWith('local/') && actor.country === null
    ? { ...actor, id: `${actor.id}@${document}` }
    : actor
}

function intervalOf({ when, status }: EventTold, told: string | null): [Day, Day] {
  if (when) return [dayNumber(when.from), dayNumber(when.to)]
  if (told === null) return EVER
  const [before, after] = reach[status]
  return [dayNumber(told) - before, dayNumber(told) + after]
}
