/** `readout codebook suggest`: what documents speak of again and again, as issues for a person to accept. */
import { suggestIssues } from '../../compare/index.ts'
import type { Document, Roster, SpokenOf, SuggestedIssue } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import type { Readers } from '../reading/readers.ts'

export interface Suggested {
  /** How many documents were looked through. */
  documents: number
  issues: SuggestedIssue[]
}

/** From some documents. @throws ReadoutError for a document that cannot be read */
export async function suggestFrom(
  documents: readonly Document[],
  roster: Roster,
  readers: Readers,
  options: { limit?: number; done?: (id: string) => void } = {},
): Promise<Suggested> {
  const surveyed = await Promise.all(
    documents.map(async (document): Promise<[string, SpokenOf[]]> => {
      const said = await readers.survey(document, roster)
      options.done?.(document.id)
      return [document.id, said]
    }),
  )
  return { documents: documents.length, issues: suggestIssues(surveyed, options) }
}

/** From all documents of a dossier, with its roster. @throws ReadoutError `dossier-missing` */
export async function suggestForDossier(
  { store, readers }: House,
  name: string,
  options: { limit?: number } = {},
): Promise<Suggested> {
  await openDossier(store, name)
  const { roster } = await store.dossiers.books(name)
  const surveyed: [string, SpokenOf[]][] = []
  // One document's text at a time: a dossier may hold more than fits into memory.
  for (const id of await store.documents.ids(name)) {
    const stored = await store.documents.get(name, id)
    if (stored) surveyed.push([id, await readers.survey(stored.document, roster)])
  }
  return { documents: surveyed.length, issues: suggestIssues(surveyed, options) }
}
