/** Decisions that found no place when their document was read anew: for a person to look at. */

import type { Review } from '../../domain/index.ts'
import type { DocumentCard } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** A decision that found no place in its document's present reading. */
export interface LostReview {
  review: Review
  document: DocumentCard
}

/** @throws ReadoutError `dossier-missing` */
export async function lostReviews(house: House, name: string): Promise<LostReview[]> {
  await openDossier(house.store, name)
  const lost = await house.store.reviews.lost(name)
  const documents = await house.store.documents.cards(name, [...new Set(lost.map(({ document }) => document))])
  const cards = new Map(documents.map((card) => [card.id, card]))
  return lost.flatMap((review) => {
    const document = cards.get(review.document)
    return document ? [{ review, document }] : []
  })
}
