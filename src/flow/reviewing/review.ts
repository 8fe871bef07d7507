/** People's decisions on findings: made, and undone. */
import { randomUUID } from 'node:crypto'
import { type Decision, type Judgement, makeReview, ReadoutError } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { movePositions } from '../movePositions.ts'
import { placeAdditions } from './additions.ts'

export interface ReviewAsked {
  /** The finding's id in the document's current reading. */
  finding: string
  /** The document it was seen in: the same words in two documents have the same id. */
  document: string
  decision: Extract<Decision, 'accept' | 'reject'>
  by: string
}

export interface OutcomeAsked {
  /** The forecast's id in the document's current reading. */
  finding: string
  document: string
  judgement: Judgement
  by: string
}

/** Puts a decision on a finding; the one before stays, and comes back when this one is undone. */
export async function review(house: House, dossier: string, asked: ReviewAsked): Promise<Reviewed> {
  return put(house, dossier, asked, null)
}

/** Says what came of a forecast: a change of it, undone like any other decision. */
export async function setOutcome(house: House, dossier: string, asked: OutcomeAsked): Promise<Reviewed> {
  return put(house, dossier, { ...asked, decision: 'change' }, asked.judgement)
}

export interface Reviewed {
  review: string
  document: string
}

async function put(
  house: House,
  dossier: string,
  asked: Omit<ReviewAsked, 'decision'> & { decision: Decision },
  judgement: Judgement | null,
): Promise<Reviewed> {
  await openDossier(house.store, dossier)
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const { document } = asked
    const [stored] = await store.readings.findingsIn(dossier, [{ document, id: asked.finding }])
    if (!stored)
      throw new ReadoutError(
        'conflict',
        `finding ${asked.finding}`,
        'it is no longer among what was read in the document',
      )
    const { kind } = stored.finding
    if (judgement && kind !== 'forecast')
      throw new ReadoutError('invalid', `finding ${asked.finding}`, `a ${kind} has no outcome, only a forecast has`)
    const at = new Date(house.now()).toISOString()
    const { decision, by } = asked
    const made = makeReview({ id: randomUUID(), kind, decision, anchors: stored.anchors, change: judgement, by, at })
    await store.reviews.put({ ...made, dossier, document, finding: asked.finding, carriage: 'place', undone: null })
    await store.audit.write(dossier, {
      at,
      who: by,
      what: decision,
      subject: asked.finding,
      detail: { review: made.id, ...(judgement ? { outcome: judgement.outcome } : {}) },
    })
    await movePositions(store, dossier, document)
    return { review: made.id, document }
  })
}

/** Takes a decision back; the record of it stays. Undoing it twice is the same as once. */
export async function undoReview(house: House, dossier: string, id: string): Promise<{ document: string }> {
  await openDossier(house.store, dossier)
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const stored = await store.reviews.get(dossier, id)
    if (!stored) throw new ReadoutError('not-found', `review ${id}`, 'there is none of that number')
    if (stored.undone === null) {
      const at = new Date(house.now()).toISOString()
      await store.reviews.undo(dossier, id, at)
      await store.audit.write(dossier, {
        at,
        who: stored.by,
        what: 'undo',
        subject: stored.finding ?? id,
        detail: { review: id },
      })
      if (stored.decision === 'add') await takeAway(store, dossier, stored.document)
      await movePositions(store, dossier, stored.document)
    }
    return { document: stored.document }
  })
}

/** What was added by a decision that is undone is no finding any more. */
async function takeAway(store: Store, dossier: string, document: string): Promise<void> {
  const stored = await store.documents.get(dossier, document)
  if (!stored) return
  const reviews = await store.reviews.ofDocument(dossier, document)
  await placeAdditions(store, dossier, document, { text: stored.document.text, reviews })
}
