/**
 * Who does a command's work on the store: the server that owns it, if one is running, else the command itself. Both ways
 * answer the same, so that a command need not know.
 */
import { setTimeout } from 'node:timers/promises'
import { ReadoutError } from '../domain/index.ts'
import {
  addPage,
  compareDossier,
  createDossier,
  dossierRows,
  ensureDossier,
  exportDossier,
  findServer,
  type House,
  listDossiers,
  openHouse,
  removeDossier,
  restoreDossier,
  setBooks,
  suggestForDossier,
} from '../flow/index.ts'
import { serverOwner } from './handover.ts'
import type { Owner } from './owner.ts'
import type { placeFrom } from './place.ts'
import type { Wiring } from './wiring.ts'

/** How long to wait for another command to be done with the store, in milliseconds, and how often to look. */
const PATIENCE = 60_000
const LOOK = 250

/**
 * Another command that owns the store is waited for; a server is handed the work.
 * @throws ReadoutError `store-busy` when the store is still owned by a process that serves nothing
 */
export async function openOwner(place: ReturnType<typeof placeFrom>, { stderr }: Wiring): Promise<Owner> {
  let house: House | undefined
  for (let waited = 0; house === undefined; waited += LOOK) {
    const server = 'data' in place ? await findServer(place.data) : null
    if (server) return serverOwner(server)
    house = await openHouse(place).catch(async (error: unknown) => {
      if (!(error instanceof ReadoutError && error.code === 'store-busy') || waited >= PATIENCE) throw error
      if (waited === 0) stderr.write('waiting for another command to be done with the store\n')
      await setTimeout(LOOK)
      return undefined
    })
  }
  const own = house
  return {
    server: null,
    list: (options) => listDossiers(own, options),
    create: (dossier) => createDossier(own, dossier),
    ensure: (name) => ensureDossier(own, name),
    remove: (name) => removeDossier(own, name),
    restore: (name) => restoreDossier(own, name),
    setBooks: (name, books) => setBooks(own, name, books),
    suggest: (name, options) => suggestForDossier(own, name, options),
    compare: (name, kind, options) => compareDossier(own, name, kind, options),
    rows: (name) => dossierRows(own, name),
    exported: async (name, options) => (await exportDossier(own, name, options)).bytes,
    add: (dossier, resource, options) => addPage(own, dossier, resource, options),
    close: () => own.close(),
  }
}
