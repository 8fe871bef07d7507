/** Whether a telling and an occurrence are of one thing: who, when, where, in that order of weight. */
import { type Actor, sideOf } from '../../domain/index.ts'
import type { Telling } from './telling.ts'

/** What is known of an occurrence from all that tell of it. */
export interface Known {
  type: Telling['event']['type']
  actors: ReadonlyMap<string, Actor>
  people: ReadonlySet<string>
  sides: ReadonlySet<string>
  where: string | null
  from: number
  to: number
  exact: boolean
}

/** From here on two are taken for one. Below it they stay two: a person can join them. */
export const ENOUGH = 0.5

/**
 * 0 where something speaks against it: another type, days that do not meet, another place, other people of one side.
 * Else how much speaks for it, up to 1.
 */
export function likeness(known: Known, telling: Telling): number {
  const { event } = telling
  if (known.type !== event.type) return 0
  if (telling.from > known.to + 1 || known.from > telling.to + 1) return 0
  if (known.where !== null && event.where !== null && known.where !== event.where) return 0
  if (othersOfOneSide(known, telling)) return 0
  const shared = common(known.sides, telling.sides)
  if (shared === 0) return 0
  const sides = shared / Math.min(known.sides.size, telling.sides.size)
  // One side in common says little: everybody meets somebody. Two say who met whom.
  const pair = Math.min(known.sides.size, telling.sides.size) > 1 ? (shared > 1 ? 0.4 : 0) : 0.15
  const people = common(known.people, telling.people) > 0 ? 0.2 : 0
  const days = known.exact && telling.exact ? 0.3 : 0.05
  const place = known.where !== null && known.where === event.where ? 0.2 : 0
  return Math.min(1, pair + people + days + place) * sides
}

/** Persons of the same side, none of them the same: their meetings are two, whatever the day. */
function othersOfOneSide(known: Known, telling: Telling): boolean {
  for (const side of telling.sides) {
    if (!known.sides.has(side)) continue
    const here = peopleOf(known, side)
    const there = peopleOf(telling, side)
    if (here.length > 0 && there.length > 0 && !there.some((id) => here.includes(id))) return true
  }
  return false
}

function peopleOf({ actors, people }: Pick<Known, 'actors' | 'people'>, side: string): string[] {
  return [...people].filter((id) => {
    const actor = actors.get(id)
    return actor !== undefined && sideOf(actor) === side
  })
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0
  for (const one of a) if (b.has(one)) n++
  return n
}
