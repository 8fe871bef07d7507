/** What `readout doctor` shows of the store. */
import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { StoreHealth } from './store.ts'

export async function healthOf({ db }: Database, engine: StoreHealth['engine'], schema: number): Promise<StoreHealth> {
  const { rows } = await sql<Omit<StoreHealth, 'engine' | 'schema'>>`
    select current_setting('server_version') as server,
      (select count(*) from dossier) as dossiers,
      (select count(*) from document) as documents,
      (select count(*) from finding join document on document.reading = finding.reading) as findings,
      (select count(*) from review where undone is null) as reviews,
      pg_database_size(current_database()) as bytes`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database counted nothing')
  return { engine, schema, ...row }
}
