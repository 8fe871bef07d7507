/** Where findings of several documents stand: the documents' cards, and their texts. */
import type { DocumentCard, Store, StoredFinding } from '../../store/index.ts'

/** A finding's document and its text; null where that is not there. */
export type PlaceOf = (found: StoredFinding) => { document: DocumentCard; text: string } | null

export async function placesOf(store: Store, dossier: string, stored: readonly StoredFinding[]): Promise<PlaceOf> {
  if (stored.length === 0) return () => null
  const ids = [...new Set(stored.map(({ document }) => document))]
  const cards = new Map((await store.documents.cards(dossier, ids)).map((card) => [card.id, card]))
  const revisions = [...new Set([...cards.values()].map((card) => card.revision))]
  const texts = await store.documents.texts(revisions)
  return (found) => {
    const document = cards.get(found.document)
    return document ? { document, text: texts.get(document.revision) ?? '' } : null
  }
}
