import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { pglitePool } from '../../src/store/engines/pglite.ts'
import { openStore } from '../../src/store/index.ts'
import { keptVacuumed, vacuum } from '../../src/store/vacuum.ts'
import { newDossier, page, point } from '../conformance/pages.ts'
import { newFolder } from './folder.ts'

function open(t: TestContext, folder: string | null) {
  const database = openDatabase(pglitePool(folder, 'vacuumed'), 'vacuumed')
  t.after(() => database.close())
  return database
}

/** Writes every row anew, forty times; returns by how many bytes the table grew in the second half. */
async function growth(database: Database): Promise<number> {
  const size = async () => {
    const { rows } = await sql<{ size: number }>`select pg_relation_size('kept') as size`.execute(database.db)
    return rows[0]?.size ?? 0
  }
  await sql`create table kept as select n from generate_series(1, 1000) as n`.execute(database.db)
  const sizes: number[] = []
  for (let n = 0; n < 40; n++) {
    await database.transaction(({ db }) => sql`update kept set n = n + 1`.execute(db))
    sizes.push(await size())
  }
  return (sizes[39] ?? 0) - (sizes[19] ?? 0)
}

test('a table that is written over and over grows for ever, unless its dead rows are cleared away', async (t) => {
  const plain = await growth(open(t, null))
  const kept = await growth(keptVacuumed(open(t, null), 10))
  assert.ok(plain > 300_000 && kept < plain / 10, `${plain} bytes, vacuumed ${kept}`)
})

test('dead rows are cleared away when a store is opened again, and nothing where there are none', async (t) => {
  const data = join(newFolder(t), 'data')
  const store = await openStore({ data })
  const name = await newDossier(store, 'busy')
  const { id } = await store.documents.put(page(name, 'a.txt', 'A page.'))
  const points = Array.from({ length: 3000 }, (_, n) => point('mira', 'road', id, { statement: `s${n}` }))
  await store.positions.save(name, [{ actor: 'mira', issue: 'road', now: 'for', points, shifts: [] }])
  await store.positions.save(name, [{ actor: 'mira', issue: 'road', now: 'unclear', points: [], shifts: [] }])
  await store.close()

  const database = open(t, join(data, 'pg'))
  assert.deepEqual(await vacuum(database), ['position_point'])
  assert.deepEqual(await vacuum(database), [])
})
