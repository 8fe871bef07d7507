/** Hearing of changes to what public pages show, whoever makes them: triggers tell, PostgreSQL passes it on. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import type { Store, Watch } from './store.ts'

const LISTEN = 'listen readout_public'
/** How long to wait before a server is asked again that let the line go, in milliseconds. */
const AGAIN = 1000

/** @param tell called after each change, and whenever one may have been missed */
export function watchPublic(pool: Pool, engine: Store['engine'], tell: () => void): Promise<Watch> {
  return engine === 'pglite' ? watchInBand(pool, tell) : watchServer(pool, tell)
}

/** PGlite has one session, which all changes go through: they are heard with the answer to what made them. */
async function watchInBand(pool: Pool, tell: () => void): Promise<Watch> {
  const hears = new WeakSet<PoolClient>()
  const listen = async (client: PoolClient) => {
    if (hears.has(client)) return
    hears.add(client)
    client.on('notification', tell)
    await client.query(LISTEN)
    tell()
  }
  // An engine that died is started again under a new connection.
  const onConnect = (client: PoolClient) => void listen(client).catch(() => {})
  pool.on('connect', onConnect)
  const client = await pool.connect()
  await listen(client).finally(() => client.release())
  return {
    sure: true,
    async stop() {
      pool.off('connect', onConnect)
    },
  }
}

/** A server is listened to on a connection of its own; while that is broken, nothing is sure. */
async function watchServer(pool: Pool, tell: () => void): Promise<Watch> {
  let client: PoolClient | null = null
  let sure = false
  const stop = new AbortController()
  const lost = () => {
    if (!sure) return
    sure = false
    tell()
    client?.release(true)
    client = null
    void listenAgain()
  }
  const listen = async () => {
    const line = await pool.connect()
    try {
      line.on('error', lost).on('end', lost).on('notification', tell)
      await line.query(LISTEN)
    } catch (error) {
      line.release(true)
      throw error
    }
    // Whoever was stopped meanwhile has nothing to give back any more.
    if (stop.signal.aborted) return line.release(true)
    client = line
    sure = true
    tell()
  }
  const listenAgain = async () => {
    while (!sure && !stop.signal.aborted) {
      await wait(AGAIN, undefined, { signal: stop.signal }).catch(() => {})
      if (!stop.signal.aborted) await listen().catch(() => {})
    }
  }
  await listen()
  return {
    get sure() {
      return sure
    },
    async stop() {
      stop.abort()
      sure = false
      client?.release(true)
      client = null
    },
  }
}
