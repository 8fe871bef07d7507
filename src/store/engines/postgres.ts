/** A PostgreSQL server, through `pg`'s own pool. */
import { Pool } from 'pg'
import { ReadoutError } from '../../domain/index.ts'
import { types } from './types.ts'

/** How long to wait for a server that does not answer, in milliseconds. */
const CONNECT_TIMEOUT = 10_000

/** @throws ReadoutError `store-unreachable` for what is no address of a PostgreSQL server */
export function postgresPool(url: string): Pool {
  if (!parse(url)) throw new ReadoutError('store-unreachable', 'DATABASE_URL', 'it is no postgres://user@host/database')
  const pool = new Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'readout',
  })
  // A server that stops breaks connections that are idle, or just being closed. Those are replaced when next needed; with
  // nobody listening they would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The server's address as it may be shown: without user, password and options. */
export function withoutPassword(url: string): string {
  const parsed = parse(url)
  return parsed ? `PostgreSQL at ${parsed.host || 'localhost'}${parsed.pathname}` : 'DATABASE_URL'
}

function parse(url: string): URL | null {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed && /^postgres(ql)?:$/.test(parsed.protocol) ? parsed : null
}
