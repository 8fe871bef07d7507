/** Making, listing, removing and restoring dossiers, and changing what their analysts wrote by hand. */
import {
  type Dossier,
  emptyCodebook,
  emptyRoster,
  KEEP_DAYS,
  makeDossierName,
  ReadoutError,
} from '../../domain/index.ts'
import type { Books, Store } from '../../store/index.ts'
import type { House } from '../house.ts'
import { keepReading } from '../keepReading.ts'
import type { DossierCard } from '../views/types.ts'

const DAY = 86_400_000

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
  const at = new Date().toISOString()
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
  })
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
  const now = Date.now()
  const at = new Date(now).toISOString()
  await house.store.dossiers.setRemoved(name, at)
  await house.store.audit.write(name, { at, who: 'readout', what: 'dossier-remove', subject: name, detail: {} })
  await forgetRemoved(house, now)
  return { restorableUntil: new Date(now + KEEP_DAYS * DAY).toISOString() }
}

/** Brings a removed dossier back; one that is there stays. @throws ReadoutError `dossier-missing` when it is gone for good */
export async function restoreDossier(house: House, name: string): Promise<void> {
  const dossier = await house.store.dossiers.get(name)
  if (!dossier) throw new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
  if (dossier.removed === null) return
  await house.store.dossiers.setRemoved(name, null)
  const at = new Date().toISOString()
  await house.store.audit.write(name, { at, who: 'readout', what: 'dossier-restore', subject: name, detail: {} })
}

/** Deletes for good what was removed longer ago than it is kept. Done whenever the store is served, and after a removal. */
export function forgetRemoved(house: House, now = Date.now()): Promise<string[]> {
  return house.store.dossiers.purge(new Date(now - KEEP_DAYS * DAY).toISOString())
}

/** Changes codebook or roster and reads the dossier's documents again with them; decisions are carried over. */
export async function setBooks(
  house: House,
  name: string,
  change: Partial<Books>,
  progress: (done: number, all: number) => void = () => {},
): Promise<void> {
  await openDossier(house.store, name)
  const books = { ...(await house.store.dossiers.books(name)), ...change }
  await house.store.dossiers.setBooks(name, books)
  const ids = await house.store.documents.ids(name)
  for (const [i, id] of ids.entries()) {
    await readAgain(house, name, id, books)
    progress(i + 1, ids.length)
  }
}

async function readAgain(house: House, dossier: string, id: string, books: Books): Promise<void> {
  const stored = await house.store.documents.get(dossier, id)
  if (!stored) return
  const readout = await house.readers.document(stored.document, stored.revision, books)
  await house.store.transaction(async (store) => {
    // A newer revision may have come in while this one was being read; its own reading stands then.
    const now = await store.documents.get(dossier, id)
    if (now?.revision === stored.revision) await keepReading(store, dossier, id, stored.revision, readout)
  })
}
