/** What an actor counts as beside others. */
import type { Actor } from './readout1.ts'

/** Whom an actor stands for: its state, or itself. */
export function sideOf({ id, country }: Pick<Actor, 'id' | 'country'>): string {
  return country ?? id
}
