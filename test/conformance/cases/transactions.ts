import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { dossier, newDossier, noBooks, page } from '../pages.ts'
import type { Case } from './type.ts'

export const transactions: Record<string, Case> = {
  'what a transaction did is kept whole, or not at all when it throws': async (store, name) => {
    const kept = await store.transaction(async (inner) => {
      await newDossier(inner, `${name}-1`)
      return (await inner.documents.put(page(`${name}-1`, 'a.txt', `Kept, ${name}.`))).id
    })
    assert.notEqual(await store.documents.get(`${name}-1`, kept), null)
    const failing = store.transaction(async (inner) => {
      await newDossier(inner, `${name}-2`)
      await inner.documents.put(page(`${name}-1`, 'b.txt', `Undone, ${name}.`))
      throw new Error('changed my mind')
    })
    await assert.rejects(failing, /changed my mind/)
    assert.equal(await store.dossiers.get(`${name}-2`), null)
    assert.deepEqual(await store.documents.ids(`${name}-1`), [kept])
  },

  'a transaction inside a transaction joins it': async (store, name) => {
    const failing = store.transaction(async (outer) => {
      await outer.transaction((inner) => newDossier(inner, name))
      assert.notEqual(await outer.dossiers.get(name), null)
      throw new Error('after all not')
    })
    await assert.rejects(failing, /after all not/)
    assert.equal(await store.dossiers.get(name), null)
  },

  'an error that was caught inside still undoes the transaction, and says so': async (store, name) => {
    await newDossier(store, name)
    const careless = store.transaction(async (inner) => {
      await newDossier(inner, `${name}-2`)
      await inner.readings
        .put({
          dossier: name,
          document: 'none',
          revision: 'none',
          reader: { name: '', version: '' },
          books: '',
          warnings: [],
          actors: [],
          findings: [],
        })
        .catch(() => {})
    })
    await assert.rejects(careless)
    assert.equal(await store.dossiers.get(`${name}-2`), null)
  },

  'nobody sees a transaction before it ends, and many at once do not mix': async (store, name) => {
    const seen: (string | undefined)[] = []
    const one = store.transaction(async (inner) => {
      await newDossier(inner, name)
      await wait(20)
      seen.push('ending')
    })
    const other = wait(5).then(async () => seen.push((await store.dossiers.get(`${name}-none`))?.name))
    await Promise.all([one, other])
    const many = Array.from({ length: 20 }, (_, i) =>
      store.transaction(async (inner) => {
        await inner.dossiers.create(dossier(`${name}-${i}`), noBooks)
        await wait(1)
        if (i % 2) throw new Error('odd')
      }),
    )
    await Promise.allSettled(many)
    const list = (await store.dossiers.list())
      .map((found) => found.name)
      .filter((found) => found.startsWith(`${name}-`))
    assert.equal(list.length, 10)
  },

  'a lock lets one transaction into a dossier at a time, and is refused outside of one': async (store, name) => {
    await newDossier(store, name)
    const read = async () => Number((await store.dossiers.get(name))?.removed?.slice(0, 4) ?? 2000)
    const add = () =>
      store.transaction(async (inner) => {
        await inner.lock(name)
        const now = Number((await inner.dossiers.get(name))?.removed?.slice(0, 4) ?? 2000)
        await wait(2)
        await inner.dossiers.setRemoved(name, `${now + 1}-01-01T00:00:00.000Z`)
      })
    await Promise.all(Array.from({ length: 8 }, add))
    assert.equal(await read(), 2008)
    await assert.rejects(store.lock(name), /transaction/)
  },

  'the outer store inside its own transaction is refused rather than left to wait for ever': async (store, name) => {
    const mistaken = store.transaction(async () => {
      await store.dossiers.get(name)
    })
    await assert.rejects(mistaken, /use the store that the transaction gives/)
    assert.equal(await store.dossiers.get(name), null)
  },

  'the store is counted': async (store, name) => {
    const before = await store.health()
    await newDossier(store, name)
    await store.documents.put(page(name, 'a.txt', `Counted, ${name}.`))
    const after = await store.health()
    assert.deepEqual([after.dossiers - before.dossiers, after.documents - before.documents], [1, 1])
    assert.match(after.server, /^\d+\.\d+/)
    assert.equal(after.engine, store.engine)
    assert.ok(after.schema >= 1 && after.bytes > 1_000_000 && Number.isInteger(after.findings + after.reviews))
  },
}
