import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../../src/store/index.ts'
import { newDossier, noon, page } from '../pages.ts'
import type { Case } from './type.ts'

/** How often a watcher was told while something was done; it may be told a moment after. */
async function told(store: Store, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const watch = await store.watchPublic(() => {
    count += 1
  })
  assert.equal(watch.sure, true)
  const before = count
  await work()
  for (let tries = 0; count === before && tries < 100; tries++) await wait(5)
  await watch.stop()
  return count - before
}

export const changes: Record<string, Case> = {
  'whoever watches is told when a record is made public, and of documents once it is': async (store, name) => {
    await newDossier(store, name)
    assert.equal(await told(store, () => store.documents.put(page(name, 'a.txt', 'Before it was public.'))), 0)
    const record = { dossier: name, slug: name.toLowerCase(), titles: {}, since: noon }
    assert.ok((await told(store, () => store.records.put(record))) > 0)
    assert.ok((await told(store, () => store.documents.put(page(name, 'b.txt', 'After it was.')))) > 0)
    assert.ok((await told(store, () => store.briefs.setTakenDown(name, 'd1', noon))) > 0)
    assert.ok((await told(store, () => store.dossiers.setRemoved(name, noon))) > 0)
    assert.ok((await told(store, () => store.records.remove(name))) > 0)
  },

  'whoever watches is not told of what was not kept': async (store, name) => {
    await newDossier(store, name)
    const record = { dossier: name, slug: name.toLowerCase(), titles: {}, since: noon }
    const failed = async () =>
      store.transaction(async (inner) => {
        await inner.records.put(record)
        throw new Error('given up')
      })
    assert.equal(await told(store, () => assert.rejects(failed(), /given up/)), 0)
  },
}
