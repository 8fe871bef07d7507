/** Keeping what was read in a document, in the caller's transaction. */
import { anchorsOf, carry } from '../compare/index.ts'
import { findingsOf, type Readout } from '../domain/index.ts'
import type { Store } from '../store/index.ts'
import { movePositions } from './movePositions.ts'

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
  const reviews = await store.reviews.ofDocument(dossier, document)
  for (const { review, carriage, finding } of carry(reviews, findings, text))
    await store.reviews.place(dossier, review, carriage, finding)
  await movePositions(store, dossier, document)
}
