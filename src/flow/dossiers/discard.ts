/** Taking a dossier away for good that was made for a page which then could not be added. */
import type { House } from '../house.ts'

const EPOCH = new Date(0).toISOString()

/** Deletes the dossier at once if it holds no document; any other stays as it is. */
export async function discardDossier(house: House, name: string): Promise<void> {
  await house.store.transaction(async (store) => {
    if ((await store.documents.ids(name)).length > 0) return
    // Removed longer ago than anything a person removed: only this one is deleted.
    await store.dossiers.setRemoved(name, EPOCH)
    await store.dossiers.purge(new Date(1).toISOString())
  })
}
