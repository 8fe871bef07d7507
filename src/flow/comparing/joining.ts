/** People say that two tellings are of one meeting, or of two; and take it back. */
import { randomUUID } from 'node:crypto'
import { anchorOf, ReadoutError, type TellingMark } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

export interface JoinAsked {
  /** Ids of two events, as now read. */
  a: string
  b: string
  same: boolean
  by: string
}

/** @throws ReadoutError `conflict` when one of them is no longer read, `invalid` when they are one */
export async function joinTellings(
  house: House,
  dossier: string,
  { a, b, same, by }: JoinAsked,
): Promise<{ id: string }> {
  await openDossier(house.store, dossier)
  if (a === b) throw new ReadoutError('invalid', `event ${a}`, 'it cannot be joined to itself, nor split from itself')
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const marks = [await markOf(store, dossier, a), await markOf(store, dossier, b)] as const
    const id = randomUUID()
    const at = new Date(house.now()).toISOString()
    await store.joins.put(dossier, { id, same, a: marks[0], b: marks[1], by, at })
    await store.audit.write(dossier, {
      at,
      who: by,
      what: same ? 'join' : 'split',
      subject: a,
      detail: { with: b, join: id },
    })
    return { id }
  })
}

/** Undoing twice is the same as once. @throws ReadoutError `not-found` */
export async function undoJoin(house: House, dossier: string, id: string, by: string): Promise<void> {
  await openDossier(house.store, dossier)
  const at = new Date(house.now()).toISOString()
  await house.store.transaction(async (store) => {
    await store.joins.undo(dossier, id, at)
    await store.audit.write(dossier, { at, who: by, what: 'undo', subject: id, detail: { join: id } })
  })
}

async function markOf(store: Store, dossier: string, event: string): Promise<TellingMark> {
  const [found] = await store.readings.findingsByIds(dossier, [event])
  if (found?.finding.kind !== 'event')
    throw new ReadoutError('conflict', `event ${event}`, 'it is no longer among what was read')
  const stored = await store.documents.get(dossier, found.document)
  return { document: found.document, anchor: anchorOf(stored?.document.text ?? '', found.finding.data.span) }
}
