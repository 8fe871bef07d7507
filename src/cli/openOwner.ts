/**
 * Who does a command's work on the store: the server that owns it, if one is running, else the command itself. Both ways
 * answer the same, so that a command need not know.
 */
import { setTimeout } from 'node:timers/promises'
import { ReadoutError } from '../domain/index.ts'
import {
  addSource,
  addSubscription,
  askSources,
  checkBrief,
  compareDossier,
  createDossier,
  discardSetAside,
  dossierRows,
  ensureDossier,
  exportDossier,
  findServer,
  type House,
  importDna,
  listBriefs,
  listDossiers,
  listSetAside,
  listSources,
  listSubscriptions,
  openHouse,
  publicRecord,
  publishBrief,
  publishRecord,
  removeDossier,
  removeSource,
  removeSubscription,
  restoreDossier,
  retrySetAside,
  setBooks,
  setOutlets,
  settledOf,
  startWorker,
  suggestForDossier,
  takeDown,
  takeIn,
  testSubscription,
  withdrawBrief,
  withdrawRecord,
} from '../flow/index.ts'
import type { Arguments } from './command.ts'
import { serverOwner } from './handover.ts'
import type { Owner } from './owner.ts'
import { placeFrom } from './place.ts'
import { allowedFrom, fetcherFor, mailerFor } from './webAccess.ts'
import type { Wiring } from './wiring.ts'

/** How long to wait for another command to be done with the store, in milliseconds, and how often to look. */
const PATIENCE = 60_000
const LOOK = 250

/**
 * Does the work with the owner of the store that the arguments name, and lets go of it. Another command that owns the
 * store is waited for; a server is handed the work.
 * @throws ReadoutError `store-busy` when the store is still owned by a process that serves nothing
 */
export async function withOwner<T>(args: Arguments, wiring: Wiring, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = await openOwner(args, wiring)
  try {
    return await work(owner)
  } finally {
    await owner.close()
  }
}

async function openOwner(args: Arguments, { stderr, env }: Wiring): Promise<Owner> {
  const place = placeFrom(args, env)
  const allow = allowedFrom(args)
  let house: House | undefined
  for (let waited = 0; house === undefined; waited += LOOK) {
    const server = 'data' in place ? await findServer(place.data) : null
    if (server) return serverOwner(server)
    const parts = { fetcher: () => fetcherFor(allow, env), mailer: () => mailerFor(env) }
    house = await openHouse(place, parts).catch(async (error: unknown) => {
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
    setOutlets: (name, outlets) => setOutlets(own, name, outlets),
    suggest: (name, options) => suggestForDossier(own, name, options),
    compare: (name, kind, options) => compareDossier(own, name, kind, options),
    rows: (name) => dossierRows(own, name),
    exported: async (name, options) => (await exportDossier(own, name, options)).bytes,
    importDna: (dossier, bytes, asked) => importDna(own, dossier, bytes, asked),
    takeIn: (dossier, resources, options) => takeIn(own, dossier, resources, options),
    settled: (dossier, ids) => settledOf(own, dossier, ids),
    setAside: (dossier) => listSetAside(own, dossier),
    retry: (dossier, ids) => retrySetAside(own, dossier, ids),
    discard: (dossier, ids) => discardSetAside(own, dossier, ids),
    sources: (dossier) => listSources(own, dossier),
    addSource: (dossier, source) => addSource(own, dossier, source),
    removeSource: (dossier, named) => removeSource(own, dossier, named),
    askSources: (dossier, named) => askSources(own, dossier, named),
    briefs: (dossier) => listBriefs(own, dossier),
    checkBrief: (dossier, asked) => checkBrief(own, dossier, asked),
    publish: (dossier, asked) => publishBrief(own, dossier, { ...asked, by: 'owner' }),
    unpublish: (dossier, asked) => withdrawBrief(own, dossier, { ...asked, by: 'owner' }),
    takeDown: (dossier, asked) => takeDown(own, dossier, { ...asked, by: 'owner' }),
    publishRecord: (dossier, asked) => publishRecord(own, dossier, { ...asked, by: 'owner' }),
    withdrawRecord: (dossier) => withdrawRecord(own, dossier, 'owner'),
    record: (dossier) => publicRecord(own, dossier),
    subscriptions: (dossier) => listSubscriptions(own, dossier),
    subscribe: (dossier, asked) => addSubscription(own, dossier, { ...asked, by: 'owner' }),
    unsubscribe: (dossier, id) => removeSubscription(own, dossier, id, 'owner'),
    testSubscription: (dossier, id) => testSubscription(own, dossier, id),
    work: () => startWorker(own),
    close: () => own.close(),
  }
}
