/** Moving a dossier's positions after one document's findings or decisions have changed, in the caller's transaction. */
import { apply, holding, pointsOf } from '../compare/index.ts'
import type { Position, PositionPoint, Statement } from '../domain/index.ts'
import type { Store } from '../store/index.ts'

/**
 * Compares what the document's statements say now, decisions applied, with the points that rest on it, and applies the
 * difference. Calling it twice changes nothing the second time.
 */
export async function movePositions(store: Store, dossier: string, document: string): Promise<void> {
  const stored = await store.documents.get(dossier, document)
  if (!stored) return
  const decided = await store.readings.findings(dossier, document, 'statement')
  const statements = holding(decided).map(({ data }) => data as Statement)
  const is = pointsOf({ id: document, published: stored.document.published }, statements)
  const was = await store.positions.pointsOf(dossier, document)

  const added = without(is, was)
  const removed = without(was, is)
  const touched = pairsOf([...added, ...removed])
  if (touched.length === 0) return
  const after = apply(await store.positions.load(dossier, touched), added, removed)
  const left = new Set(after.map(pairKey))
  const emptied: Position[] = touched
    .filter((pair) => !left.has(pairKey(pair)))
    .map(({ actor, issue }) => ({ actor, issue, now: 'unclear', points: [], shifts: [] }))
  await store.positions.save(dossier, [...after, ...emptied])
}

/** The points of `all` that are not among `others`. */
function without(all: PositionPoint[], others: PositionPoint[]): PositionPoint[] {
  const keys = new Set(others.map(pointKey))
  return all.filter((point) => !keys.has(pointKey(point)))
}

function pairsOf(points: PositionPoint[]): { actor: string; issue: string }[] {
  return [...new Map(points.map(({ actor, issue }) => [pairKey({ actor, issue }), { actor, issue }])).values()]
}

function pairKey({ actor, issue }: { actor: string; issue: string }): string {
  return JSON.stringify([actor, issue])
}

function pointKey({ actor, issue, on, stance, voice, statement, span }: PositionPoint): string {
  return JSON.stringify([actor, issue, on, stance, voice, statement, span])
}
