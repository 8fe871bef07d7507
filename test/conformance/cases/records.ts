import assert from 'node:assert/strict'
import { newDossier, noon } from '../pages.ts'
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

  'two dossiers are never public under one name': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-other`)
    const slug = `${name}-one`.toLowerCase()
    await store.records.put({ dossier: name, slug, titles: {}, since: noon })
    const other = { dossier: `${name}-other`, slug, titles: {}, since: noon }
    await assert.rejects(store.records.put(other), { code: 'conflict' })
  },
}
