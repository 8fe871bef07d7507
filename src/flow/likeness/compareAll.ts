/** Comparing documents that an older program kept without looking for their like. */
import { likenessOf } from '../../compare/index.ts'
import type { House } from '../house.ts'
import { keepLikeness } from './keepLikeness.ts'

/** Stops between documents when asked to; what is done stays done. */
export async function compareAll(house: House, dossier: string, stop?: AbortSignal): Promise<void> {
  for (const id of await house.store.likeness.missing(dossier)) {
    if (stop?.aborted) return
    await house.store.transaction(async (store) => {
      await store.lock(dossier)
      const stored = await store.documents.get(dossier, id)
      if (!stored) return
      const { text } = stored.document
      await keepLikeness(store, dossier, id, stored.revision, text, likenessOf(text))
    })
  }
}
