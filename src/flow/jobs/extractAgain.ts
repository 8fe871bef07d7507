/** The job that extracts a document again from the bytes it was made of, by the extractor there is now. */
import type { Resource } from '../../domain/index.ts'
import { keepPage } from '../adding/addPage.ts'
import type { House } from '../house.ts'

/** Keeps a new revision where the text differs; people's decisions are carried over to it. A document that is gone is left. */
export async function extractAgain(house: House, dossier: string, id: string): Promise<void> {
  const stored = await house.store.documents.get(dossier, id)
  const bytes = stored ? await house.store.documents.snapshot(stored.snapshot) : null
  if (!stored || !bytes) return
  const taken = await house.store.intake.get(dossier, id)
  const known = taken?.snapshot === stored.snapshot ? taken : null
  const { document, address, retrieved } = stored
  const url = /^https?:/i.test(address) ? address : null
  const plain: Resource = { name: document.id, url, bytes, mediaType: null, retrieved }
  await keepPage(house, dossier, known?.resource ?? plain, known?.options ?? {})
}
