/** The order that positions on one issue are shown in. */
import type { StanceValue } from '../../domain/index.ts'

/** From one side to the other; those who take none come last. */
const order: readonly StanceValue[] = ['for', 'conditional', 'against', 'unclear']

export function byStance<T extends { now: StanceValue }>(positions: readonly T[]): T[] {
  return positions.toSorted((a, b) => order.indexOf(a.now) - order.indexOf(b.now))
}
