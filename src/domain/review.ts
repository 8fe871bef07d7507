/**
 * A person's decision on a finding. It rests on words, not on a machine's id: quote, context and place, so that it
 * outlives the reader and the revision it was made on. Never lost, always undoable.
 */
import { ReadoutError } from './errors.ts'
import type { Anchor } from './span.ts'

export const findingKinds = ['mention', 'statement', 'event', 'forecast'] as const
export type FindingKind = (typeof findingKinds)[number]

export const decisions = ['accept', 'change', 'reject', 'add'] as const
export type Decision = (typeof decisions)[number]

/** How a review was tied to the finding it now stands at; `lost` waits for a person. */
export const carriages = ['place', 'quote', 'overlap', 'lost'] as const
export type Carriage = (typeof carriages)[number]

export interface Review {
  id: string
  kind: FindingKind
  decision: Decision
  /** The words decided on, one anchor a span, in the order of the finding's roles. Never empty. */
  anchors: Anchor[]
  /** For `change` and `add`: the finding as the person wants it, in `readout/1` terms. */
  change: unknown
  by: string
  /** ISO 8601, UTC. */
  at: string
}

/** @throws ReadoutError `invalid` without words to rest on, or for a change that changes nothing. */
export function makeReview(review: Review): Review {
  if (review.anchors.length === 0) throw new ReadoutError('invalid', 'review', 'it rests on no words')
  if ((review.decision === 'change' || review.decision === 'add') && review.change == null)
    throw new ReadoutError('invalid', 'review', `"${review.decision}" says nothing to put there`)
  return review
}
