/** Whom an actor speaks for on a day: a person for the organisation or state whose office it holds, then for its country. */
import type { Actor, Office, Roster } from '../../domain/index.ts'

/** @returns the name of the state or organisation; the actor's own where it is one, or where nothing tells */
export function sides(
  roster: Roster,
  nameOf: (id: string) => string | undefined,
): (actor: Actor, on: string) => string {
  const held = Map.groupBy(roster.offices, (office) => office.actor)
  const states = new Map(
    roster.actors.flatMap(({ kind, country, name }) => (kind === 'state' && country !== null ? [[country, name]] : [])),
  )
  return (actor, on) => {
    if (actor.kind !== 'person') return actor.name
    const office = held.get(actor.id)?.find((one) => holds(one, on))
    const of = office && (nameOf(office.of) ?? roster.actors.find(({ id }) => id === office.of)?.name)
    return of ?? (actor.country === null ? undefined : states.get(actor.country)) ?? actor.name
  }
}

/** `2031`, `2031-03` and `2031-03-04` begin with their first day and end with their last. */
function holds({ from, to }: Office, on: string): boolean {
  return (from === null || on >= from) && (to === null || on <= `${to}\uffff`)
}
