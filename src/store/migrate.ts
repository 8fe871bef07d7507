/** Brings a database to this program's schema: the files of `migrations/`, in order, each in a transaction. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Pool, PoolClient } from 'pg'
import { ReadoutError } from '../domain/index.ts'
import { asStoreError } from './failures.ts'

/** Beside this file, in the sources and in the build. */
const folder = new URL('./migrations/', import.meta.url)

interface Migration {
  version: number
  name: string
  sql: string
}

/** All that this program knows, oldest first: `001-start.sql` is version 1. */
function migrations(): Migration[] {
  const files = readdirSync(folder).filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
  return files.sort().map((name) => {
    return { version: Number(name.slice(0, 3)), name, sql: readFileSync(new URL(name, folder), 'utf8') }
  })
}

/**
 * Runs what is missing; returns the schema's version. Safe to run by several processes at once.
 * @throws ReadoutError `store-newer` when a newer program made the schema.
 */
export async function migrate(pool: Pool, store: string): Promise<number> {
  const known = migrations()
  const latest = known.at(-1)?.version ?? 0
  try {
    const client = await pool.connect()
    try {
      let version = await versionOf(client)
      for (const migration of known) if (migration.version > version) version = await run(client, migration)
      if (version > latest) {
        const reason = `a newer Readout made it (schema ${version}; this one knows ${latest})`
        throw new ReadoutError('store-newer', store, reason)
      }
      return version
    } finally {
      client.release()
    }
  } catch (error) {
    throw asStoreError(error, store)
  }
}

async function versionOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('schema_version') is not null as there`)
  if (!rows[0]?.there) return 0
  const found = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from schema_version',
  )
  return found.rows[0]?.version ?? 0
}

async function run(client: PoolClient, { version, name, sql }: Migration): Promise<number> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('readout/migrate', 0))`)
    await client.query(
      `create table if not exists schema_version
       (version integer primary key, name text not null, at timestamptz not null default now())`,
    )
    const now = await versionOf(client) // another process may have come first
    if (now < version) {
      await client.query(sql)
      await client.query('insert into schema_version (version, name) values ($1, $2)', [version, name])
    }
    await client.query('commit')
    return Math.max(now, version)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
