import assert from 'node:assert/strict'
import type { Store } from '../../../src/store/index.ts'
import { by, newDossier, noon, page, reading, review, velora } from '../pages.ts'
import type { Case } from './type.ts'

async function mentioned(store: Store, name: string) {
  await newDossier(store, name)
  const added = page(name, 'a.txt', `Velora of ${name}.`)
  const { id } = await store.documents.put(added)
  const mention = { start: 0, end: 6, form: 'name' as const, actor: velora.id, confidence: 1, by }
  const read = reading(added, id, { mentions: [mention] }, [velora])
  await store.readings.put(read)
  return { id, finding: read.findings[0]?.finding.id ?? '' }
}

export const reviews: Record<string, Case> = {
  'a review comes back as it was, and is never overwritten': async (store, name) => {
    const { id } = await mentioned(store, name)
    const change = { mode: 'direct', note: 'half an emoji \ud83c' }
    const made = review(name, id, 'r1', { decision: 'change', change, finding: 'f', carriage: 'quote' })
    await store.reviews.put(made)
    assert.deepEqual(await store.reviews.get(name, 'r1'), made)
    await assert.rejects(store.reviews.put({ ...made, by: 'another' }), { code: 'conflict' })
    assert.deepEqual(await store.reviews.get(name, 'r1'), made)
    assert.equal(await store.reviews.get(name, 'none'), null)
    assert.equal(await store.reviews.get(`${name}-2`, 'r1'), null)
  },

  'the newest decision in force stands on the finding, and undoing it brings back the one before': async (
    store,
    name,
  ) => {
    const { id, finding } = await mentioned(store, name)
    const standing = async () => (await store.readings.findings(name, id))[0]?.review?.id
    await store.reviews.put(review(name, id, 'accept', { finding }))
    await store.reviews.put(review(name, id, 'reject', { finding, decision: 'reject' }))
    assert.equal(await standing(), 'reject')
    await store.reviews.undo(name, 'reject', noon)
    assert.equal(await standing(), 'accept')
    await store.reviews.undo(name, 'accept', noon)
    assert.equal(await standing(), undefined)
    assert.equal((await store.reviews.get(name, 'accept'))?.undone, noon)
    assert.deepEqual(await store.reviews.ofDocument(name, id), [])
  },

  'the last change is the last decision, or the last that was taken back': async (store, name) => {
    assert.equal(await store.reviews.changed(name), null)
    const { id, finding } = await mentioned(store, name)
    await store.reviews.put(review(name, id, 'later', { at: '2026-03-04T12:00:01.000Z', finding }))
    await store.reviews.put(review(name, id, 'first', { at: '2026-03-03T12:00:00.000Z', finding }))
    assert.equal(await store.reviews.changed(name), '2026-03-04T12:00:01.000Z')
    await store.reviews.undo(name, 'first', '2026-03-05T12:00:00.000Z')
    assert.equal(await store.reviews.changed(name), '2026-03-05T12:00:00.000Z')
  },

  'a document that somebody decided for has another stamp after every decision, also after one taken back': async (
    store,
    name,
  ) => {
    const { id, finding } = await mentioned(store, name)
    const stamp = async () => (await store.reviews.decided(name)).find(({ document }) => document === id)?.stamp
    await store.reviews.put(review(name, id, 'no', { finding, decision: 'reject' }))
    assert.equal(await stamp(), undefined)
    await store.reviews.put(review(name, id, 'yes', { finding }))
    const stamps = [await stamp()]
    await store.reviews.put(review(name, id, 'again', { finding }))
    stamps.push(await stamp())
    await store.reviews.undo(name, 'again', '2026-03-05T12:00:00.000Z')
    stamps.push(await stamp())
    assert.equal(new Set(stamps.filter((one) => one !== undefined)).size, 3)
    await store.reviews.undo(name, 'yes', '2026-03-05T12:00:00.000Z')
    assert.equal(await stamp(), undefined)
  },

  'reviews are carried to another finding or lost, and lost ones wait for a person': async (store, name) => {
    const { id, finding } = await mentioned(store, name)
    await store.reviews.put(review(name, id, 'later', { at: '2026-03-04T12:00:01.000Z', finding }))
    await store.reviews.put(review(name, id, 'first', { finding }))
    await store.reviews.put(review(name, id, 'own', { decision: 'add', change: { anything: true } }))
    assert.deepEqual(
      (await store.reviews.ofDocument(name, id)).map((one) => one.id),
      ['first', 'own', 'later'],
    )
    await store.reviews.place(name, 'later', 'lost', null)
    assert.deepEqual(
      (await store.reviews.lost(name)).map((one) => one.id),
      ['later'],
    )
    assert.equal((await store.readings.findings(name, id))[0]?.review?.id, 'first')
    await store.reviews.place(name, 'later', 'overlap', finding)
    assert.deepEqual(await store.reviews.lost(name), [])
    assert.equal((await store.readings.findings(name, id))[0]?.review?.carriage, 'overlap')
    await store.reviews.place(name, 'first', 'lost', null)
    await store.reviews.undo(name, 'first', noon)
    assert.deepEqual(await store.reviews.lost(name), [])
  },

  'a review without words is refused, and one that is not there is named': async (store, name) => {
    const { id } = await mentioned(store, name)
    await assert.rejects(store.reviews.put(review(name, id, 'r1', { anchors: [] })))
    await assert.rejects(store.reviews.put(review(name, 'none', 'r1')), { code: 'not-found' })
    await assert.rejects(store.reviews.undo(name, 'none', noon), { code: 'not-found' })
    await assert.rejects(store.reviews.place(name, 'none', 'lost', null), { code: 'not-found' })
  },
}
