/** The step that finds events. */
import type { By, Roster } from '../../domain/index.ts'
import { type AnyStep, step } from '../pipeline.ts'
import { eventsOf } from './events.ts'

export function eventsStep(roster: Roster, by: By): AnyStep {
  const entries = new Map(roster.actors.map((actor) => [actor.id, actor]))
  return step({
    name: 'events',
    needs: ['text', 'tokens', 'sentences', 'syntax', 'known', 'cast', 'times'],
    gives: ['events'],
    run: (have) => ({ events: eventsOf(have, entries, by) }),
  })
}
