/** Whom an actor speaks for on a day: a person for the organisation or state whose office it holds, then for its country. */
import { type Actor, heldOn, type Roster, statesOf } from '../../domain/index.ts'

/** @returns the name of the state or organisation; the actor's own where it is one, or where nothing tells */
export function sides(
  roster: Roster,
  nameOf: (id: string) => string | undefined,
): (actor: Actor, on: string) => string {
  const held = Map.groupBy(roster.offices, (office) => office.actor)
  const states = statesOf(roster)
  return (actor, on) => {
    if (actor.kind !== 'person') return actor.name
    const office = held.get(actor.id)?.find((one) => heldOn(one, on))
    const of = office && (nameOf(office.of) ?? roster.actors.find(({ id }) => id === office.of)?.name)
    return of ?? (actor.country === null ? undefined : states.get(actor.country)?.name) ?? actor.name
  }
}
