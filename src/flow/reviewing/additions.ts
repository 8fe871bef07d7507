/** What people added to a document, among the findings of its current reading. */
import { addedStatements, anchorsOf } from '../../compare/index.ts'
import type { Actor, Review } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { withDefaults } from '../knowledge/index.ts'

/**
 * Puts what people added, as the decisions in force have it, in place of what stood there before; the decision says where
 * it now stands. Positions are the caller's to move, who also holds the dossier's lock. Twice is the same as once.
 */
export async function placeAdditions(
  store: Store,
  dossier: string,
  document: string,
  { text, reviews }: { text: string; reviews: readonly Review[] },
): Promise<void> {
  const added = addedStatements(reviews, text)
  for (const { review, carriage, finding } of added)
    await store.reviews.place(dossier, review, carriage, finding?.id ?? null)
  const findings = added.flatMap(({ finding }) => (finding ? [finding] : []))
  await store.readings.setAdded(dossier, document, {
    findings: findings.map((finding) => ({ finding, anchors: anchorsOf(finding, text) })),
    actors: await actorsNamed(store, dossier, new Set(findings.flatMap(({ data }) => data.source.actors))),
  })
}

async function actorsNamed(store: Store, dossier: string, ids: ReadonlySet<string>): Promise<Actor[]> {
  if (ids.size === 0) return []
  const { actors } = withDefaults((await store.dossiers.books(dossier)).roster)
  return actors.flatMap(({ id, name, kind, country }) => (ids.has(id) ? [{ id, name, kind, country }] : []))
}
