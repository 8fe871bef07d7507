/** Full text over a dossier's documents. */

import type { Dossier } from '../../domain/index.ts'
import type { DocumentCard, Snippet } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** `/{lang}/{dossier}/search?q=` */
export interface SearchView {
  dossier: Dossier
  query: string
  total: number
  /** Whether there are more than `total`, of which only the newest were looked at. */
  more: boolean
  /** From 1. */
  page: number
  pages: number
  hits: { card: DocumentCard; snippet: Snippet }[]
}

const PAGE = 20

/**
 * @param page from 1; one past the end shows the last
 * @throws ReadoutError `dossier-missing`
 */
export async function searchView(house: House, name: string, query: string, page = 1): Promise<SearchView> {
  const dossier = await openDossier(house.store, name)
  const asked = query.trim()
  if (asked === '') return { dossier, query: asked, total: 0, more: false, page: 1, pages: 1, hits: [] }
  const find = (n: number) => house.store.search.documents(name, asked, { limit: PAGE, offset: (n - 1) * PAGE })
  const wanted = Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1
  const first = await find(wanted)
  const pages = Math.max(1, Math.ceil(first.total / PAGE))
  const { total, more, hits } = wanted > pages ? await find(pages) : first
  return { dossier, query: asked, total, more, page: Math.min(wanted, pages), pages, hits }
}
