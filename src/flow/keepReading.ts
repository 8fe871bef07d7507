/** Keeping what was read in a document, in the caller's transaction. */
import { anchorsOf, carry, pointsOf } from '../compare/index.ts'
import { type FindingKind, findingsOf, type Readout, type Review } from '../domain/index.ts'
import type { Store } from '../store/index.ts'
import { movePositions, movePositionsTo } from './movePositions.ts'
import { placeAdditions } from './reviewing/additions.ts'

/**
 * Makes a reading the document's current one; decisions are carried over to it and positions follow. The caller holds the
 * dossier's lock.
 *
 * @param books the version of codebook and roster that it was read with
 */
export async function keepReading(
  store: Store,
  dossier: string,
  document: string,
  revision: string,
  books: string,
  readout: Readout,
): Promise<void> {
  const { text } = readout.document
  const findings = findingsOf(revision, readout)
  const reviews = await store.reviews.ofDocument(dossier, document)
  const beside = reviews.length > 0 ? await undecided(store, dossier, document, reviews) : []
  await store.readings.put({
    dossier,
    document,
    revision,
    books,
    reader: readout.reader,
    warnings: readout.warnings,
    actors: readout.actors,
    findings: findings.map((finding) => ({ finding, anchors: anchorsOf(finding, text) })),
  })
  // What people added has the id of its decision, so that decisions on it stay with it.
  const additions = new Set(reviews.filter(({ decision }) => decision === 'add').map(({ id }) => id))
  const own = new Set(reviews.filter(({ id, finding }) => !additions.has(finding ?? id)).map(({ id }) => id))
  const decided = [...reviews.filter(({ id }) => own.has(id)), ...beside]
  for (const { review, carriage, finding } of carry(decided, findings, text))
    if (own.has(review)) await store.reviews.place(dossier, review, carriage, finding)
  if (additions.size > 0) await placeAdditions(store, dossier, document, { text, reviews })
  if (reviews.length > 0) return movePositions(store, dossier, document)
  // What nobody decided on holds as it was read, and need not be asked back.
  const statements = [...new Map(readout.statements.map((one) => [one.id, one])).values()]
  await movePositionsTo(
    store,
    dossier,
    document,
    pointsOf({ id: document, published: readout.document.published }, statements),
  )
}

/** Kinds of which a document has few; of its names there may be thousands, and a name is known by what stands around it. */
const few: readonly FindingKind[] = ['statement', 'event', 'forecast']
/** More than so many are left out: they are tried with every new one. */
const MOST = 500

/**
 * What the reading before found beside what was decided on, as if it had been. Each then claims what it has become, and a
 * decision on words that are gone is not taken for one on its neighbour's, which may have most of them too.
 */
async function undecided(
  store: Store,
  dossier: string,
  document: string,
  reviews: readonly Review[],
): Promise<Review[]> {
  const kinds = few.filter((kind) => reviews.some((review) => review.kind === kind))
  const before = []
  for (const kind of kinds) before.push(...(await store.readings.findings(dossier, document, { kind, limit: MOST })))
  return before
    .filter(({ review }) => review === null)
    .map(({ finding: { id, kind }, anchors }) => {
      return { id: `beside ${id}`, kind, decision: 'accept', anchors, change: null, by: '', at: '' }
    })
}
