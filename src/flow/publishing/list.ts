/** The briefs of a dossier, for whoever works on it. */
import type { StoredBriefCard } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** A brief in a list for its authors, in whatever state. */
export type BriefRow = StoredBriefCard & { views: number }

/** Newest first. @throws ReadoutError `dossier-missing` */
export async function listBriefs(house: House, dossier: string): Promise<BriefRow[]> {
  await openDossier(house.store, dossier)
  const cards = await house.store.briefs.ofDossier(dossier)
  return Promise.all(cards.map(async (card) => ({ ...card, views: await house.store.briefs.views(card) })))
}
