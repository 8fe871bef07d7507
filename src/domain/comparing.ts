/** What comparing readings brings out. Each rests on at least one finding, and none is a verdict. */
import { ReadoutError } from './errors.ts'
import type { Actor, EventStatus, EventTold, Readout } from './readout1.ts'
import type { Anchor, Span } from './span.ts'
import type { When } from './time.ts'

/** A document with what was read in it, as comparing takes it: a `readout/1` object is one. */
export type ReadDocument = Pick<Readout, 'document' | 'actors' | 'mentions' | 'statements' | 'events'>

/** Where words stand: the document and the span in its text. */
export interface Evidence {
  document: string
  span: Span
  /** The statement or event that these words are, by its id; absent for a sentence that is neither. */
  finding?: string
}

export const contradictionKinds = ['stance', 'figure', 'said-done', 'denied-reported'] as const

/** Two statements, or a statement and an event, that do not fit: always both spans, never a verdict. */
export interface Contradiction {
  kind: (typeof contradictionKinds)[number]
  a: Evidence & { actor: string | null }
  b: Evidence & { actor: string | null }
  confidence: number
}

/** @throws ReadoutError `invalid` when both sides are the same words. */
export function makeContradiction(draft: Contradiction): Contradiction {
  const { a, b } = draft
  if (a.document === b.document && a.span[0] === b.span[0] && a.span[1] === b.span[1])
    throw new ReadoutError('invalid', 'contradiction', 'both sides are the same words')
  return draft
}

/** What several events tell of: one meeting, say, with the chain of its status and each outlet's account. */
export interface Occurrence {
  /** The id of the event that tells of it first: the same as long as that event is read. */
  id: string
  type: EventTold['type']
  participants: Actor[]
  when: When | null
  where: string | null
  /** Each status with the day it was told, oldest first; one document tells each once. */
  status: (Evidence & { status: EventStatus; on: string | null })[]
  /** One a document that tells of it, oldest first: the words that do so first. */
  accounts: (Evidence & { outlet: string | null })[]
  /** The ids of the events that are told of it, in the order of their telling. */
  events: string[]
}

/** @throws ReadoutError `invalid` when no account tells of it. */
export function makeOccurrence(draft: Occurrence): Occurrence {
  if (draft.accounts.length === 0) throw new ReadoutError('invalid', 'occurrence', 'no account tells of it')
  return draft
}

/** A mediation format at work: its mediators and parties, and the occurrences that belong to it. */
export interface TrackRecord {
  name: string
  mediators: Actor[]
  parties: Actor[]
  occurrences: string[]
}

/** The words that one document tells an occurrence in. */
export interface TellingMark {
  document: string
  anchor: Anchor
}

/** A person's decision that two tellings are of one occurrence, or of two; never lost, always undoable. */
export interface OccurrenceJoin {
  id: string
  same: boolean
  a: TellingMark
  b: TellingMark
  by: string
  /** ISO 8601 UTC. */
  at: string
}
