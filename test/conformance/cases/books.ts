import assert from 'node:assert/strict'
import { dossier, newDossier, noBooks, noon, page } from '../pages.ts'
import type { Case } from './type.ts'

const names = (list: { name: string }[], own: string) =>
  list.map((one) => one.name).filter((name) => name.startsWith(own))

export const dossiers: Record<string, Case> = {
  'a dossier comes back as it was made, with its books': async (store, name) => {
    const made = dossier(name, { title: 'Мост 🌉', description: 'two\nlines', sample: true })
    const books = {
      codebook: { ...noBooks.codebook, issues: [{ id: 'road', name: 'Road', for: 'It opens', phrases: ['the road'] }] },
      roster: { ...noBooks.roster },
    }
    await store.dossiers.create(made, books)
    assert.deepEqual(await store.dossiers.get(name), made)
    assert.deepEqual(await store.dossiers.books(name), books)
    await store.dossiers.setBooks(name, noBooks)
    assert.deepEqual(await store.dossiers.books(name), noBooks)
    assert.equal(await store.dossiers.get(`${name}-none`), null)
  },

  'a dossier that is missing is named by the error': async (store, name) => {
    const missing = { code: 'dossier-missing' }
    await assert.rejects(store.dossiers.books(name), missing)
    await assert.rejects(store.dossiers.setBooks(name, noBooks), missing)
    await assert.rejects(store.dossiers.setRemoved(name, noon), missing)
    await assert.rejects(store.documents.put(page(name, 'a.txt', 'Words.')), missing)
    await assert.rejects(
      store.outlets.put(name, {
        id: 'a',
        name: 'A',
        home: null,
        kind: null,
        country: null,
        description: null,
        owner: null,
      }),
      missing,
    )
    assert.deepEqual(await store.documents.latest(name, { limit: 5 }), [])
  },

  'dossiers are listed oldest first with their documents counted, removed ones only when asked for': async (
    store,
    name,
  ) => {
    await store.dossiers.create(dossier(`${name}-b`, { created: '2026-01-02T00:00:00.000Z' }), noBooks)
    await store.dossiers.create(dossier(`${name}-a`, { created: '2026-01-03T00:00:00.000Z' }), noBooks)
    await store.documents.put(page(`${name}-a`, 'a.txt', `Words of ${name}.`))
    const list = await store.dossiers.list()
    assert.deepEqual(names(list, name), [`${name}-b`, `${name}-a`])
    assert.deepEqual(
      list.filter((one) => one.name.startsWith(name)).map((one) => one.documents),
      [0, 1],
    )
    await store.dossiers.setRemoved(`${name}-b`, noon)
    assert.deepEqual(names(await store.dossiers.list(), name), [`${name}-a`])
    assert.deepEqual(names(await store.dossiers.list({ removed: true }), name), [`${name}-b`, `${name}-a`])
    assert.equal((await store.dossiers.get(`${name}-b`))?.removed, noon)
    await store.dossiers.setRemoved(`${name}-b`, null)
    assert.deepEqual(names(await store.dossiers.list(), name), [`${name}-b`, `${name}-a`])
  },

  'a dossier of the same name is refused, also when the first was removed': async (store, name) => {
    await newDossier(store, name)
    await assert.rejects(store.dossiers.create(dossier(name), noBooks), { code: 'dossier-exists' })
    await store.dossiers.setRemoved(name, noon)
    await assert.rejects(store.dossiers.create(dossier(name), noBooks), { code: 'dossier-exists', message: /restored/ })
  },

  'purging deletes what was removed before, and keeps bytes that another dossier has too': async (store, name) => {
    const [gone, late, stays] = [`${name}-gone`, `${name}-late`, `${name}-stays`]
    for (const one of [gone, late, stays]) await newDossier(store, one)
    const shared = page(gone, 'shared.txt', `Shared by two, ${name}.`)
    const alone = page(gone, 'alone.txt', `In one alone, ${name}.`)
    await store.documents.put(shared)
    await store.documents.put(alone)
    const { id } = await store.documents.put({ ...shared, dossier: stays })
    await store.dossiers.setRemoved(gone, '2020-01-01T00:00:00.000Z')
    await store.dossiers.setRemoved(late, '2020-03-01T00:00:00.000Z')
    assert.deepEqual(await store.dossiers.purge('2020-02-01T00:00:00.000Z'), [gone])
    assert.equal(await store.dossiers.get(gone), null)
    assert.notEqual(await store.dossiers.get(late), null)
    assert.equal(await store.documents.snapshot(alone.snapshot.hash), null)
    assert.equal(await store.documents.text(alone.revision), null)
    assert.deepEqual(await store.documents.snapshot(shared.snapshot.hash), shared.snapshot.bytes)
    assert.equal((await store.documents.get(stays, id))?.document.text, shared.document.text)
    assert.deepEqual(await store.dossiers.purge('2020-02-01T00:00:00.000Z'), [])
  },
}

export const outlets: Record<string, Case> = {
  'an outlet is kept, changed by putting it again, and belongs to one dossier': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-2`)
    const herald = {
      id: 'herald',
      name: 'The Herald',
      home: 'https://herald.example',
      kind: 'newspaper',
      country: 'VEL',
      description: null,
      owner: null,
    }
    const agency = {
      id: 'agency',
      name: 'Agency',
      home: null,
      kind: null,
      country: null,
      description: 'News',
      owner: null,
    }
    await store.outlets.put(name, herald)
    await store.outlets.put(name, agency)
    assert.deepEqual(await store.outlets.list(name), [agency, herald])
    const owned = {
      ...herald,
      name: 'A Herald',
      names: { ru: 'Вестник', hy: 'Բանբեր' },
      owner: { name: 'Mira Ves', source: 'https://register.example/7' },
    }
    await store.outlets.put(name, owned)
    assert.deepEqual(await store.outlets.list(name), [owned, agency])
    assert.deepEqual(await store.outlets.list(`${name}-2`), [])
  },
}

export const audits: Record<string, Case> = {
  'the audit trail is newest first, each dossier its own, the installation its own': async (store, name) => {
    await newDossier(store, name)
    const entry = (at: string, what: string, detail: unknown) => ({ at, who: 'analyst', what, subject: name, detail })
    const first = entry('2026-01-01T00:00:00.000Z', 'add', { to: [1, 'two', null] })
    const second = entry('2026-01-01T00:00:00.000Z', 'review', 'half an emoji \ud83c and a NUL \u0000')
    const third = entry('2026-01-02T00:00:00.000Z', 'undo', null)
    for (const one of [first, second, third]) await store.audit.write(name, one)
    await store.audit.write(null, entry(noon, `dossier-create ${name}`, {}))
    assert.deepEqual(await store.audit.list(name, 10), [third, second, first])
    assert.deepEqual(await store.audit.list(name, 2), [third, second])
    assert.equal(await store.audit.has(name, { what: 'undo', subject: name }), true)
    assert.equal(await store.audit.has(null, { what: 'undo', subject: name }), false)
    assert.equal(await store.audit.has(null, { what: `dossier-create ${name}`, subject: name }), true)
    assert.ok((await store.audit.list(null, 1000)).some((one) => one.what === `dossier-create ${name}`))
    assert.ok((await store.audit.list(null, 1000)).every((one) => one.what.startsWith('dossier-create')))
  },
}
