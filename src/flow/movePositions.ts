/** Moving a dossier's positions after one document's findings or decisions have changed, in the caller's transaction. */
import { apply, difference, holding, pointsOf } from '../compare/index.ts'
import type { Position, PositionPoint, Statement } from '../domain/index.ts'
import type { Store } from '../store/index.ts'

/** Moves them to what the document's kept statements say now, decisions applied. The caller holds the dossier's lock. */
export async function movePositions(store: Store, dossier: string, document: string): Promise<void> {
  const stored = await store.documents.get(dossier, document)
  if (!stored) return
  const decided = await store.readings.findings(dossier, document, { kind: 'statement' })
  const statements = holding(decided).map(({ data }) => data as Statement)
  await movePositionsTo(
    store,
    dossier,
    document,
    pointsOf({ id: document, published: stored.document.published }, statements),
  )
}

/**
 * Compares the points that a document's statements make now with those that rest on it, and applies the difference. Calling
 * it twice changes nothing the second time. The caller holds the dossier's lock.
 */
export async function movePositionsTo(
  store: Store,
  dossier: string,
  document: string,
  is: readonly PositionPoint[],
): Promise<void> {
  const was = await store.positions.pointsOf(dossier, document)
  const { added, removed, pairs } = difference(was, is)
  if (pairs.length === 0) return
  const after = apply(await store.positions.load(dossier, pairs), added, removed)
  const left = new Set(after.map(({ actor, issue }) => JSON.stringify([actor, issue])))
  const emptied: Position[] = pairs
    .filter(({ actor, issue }) => !left.has(JSON.stringify([actor, issue])))
    .map(({ actor, issue }) => ({ actor, issue, now: 'unclear', points: [], shifts: [] }))
  await store.positions.save(dossier, [...after, ...emptied])
}
