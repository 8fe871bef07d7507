/** Making, listing, removing and restoring dossiers. */
import {
  type Dossier,
  emptyCodebook,
  emptyRoster,
  KEEP_DAYS,
  makeDossierName,
  ReadoutError,
} from '../../domain/index.ts'
import type { Books } from '../../store/index.ts'
import type { House } from '../house.ts'
import type { DossierCard } from '../views/types.ts'
import { openDossier } from './openDossier.ts'

const DAY = 86_400_000

/** All dossiers, the removed ones only when asked for. */
export function listDossiers(house: House, options: { removed?: boolean } = {}): Promise<DossierCard[]> {
  return house.store.dossiers.list(options)
}

export interface NewDossier {
  name: string
  title?: string
  description?: string
  codebook?: Books['codebook']
  roster?: Books['roster']
}

/** @throws ReadoutError `invalid` for an impossible name, `dossier-exists` */
export async function createDossier(house: House, made: NewDossier, options: { sample?: boolean } = {}): Promise<void> {
  const name = makeDossierName(made.name)
  const at = new Date(house.now()).toISOString()
  const dossier: Dossier = {
    name,
    title: made.title?.trim() || name,
    description: made.description ?? '',
    sample: options.sample ?? false,
    created: at,
    removed: null,
  }
  await house.store.transaction(async (store) => {
    const books = { codebook: made.codebook ?? emptyCodebook, roster: made.roster ?? emptyRoster }
    await store.dossiers.create(dossier, books)
    await store.audit.write(name, { at, who: 'readout', what: 'dossier-create', subject: name, detail: {} })
    // Kept when the sample itself is deleted for good.
    if (options.sample) await store.audit.write(null, { at, who: 'readout', ...sampleLoaded(name), detail: {} })
  })
}

/** What the installation's record says of a sample that was loaded once. */
export function sampleLoaded(name: string): { what: string; subject: string } {
  return { what: 'sample-load', subject: name }
}

/** Makes the dossier unless it is there. */
export async function ensureDossier(house: House, name: string): Promise<'made' | 'there'> {
  if (await house.store.dossiers.get(makeDossierName(name))) {
    await openDossier(house.store, name)
    return 'there'
  }
  try {
    await createDossier(house, { name })
    return 'made'
  } catch (error) {
    // Somebody else made it in between, which is as good.
    if (error instanceof ReadoutError && error.code === 'dossier-exists') return 'there'
    throw error
  }
}

/** Takes a dossier out of sight. It can be restored for {@link KEEP_DAYS} days; older removals are deleted for good. */
export async function removeDossier(house: House, name: string): Promise<{ restorableUntil: string }> {
  await openDossier(house.store, name)
  const now = house.now()
  const at = new Date(now).toISOString()
  await setRemoved(house, name, at, { at, what: 'dossier-remove' })
  await forgetRemoved(house, now)
  return { restorableUntil: new Date(now + KEEP_DAYS * DAY).toISOString() }
}

/** Brings a removed dossier back; one that is there stays. @throws ReadoutError `dossier-missing` when it is gone for good */
export async function restoreDossier(house: House, name: string): Promise<void> {
  const dossier = await house.store.dossiers.get(name)
  if (!dossier) throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
  if (dossier.removed === null) return
  await setRemoved(house, name, null, { at: new Date(house.now()).toISOString(), what: 'dossier-restore' })
}

function setRemoved(
  house: House,
  name: string,
  removed: string | null,
  entry: { at: string; what: string },
): Promise<void> {
  return house.store.transaction(async (store) => {
    await store.dossiers.setRemoved(name, removed)
    await store.audit.write(name, { ...entry, who: 'readout', subject: name, detail: {} })
  })
}

/** Deletes for good what was removed longer ago than it is kept. Done whenever the store is served, and after a removal. */
export function forgetRemoved(house: House, now = house.now()): Promise<string[]> {
  return house.store.dossiers.purge(new Date(now - KEEP_DAYS * DAY).toISOString())
}
