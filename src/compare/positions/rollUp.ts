/** Positions of whom people speak for: a minister's statements as those of the state she served on that day. */
import { type Actor, heldOn, type Office, type Position, type PositionPoint } from '../../domain/index.ts'
import { positionsOf } from './apply.ts'

/** Whom to roll up into. */
export const rollUps = ['state', 'organisation'] as const
export type RollUp = (typeof rollUps)[number]

/**
 * The same points, each as its speaker's state or organisation on the day it was said. Who speaks for none on that day is
 * left as it is, so that nothing disappears. A point keeps the statement it rests on, by which its speaker is known.
 */
export function rolledUp(
  positions: readonly Position[],
  into: RollUp,
  { actor, offices, stateOf }: Belonging,
): Position[] {
  const byHolder = Map.groupBy(offices, (office) => office.actor)
  const holderOf = (point: PositionPoint): string => {
    const held = (byHolder.get(point.actor) ?? []).find((office) => heldOn(office, point.on))
    const body = held ? actor(held.of) : null
    if (into === 'organisation' && body) return body.id
    const country = (body ?? actor(point.actor)).country
    return (country === null ? null : stateOf(country)) ?? point.actor
  }
  return positionsOf(positions.flatMap(({ points }) => points.map((point) => ({ ...point, actor: holderOf(point) }))))
}

export interface Belonging {
  actor(id: string): Actor
  offices: readonly Office[]
  /** The state of a country's code, by its id; null where there is none. */
  stateOf(country: string): string | null
}
