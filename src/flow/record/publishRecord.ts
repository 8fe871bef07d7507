/** Making a dossier's record public, and taking it off again: nothing of it is, until a person says so. */
import { type Edition, isSlug, type PublicRecord, ReadoutError } from '../../domain/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

export interface RecordAsked {
  /** Its name in addresses; that of the dossier where it can stand there. */
  slug?: string
  titles?: Partial<Record<Edition, string>>
  by: string
}

/**
 * Makes the dossier's reviewed findings public, those there are and those to come; or public under another name.
 * @throws ReadoutError `dossier-missing`, `dossier-sample`, `invalid` for a name that cannot stand in an address,
 *   `conflict` for one that another dossier's record has
 */
export async function publishRecord(house: House, dossier: string, asked: RecordAsked): Promise<PublicRecord> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample)
    throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'its record is public as long as it is there')
  return putUpRecord(house, dossier, asked)
}

/** The same without asking whose dossier it is. */
export async function putUpRecord(house: House, dossier: string, asked: RecordAsked): Promise<PublicRecord> {
  const { slug = dossier, titles = {}, by } = asked
  if (!isSlug(slug))
    throw new ReadoutError('invalid', `"${slug}"`, 'it cannot stand in an address', {
      remedy: 'Give a name of lower-case letters, digits and - with --as',
    })
  const at = new Date(house.now()).toISOString()
  return house.store.transaction(async (store) => {
    await store.lock(dossier)
    const before = await store.records.of(dossier)
    const record = { dossier, slug, titles, since: before?.since ?? at }
    await store.records.put(record)
    await store.audit.write(dossier, { at, who: by, what: 'record-publish', subject: slug, detail: { titles } })
    return record
  })
}

/** Shows the record to nobody any more. @throws ReadoutError `dossier-missing`, `not-found` where it is not public */
export async function withdrawRecord(house: House, dossier: string, by: string): Promise<void> {
  await openDossier(house.store, dossier)
  await house.store.transaction(async (store) => {
    await store.lock(dossier)
    if (!(await store.records.remove(dossier)))
      throw new ReadoutError('not-found', `the record of "${dossier}"`, 'it is not public')
    const at = new Date(house.now()).toISOString()
    await store.audit.write(dossier, { at, who: by, what: 'record-withdraw', subject: dossier, detail: {} })
  })
}

/** The dossier's record, null while it is not public. @throws ReadoutError `dossier-missing` */
export async function publicRecord({ store }: House, dossier: string): Promise<PublicRecord | null> {
  await openDossier(store, dossier)
  return store.records.of(dossier)
}
