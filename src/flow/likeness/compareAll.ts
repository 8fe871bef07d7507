/** Comparing documents that an older program kept without looking for their like. */
import { likenessOf } from '../../compare/index.ts'
import type { House } from '../house.ts'
import { keepLikeness } from './keepLikeness.ts'

/** Stops between documents when asked to; what is done stays done. */
export async function compareAll(house: House, dossier: string, stop?: AbortSignal): Promise<void> {
  for (const id of await house.store.likeness.missing(dossier)) {
    if (stop?.aborted) return
    const stored = await house.store.documents.get(dossier, id)
    if (!stored) continue
    const { text } = stored.document
    const likeness = likenessOf(text)
    await house.store.transaction(async (store) => {
      await store.lock(dossier)
      const now = await store.documents.get(dossier, id)
      // Whoever brought a newer revision meanwhile compared it.
      if (now?.revision === stored.revision) await keepLikeness(store, dossier, id, now.revision, text, likeness)
    })
  }
}
