/**
 * Who does a command's work on the store: the server that owns it, if one is running, else the command itself. Both ways
 * answer the same, so that a command need not know.
 */
import {
  addPage,
  createDossier,
  ensureDossier,
  findServer,
  listDossiers,
  openHouse,
  removeDossier,
  restoreDossier,
  setBooks,
} from '../flow/index.ts'
import { serverOwner } from './handover.ts'
import type { Owner } from './owner.ts'
import type { placeFrom } from './place.ts'

/** @throws ReadoutError `store-busy` when the store is owned by a process that serves nothing */
export async function openOwner(place: ReturnType<typeof placeFrom>): Promise<Owner> {
  const server = 'data' in place ? await findServer(place.data) : null
  if (server) return serverOwner(server)
  const house = await openHouse(place)
  return {
    server: null,
    list: (options) => listDossiers(house, options),
    create: (dossier) => createDossier(house, dossier),
    ensure: (name) => ensureDossier(house, name),
    remove: (name) => removeDossier(house, name),
    restore: (name) => restoreDossier(house, name),
    setBooks: (name, books) => setBooks(house, name, books),
    add: (dossier, resource, options) => addPage(house, dossier, resource, options),
    close: () => house.close(),
  }
}
