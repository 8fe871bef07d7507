/** A dossier by its name, for whoever wants to do something with it. */
import { type Dossier, ReadoutError } from '../../domain/index.ts'
import type { Books, Store } from '../../store/index.ts'

/** The dossier, if it is there and not removed. @throws ReadoutError `dossier-missing` */
export async function openDossier(store: Store, name: string): Promise<Dossier> {
  return (await openWithBooks(store, name)).dossier
}

/** The same with its books. @throws ReadoutError `dossier-missing` */
export async function openWithBooks(store: Store, name: string): Promise<{ dossier: Dossier; books: Books }> {
  const found = await store.dossiers.withBooks(name)
  if (!found) throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
  if (found.dossier.removed) {
    const remedy = `Bring it back with readout dossier restore ${name}`
    throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'it was removed', { remedy })
  }
  return found
}
