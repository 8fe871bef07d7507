import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { openStore } from '../../src/store/index.ts'
import { dossier, newDossier, noBooks, noon, page, point } from '../conformance/pages.ts'
import { startServer, type TestServer, whyNoServer } from './server.ts'

test('a server that is not there is named without its password', async () => {
  const url = 'postgres://analyst:hunter2@127.0.0.1:1/readout?sslmode=disable'
  await assert.rejects(openStore({ url }), (error: Error & { code: string }) => {
    assert.equal(error.code, 'store-unreachable')
    assert.match(error.message, /PostgreSQL at 127\.0\.0\.1:1\/readout: .*Check DATABASE_URL/)
    assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)} ${error.cause}`, /hunter2/)
    return true
  })
})

test('an address that is none is refused', async () => {
  for (const url of ['', 'nonsense', 'http://example.invalid/', 'u:hunter2@host'])
    await assert.rejects(openStore({ url }), { code: 'store-unreachable', message: /^DATABASE_URL: / })
})

describe('on a server', { skip: (await whyNoServer()) ?? false }, () => {
  let server: TestServer
  before(async () => {
    server = await startServer()
  })
  after(() => server?.stop())

  test('a wrong password and a database that is not there are told apart', async () => {
    const url = new URL(await server.database('doors'))
    const wrong = Object.assign(new URL(url), { password: 'hunter2' })
    await assert.rejects(openStore({ url: `${wrong}` }), {
      code: 'store-unreachable',
      message: /password authentication failed/,
    })
    const missing = Object.assign(new URL(url), { pathname: '/missing' })
    await assert.rejects(openStore({ url: `${missing}` }), {
      code: 'store-unreachable',
      message: /"missing" does not exist/,
    })
  })

  test('several that open a new database at once make its tables once', async () => {
    const url = await server.database('together')
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ url })))
    assert.deepEqual(
      new Set((await Promise.all(stores.map((store) => store.health()))).map((one) => one.schema)).size,
      1,
    )
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a schema from a newer program is left alone', async () => {
    const url = await server.database('newer')
    await (await openStore({ url })).close()
    await asAdmin(url, `insert into schema_version (version, name) values (999, '999-future.sql')`)
    await assert.rejects(openStore({ url }), { code: 'store-newer', message: /schema 999/ })
  })

  test('two processes that add to one dossier lose nothing and make nothing twice', async () => {
    const url = await server.database('two')
    const [one, two] = await Promise.all([openStore({ url }), openStore({ url })])
    const name = await newDossier(one, 'shared')
    const added = page(name, 'a.txt', 'Added by both.')
    const { id } = await one.documents.put(page(name, 'first.txt', 'First.'))
    const work = Array.from({ length: 10 }, (_, i) => (i % 2 ? one : two)).map((store, i) =>
      store.transaction(async (inner) => {
        const put = await inner.documents.put(added)
        const [now] = await inner.positions.load(name, [{ actor: 'mira', issue: 'road' }])
        const points = [...(now?.points ?? []), point('mira', 'road', id, { statement: `s${i}` })]
        await inner.positions.save(name, [{ actor: 'mira', issue: 'road', now: 'for', points, shifts: [] }])
        return put.outcome
      }),
    )
    assert.equal((await Promise.all(work)).filter((outcome) => outcome === 'new').length, 1)
    assert.equal((await one.documents.ids(name)).length, 2)
    assert.equal((await two.positions.load(name))[0]?.points.length, 10)
    await Promise.all([one.close(), two.close()])
  })

  test('purging beside a page that takes up the same bytes harms neither', async () => {
    const url = await server.database('purge')
    const [one, two] = await Promise.all([openStore({ url }), openStore({ url })])
    for (let round = 0; round < 10; round++) {
      const old = await newDossier(one, `old-${round}`)
      const next = await newDossier(one, `next-${round}`)
      const added = page(old, 'a.txt', `Round ${round}.`)
      await one.documents.put(added)
      await one.dossiers.setRemoved(old, '2020-01-01T00:00:00.000Z')
      const [, put] = await Promise.all([
        one.dossiers.purge('2021-01-01T00:00:00.000Z'),
        two.documents.put({ ...added, dossier: next }),
      ])
      assert.equal((await one.documents.get(next, put.id))?.document.text, added.document.text)
      assert.deepEqual(await one.documents.snapshot(added.snapshot.hash), added.snapshot.bytes)
    }
    await Promise.all([one.close(), two.close()])
  })

  test('a watcher hears of what another process makes public, and knows when it may have missed some', async () => {
    const url = await server.database('watched')
    const [one, other] = [await openStore({ url }), await openStore({ url })]
    await newDossier(other, 'road')
    let told = 0
    const watch = await one.watchPublic(() => {
      told += 1
    })
    const until = async (so: () => boolean) => {
      for (let tries = 0; !so(); tries++) {
        assert.ok(tries < 1000, 'it never was')
        await wait(10)
      }
    }
    const before = told
    await other.records.put({ dossier: 'road', slug: 'road', titles: {}, since: noon })
    await until(() => told > before)

    await asAdmin(url, 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
    await until(() => !watch.sure)
    await until(() => watch.sure)
    const again = told
    await other.records.remove('road').catch(() => other.records.remove('road'))
    await until(() => told > again)
    await watch.stop()
    await one.close()
    await other.close()
  })

  test('connections that the server cuts off fail what was under way, and the next query works', async () => {
    const url = await server.database('cut')
    const store = await openStore({ url })
    await newDossier(store, 'kept')
    const cut = () =>
      asAdmin(
        url,
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
      )
    const during = store.transaction(async (inner) => {
      await inner.dossiers.create(dossier('lost'), noBooks)
      await cut()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await inner.dossiers.list()
    })
    await assert.rejects(during, { code: 'store-unreachable' })
    assert.deepEqual(
      (await store.dossiers.list()).map((one) => one.name),
      ['kept'],
    )
    await store.close()
  })
})

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}
