/** Opens a store on one of the engines and puts the nouns' files together. */
import { join } from 'node:path'
import type { Pool } from 'pg'
import { auditStore } from './audit.ts'
import { briefStore } from './briefs.ts'
import { briefWordStore } from './briefWords.ts'
import { watchPublic } from './changes.ts'
import { type Database, lockDossier, openDatabase } from './database.ts'
import { documentStore } from './documents.ts'
import { dossierStore } from './dossiers.ts'
import { type FolderLock, lockFolder } from './engines/lock.ts'
import { pglitePool } from './engines/pglite.ts'
import { postgresPool, withoutPassword } from './engines/postgres.ts'
import { healthOf } from './health.ts'
import { intakeStore } from './intake.ts'
import { type Boss, makeBoss } from './jobs/boss.ts'
import { jobStore } from './jobs/jobs.ts'
import { joinStore } from './joins.ts'
import { searchConfigs } from './languages.ts'
import { likenessStore } from './likeness.ts'
import { migrate } from './migrate.ts'
import { outletStore } from './outlets.ts'
import { positionStore } from './positions.ts'
import { readingStore } from './readings.ts'
import { recordStore } from './records.ts'
import { reviewStore } from './reviews.ts'
import { searchStore } from './search.ts'
import { setAsideStore } from './setAside.ts'
import { sourceStore } from './sources.ts'
import type { Store } from './store.ts'
import { followingStore } from './subscriptions.ts'
import { keptVacuumed, vacuum } from './vacuum.ts'

/**
 * Where the store is: a folder of its own (embedded), a PostgreSQL server (`postgres://…`), or memory that is gone
 * afterwards, and may begin `from` a file that an embedded database was dumped into. Who holds the folder's lock already, to
 * announce a server on it, gives it along and lets go of it himself.
 */
export type StoreOptions = { data: string; lock?: FolderLock } | { url: string } | { memory: true; from?: string }

/**
 * Opens a store, making or updating its tables.
 *
 * @example
 *   const store = await openStore({ data: 'data' })
 *   await store.dossiers.list()
 *   await store.close()
 * @throws ReadoutError `store-busy`, `store-newer`, `store-unreachable`, `store-damaged`, `disk-full`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if ('url' in options) return openOn('postgres', postgresPool(options.url), withoutPassword(options.url))
  if ('memory' in options) return openOn('pglite', pglitePool(null, 'memory', options.from), 'memory')
  const own = options.lock ? null : lockFolder(options.data)
  const release = () => own?.release()
  try {
    return await openOn('pglite', pglitePool(join(options.data, 'pg'), options.data), options.data, release)
  } catch (error) {
    release()
    throw error
  }
}

async function openOn(engine: Store['engine'], pool: Pool, name: string, release = () => {}): Promise<Store> {
  const opened = openDatabase(pool, name)
  const database = engine === 'pglite' ? keptVacuumed(opened) : opened
  try {
    const schema = await migrate(pool, name)
    const configs = await searchConfigs(database)
    if (engine === 'pglite') await vacuum(database)
    const boss = makeBoss(pool, engine, name)
    const close = async () => {
      await boss.stop()
      await database.close()
      release()
    }
    return assemble(database, { engine, pool, schema, configs, boss, close })
  } catch (error) {
    await database.close().catch(() => {}) // why it could not be opened says more
    throw error
  }
}

interface Parts extends Pick<Store, 'engine' | 'close'> {
  pool: Pool
  schema: number
  configs: ReadonlySet<string>
  boss: Boss
}

function assemble(database: Database, parts: Parts): Store {
  const { engine, pool, schema, configs, boss, close } = parts
  const store: Store = {
    engine,
    dossiers: dossierStore(database),
    outlets: outletStore(database),
    documents: documentStore(database, configs),
    readings: readingStore(database),
    reviews: reviewStore(database),
    positions: positionStore(database),
    joins: joinStore(database),
    audit: auditStore(database),
    search: searchStore(database),
    likeness: likenessStore(database),
    jobs: jobStore(database, boss),
    intake: intakeStore(database),
    setAside: setAsideStore(database),
    sources: sourceStore(database),
    briefs: briefStore(database),
    briefWords: briefWordStore(database, configs),
    records: recordStore(database),
    following: followingStore(database),
    transaction: (work) =>
      database.inTransaction ? work(store) : database.transaction((inner) => work(assemble(inner, parts))),
    lock: (dossier) => lockDossier(database, dossier),
    watchPublic: (tell) => watchPublic(pool, engine, tell),
    health: () => healthOf(database, engine, schema),
    close,
  }
  return store
}
