/** Finds quoted words among the texts that a dossier's documents now show. */
import type { Span } from '../../domain/index.ts'
import type { DocumentCard, Store } from '../../store/index.ts'
import { findFolded, foldText } from './folding.ts'
import { type Near, nearest } from './nearest.ts'

/** How many texts are looked through at once. */
const BATCH = 100

/** A place where quoted words stand. */
export interface Hit {
  document: DocumentCard
  text: string
  span: Span
}

/** Where each quotation stands: the first place in every document that holds it; none where no text does. */
export async function hitsOf(store: Store, dossier: string, quotes: readonly string[]): Promise<Hit[][]> {
  const hits = quotes.map((): Hit[] => [])
  const folded = quotes.map((quote) => foldText(quote).trim())
  if (folded.every((words) => words === '')) return hits
  await eachText(store, dossier, (document, text) => {
    const within = foldText(text)
    for (const [i, words] of folded.entries()) {
      const span = words === '' ? null : findFolded(text, within, words)
      if (span) hits[i]?.push({ document, text, span })
    }
  })
  return hits
}

/** The words nearest to each quotation, with the document that has them. */
export async function nearestOf(
  store: Store,
  dossier: string,
  quotes: readonly string[],
): Promise<((Near & { document: DocumentCard }) | null)[]> {
  const best = quotes.map((): (Near & { document: DocumentCard }) | null => null)
  if (quotes.length === 0) return best
  await eachText(store, dossier, (document, text) => {
    for (const [i, quote] of quotes.entries()) {
      const near = nearest(text, quote)
      if (near && near.score > (best[i]?.score ?? 0)) best[i] = { ...near, document }
    }
  })
  return best
}

async function eachText(
  store: Store,
  dossier: string,
  look: (document: DocumentCard, text: string) => void,
): Promise<void> {
  const ids = await store.documents.ids(dossier)
  for (let at = 0; at < ids.length; at += BATCH) {
    const cards = await store.documents.cards(dossier, ids.slice(at, at + BATCH))
    const texts = await store.documents.texts([...new Set(cards.map(({ revision }) => revision))])
    for (const card of cards) look(card, texts.get(card.revision) ?? '')
  }
}
