/** What the step of events gives. */
import type { Actor, EventTold } from '../../domain/index.ts'

/** An event before its id and the statement that carries it are known. */
export type EventDraft = Omit<EventTold, 'id' | 'statement'>

export interface EventsFound {
  events: EventDraft[]
  /** Actors beyond those of the cast, and those of the cast whose country the events tell. */
  further: Actor[]
}
