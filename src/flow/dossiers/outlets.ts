/** What people write down of a dossier's outlets: of which kind they are, whose, and who says so. */
import { type DescribedOutlet, ReadoutError } from '../../domain/index.ts'
import { knownAs, newIdOf } from '../adding/outletOf.ts'
import type { House } from '../house.ts'
import { openDossier } from './openDossier.ts'

/**
 * Puts what is written of outlets in the place of what was known of them: they are found by their home, else by their name.
 * Those that nothing is written of stay; no document is read again.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`, `invalid` for two that have the same home or name
 */
export async function setOutlets(house: House, dossier: string, described: readonly DescribedOutlet[]): Promise<void> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample) throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'the sample’s outlets stay')
  await house.store.transaction(async (store) => {
    await store.lock(dossier)
    const put = new Map<string, string>()
    for (const one of described) {
      const outlets = await store.outlets.list(dossier)
      const known = knownAs(outlets, one)
      const id = known?.id ?? newIdOf(outlets, one.name)
      const other = put.get(id)
      if (other !== undefined)
        throw new ReadoutError('invalid', `outlet "${one.name}"`, `its pages cannot be told from those of "${other}"`)
      put.set(id, one.name)
      await store.outlets.put(dossier, { ...one, id, home: one.home ?? known?.home ?? null })
    }
    const at = new Date(house.now()).toISOString()
    const detail = { outlets: described.length }
    await store.audit.write(dossier, { at, who: 'readout', what: 'outlets-set', subject: dossier, detail })
  })
}
