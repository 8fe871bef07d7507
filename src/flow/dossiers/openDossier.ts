/** A dossier by its name, for whoever wants to do something with it. */
import { type Dossier, ReadoutError } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'

/** The dossier, if it is there and not removed. @throws ReadoutError `dossier-missing` */
export async function openDossier(store: Store, name: string): Promise<Dossier> {
  const dossier = await store.dossiers.get(name)
  if (!dossier) throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
  if (dossier.removed) {
    const remedy = `Bring it back with readout dossier restore ${name}`
    throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'it was removed', { remedy })
  }
  return dossier
}
