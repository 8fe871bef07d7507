import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '../../src/store/database.ts'
import { documentStore } from '../../src/store/documents.ts'
import { dossierStore } from '../../src/store/dossiers.ts'
import { pglitePool } from '../../src/store/engines/pglite.ts'
import { migrate } from '../../src/store/migrate.ts'
import { searchStore } from '../../src/store/search.ts'
import { dossier, noBooks, onDay, page } from '../conformance/pages.ts'

test('of a word that more documents have than are ranked, the newest are looked at, and it is said', async (t) => {
  const pool = pglitePool(null, 'searched')
  await migrate(pool, 'searched')
  const database = openDatabase(pool, 'searched')
  t.after(() => database.close())
  await dossierStore(database).create(dossier('talks'), noBooks)
  const documents = documentStore(database, new Set(['english']))
  for (const [i, text] of ['Ferry.', 'A ferry that sails.', 'Of ferries and ferries.', 'A road.'].entries())
    await documents.put(page('talks', `${i}.txt`, text, { published: onDay(`2031-05-0${i + 1}`) }))

  const find = (query: string, offset = 0) => searchStore(database, 2).documents('talks', query, { limit: 20, offset })
  const names = ({ hits }: Awaited<ReturnType<typeof find>>) => hits.map(({ card }) => card.address)
  const common = await find('ferry')
  assert.deepEqual([common.total, common.more, names(common)], [2, true, ['2.txt', '1.txt']])
  assert.deepEqual(names(await find('ferry', 2)), [])
  const rare = await find('road')
  assert.deepEqual([rare.total, rare.more, names(rare)], [1, false, ['3.txt']])
})
