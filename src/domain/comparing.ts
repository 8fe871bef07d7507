/** What comparing readings brings out. Each rests on at least one finding, and none is a verdict. */
import { ReadoutError } from './errors.ts'
import type { Actor, EventStatus, EventTold } from './readout1.ts'
import type { Span } from './span.ts'
import type { When } from './time.ts'

/** Where words stand: the document and the span in its text. */
export interface Evidence {
  document: string
  span: Span
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
  type: EventTold['type']
  participants: Actor[]
  when: When | null
  where: string | null
  status: (Evidence & { status: EventStatus; on: string | null })[]
  accounts: (Evidence & { outlet: string | null })[]
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
