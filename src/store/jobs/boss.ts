/**
 * pg-boss on our own connection: the queue's tables lie in a schema of their own in the same database, so that work can
 * be added and finished in the transaction that it belongs to. Opened when first needed: most commands need no queue.
 */
import { CompiledQuery } from 'kysely'
import pg, { type Pool } from 'pg'
import { type ConstructorOptions, type Db, PgBoss } from 'pg-boss'
import { HEARTBEAT, jobKinds } from '../../domain/index.ts'
import type { Database } from '../database.ts'
import { asStoreError } from '../failures.ts'
import type { Store } from '../store.ts'

/** Where pg-boss keeps what is its own. */
const SCHEMA = 'pgboss'
/** The queue of work that workers ended over, as often as it may be tried. */
export const DEAD = 'dead'
/** How often work may be begun by workers that end over it. What fails with a reason is set aside sooner. */
const BEGUN = 4
/** The same for telling somebody who cannot be reached; each time it is waited twice as long. */
const DELIVERED = 12
const DAY = 24 * 60 * 60
/** What waits is never thrown away. */
const EVER = 3650 * DAY
const NONE = '00000000-0000-0000-0000-000000000000'

export interface Boss {
  /** Opens it, once; every call waits for the same opening. */
  start(): Promise<PgBoss>
  /** Opened already. @throws Error when it is not: in a transaction it could not be */
  running(): PgBoss
  stop(): Promise<void>
}

/** @param store names the store in errors */
export function makeBoss(pool: Pool, engine: Store['engine'], store: string): Boss {
  const own: Db = {
    executeSql: (text, values) => execute(pool, text, values).catch((e) => Promise.reject(asStoreError(e, store))),
  }
  let boss: PgBoss | null = null
  let opening: Promise<PgBoss> | null = null
  const open = async () => {
    const made = new PgBoss(optionsFor(engine, own))
    // Its own errands failing is told by the next query of ours; without a listener it would end the process.
    made.on('error', () => {})
    await made.start()
    const there = new Set((await made.getQueues()).map(({ name }) => name))
    if (!there.has(DEAD)) await made.createQueue(DEAD, { retentionSeconds: EVER })
    for (const kind of jobKinds) {
      if (there.has(kind)) continue
      await made.createQueue(kind, {
        // A page waits at most once for each taking; of other work there is never more than one of a kind.
        policy: kind === 'page' ? 'standard' : 'exclusive',
        deadLetter: DEAD,
        retryLimit: BEGUN - 1,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 60,
        // Who is to be told may be away for hours.
        ...(kind === 'deliver' ? { retryLimit: DELIVERED, retryDelay: 15, retryDelayMax: 2 * 60 * 60 } : {}),
        // Beside an embedded store there is no other worker that work could be given to.
        ...(engine === 'pglite' ? {} : { heartbeatSeconds: 3 * HEARTBEAT }),
        expireInSeconds: DAY - 1,
        retentionSeconds: EVER,
        deleteAfterSeconds: DAY,
      })
    }
    // Asked now, what a queue is need not be asked in a transaction, where the one connection is taken.
    for (const name of [DEAD, ...jobKinds]) await made.findJobs(name, { id: NONE })
    if (engine === 'pglite') await giveBack(made, own)
    boss = made
    return made
  }
  return {
    start() {
      opening ??= open().catch((error) => {
        opening = null
        throw error
      })
      return opening
    },
    running() {
      if (!boss) throw new Error('The queue is not open: start it before the transaction.')
      return boss
    },
    async stop() {
      await opening?.catch(() => {})
      await boss?.stop({ graceful: false, close: false })
      boss = null
      opening = null
    },
  }
}

/** The transaction's own connection, for pg-boss. */
export function within({ db }: Database): Db {
  return {
    async executeSql(text, values = []) {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}

function optionsFor(engine: Store['engine'], db: Db): ConstructorOptions {
  const embedded = engine === 'pglite'
  return {
    db,
    backend: embedded ? 'pglite' : 'postgres',
    schema: SCHEMA,
    // We have no cron and no chains of jobs: their errands are made as seldom as may be.
    schedule: false,
    flowIntervalSeconds: DAY,
    bamIntervalSeconds: DAY,
    queueCacheIntervalSeconds: 600,
    // A worker that died is noticed by this; beside an embedded store there is no other.
    superviseIntervalSeconds: embedded ? 60 : HEARTBEAT,
    monitorIntervalSeconds: embedded ? 60 : HEARTBEAT,
    // The embedded engine has no autovacuum, and is vacuumed by us.
    reindex: !embedded,
    monitorVacuum: !embedded,
  }
}

/** On a connection of its own; several statements at once come back as one list of rows. With the driver's usual types. */
async function execute(pool: Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const client = await pool.connect()
  try {
    const query = { text, types: pg.types, ...(values ? { values } : {}) }
    const found: { rows: unknown[] } | { rows: unknown[] }[] = await client.query(query)
    return Array.isArray(found) ? { rows: found.flatMap(({ rows }) => rows) } : found
  } catch (error) {
    // Of several statements the first may have begun a transaction that the failed one left open.
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Gives back what a process held that has ended. Each counts as one try, so that what ends processes is set aside. */
async function giveBack(boss: PgBoss, db: Db): Promise<void> {
  for (const kind of jobKinds) {
    const { rows } = await db.executeSql(`select id from ${SCHEMA}.job where name = $1 and state = 'active'`, [kind])
    const ids = rows.map(({ id }) => id as string)
    if (ids.length > 0) await boss.fail(kind, ids, { message: 'its process ended' })
  }
}
