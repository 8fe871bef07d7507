/**
 * Events that several documents tell, recognised as one occurrence: one pass in the order of telling, each joined to the
 * occurrence most like it, or beginning one (leader clustering, Hartigan 1975, with constraints that people set).
 */
import {
  type Actor,
  compareText,
  makeOccurrence,
  type Occurrence,
  type ReadDocument,
  type When,
} from '../../domain/index.ts'
import { ENOUGH, type Known, likeness } from './alike.ts'
import { type Telling, tellingsOf } from './telling.ts'

/** What people decided, by ids of events: these tell of one thing, these of two. */
export interface Joins {
  same: readonly (readonly [string, string])[]
  apart: readonly (readonly [string, string])[]
}

export const noJoins: Joins = { same: [], apart: [] }

interface Group extends Known {
  actors: Map<string, Actor>
  people: Set<string>
  sides: Set<string>
  tellings: Telling[]
}

/** Further back an undated telling is not compared: an occurrence that nobody told of for so many days is closed. */
const CLOSED = 200

/**
 * @param joins people's decisions, which win over likeness
 * @returns those with two sides at least, or one and a place, by the day first told, then by id. The order of the
 *   documents does not matter. Cost: each telling is compared with the open occurrences that share a side with it.
 */
export function occurrencesOf(documents: readonly ReadDocument[], joins: Joins = noJoins): Occurrence[] {
  const tellings = documents.flatMap(tellingsOf).sort(compareTellings)
  const groups = tellings.reduce(grouping(joins), [] as Group[])
  return groups.filter(({ sides, where }) => sides.size + (where === null ? 0 : 1) > 1).map(occurrenceOf)
}

/** A step of the pass, with what it remembers between steps. */
function grouping(joins: Joins) {
  const bySide = new Map<string, Group[]>()
  const byEvent = new Map<string, Group>()
  const same = linksOf(joins.same)
  const apart = linksOf(joins.apart)

  const allowed = (group: Group, telling: Telling) => {
    const others = apart.get(telling.event.id)
    if (isOtherHere(group, telling)) return false
    return !others || !group.tellings.some((one) => others.includes(one.event.id))
  }
  const best = (telling: Telling): Group | null => {
    for (const id of same.get(telling.event.id) ?? []) {
      const joined = byEvent.get(id)
      if (joined) return joined
    }
    let found: Group | null = null
    let most = 0
    for (const group of new Set([...telling.sides].flatMap((side) => open(side, telling)))) {
      const score = Math.max(likeness(group, telling), inPassing(group, telling))
      if (score > most && allowed(group, telling)) [found, most] = [group, score]
    }
    return most >= ENOUGH ? found : null
  }
  /** The groups of a side that are not yet closed; closed ones are let go of. */
  const open = (side: string, telling: Telling): Group[] => {
    const still = (bySide.get(side) ?? []).filter(({ to }) => to + CLOSED >= telling.from)
    bySide.set(side, still)
    return still
  }
  return (groups: Group[], telling: Telling): Group[] => {
    const group = best(telling) ?? begin(telling)
    if (group.tellings.length === 0) groups.push(group)
    const fresh = [...telling.sides].filter((side) => !group.sides.has(side))
    join(group, telling)
    byEvent.set(telling.event.id, group)
    for (const side of fresh) {
      const others = bySide.get(side)
      if (others) others.push(group)
      else bySide.set(side, [group])
    }
    return groups
  }
}

/** A text that takes a meeting for possible, and tells of one that was held, tells of two. */
function isOtherHere(group: Group, { document, event }: Telling): boolean {
  const other = event.status === 'held' ? 'possible' : event.status === 'possible' ? 'held' : null
  return group.tellings.some((one) => one.document === document && one.event.status === other)
}

/** Within one document: how far on a mention of both persons still speaks of the meeting just told. */
const LONG = 2000
/** Within one document: how far on a mention of one participant still speaks of the meeting just told. */
const NEAR = 600

/** "He met the president. … They exchanged views": told again in passing, in the same document and with the same status. */
function inPassing(group: Group, { document, event, sides, people, from, to, exact }: Telling): number {
  const last = group.tellings.findLast((one) => one.document === document)
  if (!last || exact || last.event.type !== event.type || last.event.status !== event.status) return 0
  if (event.when && (from > group.to + 1 || group.from > to + 1)) return 0
  // Whatever has a place of its own is told for itself; but what was held may have its place told later.
  if (event.where !== null && event.where !== group.where && (group.where !== null || event.status !== 'held')) return 0
  const both = sides.size > 1 && people.size === sides.size && [...people].every((id) => group.people.has(id))
  if (event.span[0] - last.event.span[1] > (both ? LONG : NEAR)) return 0
  return [...sides].every((side) => group.sides.has(side)) ? ENOUGH : 0
}

function begin({ event, from, to, exact }: Telling): Group {
  const { type, where } = event
  return { type, actors: new Map(), people: new Set(), sides: new Set(), where, from, to, exact, tellings: [] }
}

/** What is told exactly narrows down when it was; what is told vaguely changes nothing of that. */
function join(group: Group, telling: Telling): void {
  const { event, from, to, exact } = telling
  group.tellings.push(telling)
  for (const [id, actor] of telling.actors) if (!group.actors.has(id)) group.actors.set(id, actor)
  for (const id of telling.people) group.people.add(id)
  for (const side of telling.sides) group.sides.add(side)
  group.where ??= event.where
  if (exact && !group.exact) Object.assign(group, { from, to, exact })
  else if (!exact && !group.exact)
    Object.assign(group, { from: Math.max(group.from, from), to: Math.max(group.from, from, Math.min(group.to, to)) })
}

function occurrenceOf({ type, actors, where, tellings }: Group): Occurrence {
  const [first] = tellings as [Telling]
  const status = unique(tellings, ({ document, event }) => `${event.status} ${document}`)
  const accounts = unique(tellings, ({ document }) => document)
  return makeOccurrence({
    id: first.event.id,
    type,
    participants: [...actors.values()].sort((a, b) => compareText(a.id, b.id)),
    when: whenOf(tellings),
    where,
    status: status.map(({ event, document, told }) => ({
      status: event.status,
      on: told,
      document,
      span: event.span,
      finding: event.id,
    })),
    accounts: accounts.map(({ event, document, outlet }) => ({
      outlet,
      document,
      span: event.span,
      finding: event.id,
    })),
    events: tellings.map(({ event }) => event.id),
  })
}

/** The narrowest date that an account gives; of several, the newest: plans change. */
function whenOf(tellings: readonly Telling[]): When | null {
  let best: Telling | null = null
  for (const telling of tellings)
    if (telling.event.when && (!best || telling.to - telling.from <= best.to - best.from)) best = telling
  return best?.event.when ?? null
}

function unique(tellings: readonly Telling[], key: (telling: Telling) => string): Telling[] {
  const seen = new Set<string>()
  return tellings.filter((telling) => {
    const own = key(telling)
    if (seen.has(own)) return false
    seen.add(own)
    return true
  })
}

/** Each event with those it is paired with. */
function linksOf(pairs: Joins['same']): Map<string, string[]> {
  const links = new Map<string, string[]>()
  for (const id of pairs.flat()) links.set(id, [])
  for (const [a, b] of pairs) {
    links.get(a)?.push(b)
    links.get(b)?.push(a)
  }
  return links
}

function compareTellings(a: Telling, b: Telling): number {
  return (
    compareText(a.told ?? '', b.told ?? '') ||
    compareText(a.document, b.document) ||
    a.event.span[0] - b.event.span[0] ||
    compareText(a.event.id, b.event.id)
  )
}
