/** The connection that every noun's file works on: Kysely over a pool, and transactions that join. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { ReadoutError } from '../domain/index.ts'
import { asStoreError, refuseUnstorable } from './failures.ts'
import type { Tables } from './tables.ts'

export interface Database {
  /** Queries go through this: to the transaction, or each to a connection of its own. */
  readonly db: Kysely<Tables>
  readonly inTransaction: boolean
  /** Dossiers whose lock this transaction holds. */
  readonly locked: Set<string>
  /** Runs `work` in this transaction, or in a new one; when it throws, nothing of the new one is kept. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>
}

/** @param store names the store in errors: a folder, or a server without its password. */
export function openDatabase(pool: Pool, store: string): Database & { close(): Promise<void> } {
  pool.on('error', () => {}) // an idle connection that broke is replaced when next needed
  const within = new AsyncLocalStorage<{ open: boolean }>()
  const guarded: PostgresPool = {
    options: {},
    end: () => pool.end(),
    async connect() {
      // With one connection this would wait for itself for ever; with more it would not see what it just wrote.
      if (within.getStore()?.open)
        throw new Error('The store was used past its own transaction: use the store that the transaction gives.')
      const client = await pool.connect().catch((error) => Promise.reject(asStoreError(error, store)))
      return guard(client, store)
    },
  }
  // Whatever the server was set to: how dates are written, and in which zone.
  const settle = CompiledQuery.raw(`set datestyle = 'ISO'; set timezone = 'UTC'`)
  const dialect = new PostgresDialect({
    pool: guarded,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(settle)
    },
  })
  const db = new Kysely<Tables>({ dialect })

  return {
    db,
    inTransaction: false,
    locked: new Set(),
    transaction: (work) =>
      db.transaction().execute(async (trx) => {
        const state = { open: true }
        const own = { db: trx, inTransaction: true, locked: new Set<string>() }
        const database: Database = { ...own, transaction: (more) => more(database) }
        try {
          return await within.run(state, () => work(database))
        } finally {
          state.open = false
        }
      }),
    close: () => db.destroy(),
  }
}

const guards = new WeakMap<PoolClient, PostgresPoolClient>()

/** The client with our errors, refusing texts that would not come back as they went in. */
function guard(client: PoolClient, store: string): PostgresPoolClient {
  const before = guards.get(client)
  if (before) return before
  // Why the connection broke, which between two queries nobody is there to be told: the next one is. Without a
  // listener it would end the process.
  let broken: unknown = null
  client.on('error', (error) => {
    broken ??= asStoreError(error, store)
  })
  const query = async (text: string, parameters: unknown[] = []) => {
    for (const value of parameters) refuseUnstorable('a text for the store', value)
    try {
      return await client.query(text, parameters)
    } catch (error) {
      throw broken ?? asStoreError(error, store)
    }
  }
  const guarded = { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PostgresPoolClient
  guards.set(client, guarded)
  return guarded
}

/**
 * One writer at a time in a dossier, until the transaction ends: documents are found or made, and positions moved, by
 * reading first and writing then. Reading pages, the slow part, is done before the transaction.
 */
export async function lockDossier({ db, inTransaction, locked }: Database, dossier: string): Promise<void> {
  if (!inTransaction) throw new Error('A lock ends with its transaction: without one it would keep nobody out.')
  if (locked.has(dossier)) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${`readout/dossier/${dossier}`}, 0))`.execute(db)
  locked.add(dossier)
}

/** Keeps snapshots from being purged while they are taken up again: putting shares this lock, purging has it alone. */
export async function lockSnapshots({ db }: Database, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended('readout/snapshots', 0)`
  const lock =
    how === 'shared' ? sql`select pg_advisory_xact_lock_shared(${key})` : sql`select pg_advisory_xact_lock(${key})`
  await lock.execute(db)
}

/** A value for a `json` column, typed as what comes back out of it. */
export function json<T>(value: T): T {
  return (value == null ? null : JSON.stringify(value)) as T
}

/** @throws ReadoutError `dossier-missing` */
export function missingDossier(name: string): ReadoutError {
  return new ReadoutError('dossier-missing', `dossier "${name}"`, 'there is none of that name')
}

/** Items in lists of at most `size`, for statements with a bounded number of parameters. */
export function inBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))
}
