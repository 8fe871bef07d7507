/** A PostgreSQL server, through `pg`'s own pool. */
import { Pool } from 'pg'
import { types } from './types.ts'

/** How long to wait for a server that does not answer, in milliseconds. */
const CONNECT_TIMEOUT = 10_000

export function postgresPool(url: string): Pool {
  return new Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'readout',
    options: '-c timezone=UTC',
  })
}

/** The server's address as it may be shown: without user, password and options. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `PostgreSQL at ${host || 'localhost'}${pathname}`
}
