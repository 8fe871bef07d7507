import assert from 'node:assert/strict'
import { newDossier, noBooks, noon, page, review } from '../pages.ts'
import type { Case } from './type.ts'

const later = '2031-06-01T12:00:00.000Z'

export const records: Record<string, Case> = {
  'a record is public under its name until it is withdrawn or its dossier removed': async (store, name) => {
    await newDossier(store, name)
    const slug = `${name}-talks`.toLowerCase()
    const record = { dossier: name, slug, titles: { ru: 'Переговоры' }, since: noon }
    assert.equal(await store.records.named(slug), null)
    await store.records.put(record)
    const { title, ...kept } = (await store.records.named(slug)) ?? assert.fail()
    assert.deepEqual(kept, record)
    assert.equal(title, (await store.dossiers.get(name))?.title)
    assert.ok((await store.records.list()).some((one) => one.slug === slug))
    assert.deepEqual(await store.records.of(name), { title, ...kept })

    await store.records.put({ ...record, slug: `${slug}-2`, since: later })
    assert.equal(await store.records.named(slug), null, 'the old name leads nowhere')
    assert.equal((await store.records.named(`${slug}-2`))?.since, noon, 'it is public since it first was')

    await store.dossiers.setRemoved(name, later)
    assert.equal(await store.records.named(`${slug}-2`), null)
    assert.equal(await store.records.of(name), null)
    await store.dossiers.setRemoved(name, null)
    assert.ok(await store.records.named(`${slug}-2`))

    assert.equal(await store.records.remove(name), true)
    assert.equal(await store.records.remove(name), false)
    assert.equal(await store.records.named(`${slug}-2`), null)
  },

  'its stamp changes with all that a record is made of, and with nothing else': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-other`)
    const { id } = await store.documents.put(page(name, 'a.txt', `Mira Ostan said so, ${name}.`))
    const outlet = {
      id: 'herald',
      name: 'The Herald',
      home: null,
      kind: null,
      country: null,
      description: null,
      owner: null,
    }
    const mark = { document: id, anchor: review(name, id, 'r').anchors[0] ?? assert.fail() }
    const books = {
      ...noBooks,
      codebook: { ...noBooks.codebook, issues: [{ id: 'road', name: 'Road', for: '', phrases: ['road'] }] },
    }
    const changes: Record<string, () => Promise<unknown>> = {
      'a decision': () => store.reviews.put(review(name, id, `${name}-r`)),
      'another text of a document decided on': () => store.documents.put(page(name, 'a.txt', `Now this, ${name}.`)),
      'a document taken down': () => store.briefs.setTakenDown(name, id, later),
      'a document shown again': () => store.briefs.setTakenDown(name, id, null),
      'a join': () => store.joins.put(name, { id: `${name}-j`, same: true, a: mark, b: mark, by: 'analyst', at: noon }),
      'a join undone': () => store.joins.undo(name, `${name}-j`, later),
      'an outlet': () => store.outlets.put(name, outlet),
      books: () => store.dossiers.setBooks(name, books),
      'a decision undone': () => store.reviews.undo(name, `${name}-r`, later),
    }
    let stamp = await store.records.stamp(name)
    for (const [what, change] of Object.entries(changes)) {
      await change()
      const now = await store.records.stamp(name)
      assert.notEqual(now, stamp, what)
      stamp = now
    }
    await store.documents.put(page(name, 'b.txt', `Nobody decided on it, ${name}.`))
    await store.outlets.put(`${name}-other`, outlet)
    await store.briefs.setTakenDown(`${name}-other`, 'any', later)
    assert.equal(await store.records.stamp(name), stamp)
  },

  'two dossiers are never public under one name': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-other`)
    const slug = `${name}-one`.toLowerCase()
    await store.records.put({ dossier: name, slug, titles: {}, since: noon })
    const other = { dossier: `${name}-other`, slug, titles: {}, since: noon }
    await assert.rejects(store.records.put(other), { code: 'conflict' })
  },
}
