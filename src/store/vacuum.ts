/**
 * Clearing away dead rows in the embedded engine. PostgreSQL's autovacuum is a process of its own, which PGlite does
 * not have: without this, a database that is written to grows for ever and plans its queries by outdated counts.
 *
 * The rule is autovacuum's own: a table is due when its dead rows, or the rows changed since it was last analysed, are
 * more than 1,000 and a fifth of it. Those counts are lost when PGlite ends; a table is also due when its file has more
 * than doubled since it was last vacuumed. Looked at when a store is opened and after every so many transactions.
 */
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Transactions between two looks, each a query of statistics and file sizes. */
const EVERY = 200

/** Vacuums and analyses the tables that are due; returns their names. Not to be called in a transaction. */
export async function vacuum({ db }: Database): Promise<string[]> {
  await sql`select pg_stat_force_next_flush()`.execute(db) // the counts are up to a minute behind else
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, pg_class.relname as name from pg_stat_user_tables join pg_class on pg_class.oid = relid
    where greatest(n_dead_tup, n_mod_since_analyze) > greatest(1000, n_live_tup / 5)
      or pg_relation_size(relid) > (2 * relpages + 32) * 8192::bigint
    order by pg_class.relname`.execute(db)
  for (const { schema, name } of rows) await sql`vacuum (analyze) ${sql.id(schema, name)}`.execute(db)
  return rows.map(({ name }) => name)
}

/** The database, vacuumed after every so many of its transactions, before the last of them is said to be done. */
export function keptVacuumed<D extends Database>(database: D, every = EVERY): D {
  let transactions = 0
  return {
    ...database,
    async transaction(work) {
      const done = await database.transaction(work)
      transactions += 1
      // What was committed is not failed by it; a store that is really broken says so to the next query.
      if (transactions % every === 0) await vacuum(database).catch(() => {})
      return done
    },
  }
}
