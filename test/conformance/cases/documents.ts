import assert from 'node:assert/strict'
import { hashOf, revisionId } from '../../../src/domain/index.ts'
import type { DocumentCard, DocumentLink } from '../../../src/store/index.ts'
import { newDossier, onDay, page } from '../pages.ts'
import type { Case } from './type.ts'

/** Days that PostgreSQL's calendar, or any, lacks, or that have too many digits. */
const odd = ['0000-02-02', '2023-99-99', '2023-02-30', '10000-01-01', '+012026-01', '-0001-01-01', 'soon']

function linkTo(card: DocumentCard | undefined): DocumentLink | null {
  return card ? { id: card.id, title: card.title, published: card.published, opening: card.opening } : null
}

export const documents: Record<string, Case> = {
  'a page comes back whole: text, metadata, bytes, warnings': async (store, name) => {
    await newDossier(store, name)
    await store.outlets.put(name, {
      id: 'herald',
      name: 'The Herald',
      home: null,
      kind: null,
      country: null,
      description: null,
      owner: null,
    })
    const more = {
      id: 'a/page.txt',
      url: 'https://herald.example/a',
      outlet: 'The Herald',
      title: 'Bridge talks',
      byline: 'Ada Lorn',
      published: { from: '2026-03-01T09:30', to: '2026-03-01T09:30', precision: 'minute' as const },
      modified: onDay('2026-03-02'),
      sections: [{ title: 'First', start: 0, end: 5 }],
      dropped: [{ text: 'Share', step: 'chrome', reason: 'a button' }],
      reuse: 'All rights reserved',
    }
    const added = {
      ...page(name, 'https://herald.example/a', 'Words of the page.\n\nMore.', more),
      outletId: 'herald',
      warnings: ['guessed'],
    }
    const put = await store.documents.put(added)
    assert.deepEqual(put, { id: hashOf('document', name, added.address), outcome: 'new' })
    const stored = await store.documents.get(name, put.id)
    assert.ok(stored)
    assert.deepEqual(await store.documents.at(name, added.address), stored)
    assert.equal(await store.documents.at(name, 'elsewhere'), null)
    const { added: when, ...rest } = stored
    const { dossier, address, outletId, revision, retrieved, document, warnings } = added
    const snapshot = added.snapshot.hash
    assert.deepEqual(rest, {
      id: put.id,
      dossier,
      address,
      outletId,
      revision,
      snapshot,
      retrieved,
      document,
      warnings,
    })
    assert.equal(when, new Date(when).toISOString())
    assert.equal(await store.documents.text(revision), document.text)
    const bytes = await store.documents.snapshot(snapshot)
    assert.deepEqual(bytes, added.snapshot.bytes)
    assert.equal(bytes?.constructor, Uint8Array)
    const { title, outlet, byline, published, language, url } = document
    const card = {
      id: put.id,
      dossier,
      address,
      outletId,
      revision,
      snapshot,
      retrieved,
      added: when,
      title,
      outlet,
      byline,
      published,
      language,
      url,
    }
    assert.deepEqual(await store.documents.latest(name, { limit: 1 }), [
      { ...card, opening: 'Words of the page. More.', statements: 0 },
    ])
    assert.equal(await store.documents.get(`${name}-2`, put.id), null)
    assert.equal(await store.documents.text('none'), null)
    assert.equal(await store.documents.snapshot('none'), null)
  },

  'the same page again changes nothing': async (store, name) => {
    await newDossier(store, name)
    const added = page(name, 'a.txt', `The same, ${name}.`)
    const { id } = await store.documents.put(added)
    const before = await store.documents.get(name, id)
    const again = { ...added, retrieved: '2026-05-05T05:05:05.000Z' }
    assert.deepEqual(await store.documents.put(again), { id, outcome: 'unchanged' })
    assert.deepEqual(await store.documents.put({ ...again, address: 'b.txt' }), { id, outcome: 'unchanged' })
    assert.deepEqual(await store.documents.get(name, id), before)
    assert.deepEqual(await store.documents.ids(name), [id])
  },

  'the same page with other metadata is revised, and everything that shows it follows': async (store, name) => {
    await newDossier(store, name)
    await store.outlets.put(name, {
      id: 'herald',
      name: 'Herald',
      home: null,
      kind: null,
      country: null,
      description: null,
      owner: null,
    })
    const first = page(name, 'a.txt', `Undated bridges, ${name}.`)
    const { id } = await store.documents.put(first)
    const { document } = first
    const changes = [
      { document: { ...document, published: onDay('2026-03-05') } },
      { document: { ...document, title: 'Lanterns', language: 'ru', outlet: 'Herald', byline: 'Ada Lorn' } },
      { document: { ...document, url: 'https://herald.example/a' } },
      { outletId: 'herald' },
      { warnings: ['guessed'] },
    ]
    let now = first
    for (const change of changes) {
      now = { ...now, ...change }
      const revised = { id, outcome: 'revised' }
      assert.deepEqual(await store.documents.put(now), revised, JSON.stringify(change))
      assert.deepEqual(await store.documents.put(now), { id, outcome: 'unchanged' })
      const stored = await store.documents.get(name, id)
      assert.deepEqual(
        [stored?.document, stored?.outletId, stored?.warnings],
        [now.document, now.outletId, now.warnings],
      )
    }
    await store.documents.put({
      ...first,
      ...changes[1],
      document: { ...document, title: 'Lanterns', published: onDay('2026-03-05') },
    })
    assert.deepEqual(await store.documents.days(name), [{ day: '2026-03-05', documents: 1 }])
    assert.equal((await store.documents.onDay(name, '2026-03-05'))[0]?.title, 'Lanterns')
    assert.equal((await store.documents.latest(name, { limit: 1 }))[0]?.published?.from, '2026-03-05')
    assert.equal((await store.search.documents(name, 'lanterns', { limit: 1, offset: 0 })).total, 1)
  },

  'the same bytes under another address do not take the document away from its own': async (store, name) => {
    await newDossier(store, name)
    const first = page(name, 'a.txt', `Mirrored, ${name}.`, { id: 'a.txt', url: 'https://herald.example/a' })
    const { id } = await store.documents.put(first)
    const mirror = { ...first.document, id: 'b.txt', url: 'https://mirror.example/a' }
    const put = await store.documents.put({ ...first, address: 'b.txt', document: mirror })
    assert.deepEqual(put, { id, outcome: 'unchanged' })
    const dated = { ...mirror, published: onDay('2026-03-05') }
    assert.equal((await store.documents.put({ ...first, address: 'b.txt', document: dated })).outcome, 'revised')
    const stored = await store.documents.get(name, id)
    assert.deepEqual(stored?.document, { ...first.document, published: onDay('2026-03-05') })
    assert.equal(stored?.address, 'a.txt')
  },

  'an address that shows one page, another, and the first again shows the first': async (store, name) => {
    await newDossier(store, name)
    const [one, two] = [page(name, 'a.txt', `One, ${name}.`), page(name, 'a.txt', `Two, ${name}.`)]
    const { id } = await store.documents.put(one)
    const elsewhere = await store.documents.put({ ...two, address: 'b.txt' })
    assert.deepEqual(await store.documents.put(two), { id, outcome: 'revised' })
    assert.deepEqual(await store.documents.put(one), { id, outcome: 'revised' })
    assert.equal((await store.documents.get(name, id))?.document.text, one.document.text)
    assert.equal((await store.documents.get(name, elsewhere.id))?.document.text, two.document.text)
  },

  'other bytes at the address are a new revision, and the old text stays': async (store, name) => {
    await newDossier(store, name)
    const first = page(name, 'a.txt', `First, ${name}.`, { title: 'First', published: onDay('2026-03-01') })
    const second = page(name, 'a.txt', `Second, ${name}.`, { title: 'Second', published: onDay('2026-03-02') })
    const { id } = await store.documents.put(first)
    assert.deepEqual(await store.documents.put(second), { id, outcome: 'revised' })
    assert.equal((await store.documents.get(name, id))?.document.title, 'Second')
    assert.equal(await store.documents.text(first.revision), first.document.text)
    assert.deepEqual(await store.documents.snapshot(first.snapshot.hash), first.snapshot.bytes)
    assert.deepEqual(await store.documents.days(name), [{ day: '2026-03-02', documents: 1 }])
    assert.deepEqual(await store.documents.put(first), { id, outcome: 'revised' })
    assert.equal((await store.documents.get(name, id))?.document.title, 'First')
  },

  'a new extractor makes a new revision of the same bytes, found by them under another address': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const first = page(name, 'a.txt', `Bytes of ${name}.`)
    const { id } = await store.documents.put(first)
    const better = {
      ...first,
      address: 'copy.txt',
      revision: revisionId(first.snapshot.hash, 'suite@2'),
      extractor: 'suite@2',
    }
    assert.deepEqual(await store.documents.put(better), { id, outcome: 'revised' })
    assert.equal((await store.documents.get(name, id))?.address, 'a.txt')
  },

  'a revision never gets another text': async (store, name) => {
    await newDossier(store, name)
    const first = page(name, 'a.txt', `Text of ${name}.`)
    await store.documents.put(first)
    await newDossier(store, `${name}-2`)
    const other = { ...first, dossier: `${name}-2`, document: { ...first.document, text: 'Another.' } }
    await assert.rejects(store.documents.put(other), { code: 'conflict' })
    assert.equal(await store.documents.text(first.revision), first.document.text)
    assert.deepEqual(await store.documents.ids(`${name}-2`), [])
  },

  'two dossiers have the same page each as a document of its own': async (store, name) => {
    const [one, two] = [await newDossier(store, `${name}-1`), await newDossier(store, `${name}-2`)]
    const added = page(one, 'a.txt', `Twice, ${name}.`, { title: 'One' })
    const first = await store.documents.put(added)
    const second = await store.documents.put({ ...added, dossier: two, document: { ...added.document, title: 'Two' } })
    assert.equal(second.outcome, 'new')
    assert.notEqual(first.id, second.id)
    assert.equal((await store.documents.get(one, first.id))?.document.title, 'One')
    assert.equal((await store.documents.get(two, second.id))?.document.title, 'Two')
    assert.equal(await store.documents.get(one, second.id), null)
  },

  'the latest come newest first by day, page by page, none twice and none missing': async (store, name) => {
    await newDossier(store, name)
    const days = ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-02', '2026-03-03']
    for (const [i, day] of days.entries())
      await store.documents.put(page(name, `${i}.txt`, `Page ${i}, ${name}.`, { published: onDay(day) }))
    const all = await store.documents.latest(name, { limit: 100 })
    const keys = all.map((card) => [card.published?.from ?? '', card.id] as const)
    assert.deepEqual(
      keys,
      keys.toSorted(([a, i], [b, j]) => (a === b ? (i < j ? -1 : 1) : a < b ? 1 : -1)),
    )
    const paged: string[] = []
    for (let before: { day: string; id: string } | undefined; ; ) {
      const some = await store.documents.latest(name, { limit: 2, ...(before ? { before } : {}) })
      const last = some.at(-1)
      if (!last) break
      paged.push(...some.map((card) => card.id))
      before = { day: last.published?.from ?? '', id: last.id }
    }
    assert.deepEqual(
      paged,
      all.map((card) => card.id),
    )
    assert.deepEqual(await store.documents.days(name), [
      { day: '2026-03-01', documents: 1 },
      { day: '2026-03-02', documents: 3 },
      { day: '2026-03-03', documents: 1 },
    ])
    assert.deepEqual(await store.documents.onDay(name, '2026-03-02'), all.slice(1, 4))
    assert.deepEqual(await store.documents.onDay(name, '2026-03-09'), [])
    const [a, b] = [all[3], all[0]]
    assert.deepEqual(await store.documents.cards(name, [a?.id ?? '', 'none', b?.id ?? '']), [a, b])
    assert.deepEqual(await store.documents.cards(name, []), [])
    const both = await store.documents.several(name, [a?.id ?? '', 'none', b?.id ?? ''])
    assert.deepEqual(new Set(both.keys()), new Set([a?.id, b?.id]))
    const document = await store.documents.get(name, a?.id ?? '')
    assert.deepEqual(both.get(a?.id ?? ''), document)
    assert.deepEqual(await store.documents.withCard(name, a?.id ?? ''), { document, card: a, revisions: 1 })
    assert.equal(await store.documents.withCard(name, 'none'), null)
    for (const [day, previous, following] of [
      ['2026-03-02', '2026-03-01', '2026-03-03'],
      ['2026-03-01', null, '2026-03-02'],
      ['2026-04-01', '2026-03-03', null],
    ] as const)
      assert.deepEqual(await store.documents.daysBeside(name, day), { previous, following })
    for (const [i, { id }] of all.entries()) {
      const [next, previous] = [linkTo(all[i - 1]), linkTo(all[i + 1])]
      assert.deepEqual(await store.documents.beside(name, id), { previous, next })
    }
    assert.deepEqual(await store.documents.beside(name, 'none'), { previous: null, next: null })
  },

  'a page without a date, or with one that no calendar has, stands on the day it was added': async (store, name) => {
    await newDossier(store, name)
    const { id } = await store.documents.put(page(name, 'undated.txt', `Undated, ${name}.`))
    for (const day of odd) await store.documents.put(page(name, day, `On ${day}, ${name}.`, { published: onDay(day) }))
    const day = (await store.documents.get(name, id))?.added.slice(0, 10) ?? ''
    assert.deepEqual(await store.documents.days(name), [{ day, documents: 1 + odd.length }])
  },

  'going on from a day that no calendar has goes on from where the document stands, or ends': async (store, name) => {
    await newDossier(store, name)
    await store.documents.put(page(name, 'a.txt', `First, ${name}.`, { published: onDay('2026-03-01') }))
    const { id } = await store.documents.put(page(name, 'b.txt', `Next, ${name}.`, { published: onDay('2026-03-02') }))
    for (const day of [...odd, '']) {
      const after = await store.documents.latest(name, { limit: 5, before: { day, id } })
      assert.deepEqual(
        after.map((card) => card.address),
        ['a.txt'],
        day,
      )
      assert.deepEqual(await store.documents.latest(name, { limit: 5, before: { day, id: 'none' } }), [], day)
    }
  },

  'two clients that put the same page at once make one document': async (store, name) => {
    await newDossier(store, name)
    const added = page(name, 'a.txt', `At once, ${name}.`)
    const copies = Array.from({ length: 6 }, (_, i) => ({ ...added, address: i % 2 ? 'a.txt' : 'copy.txt' }))
    const put = await Promise.all(copies.map((copy) => store.documents.put(copy)))
    assert.deepEqual(put.map((one) => one.outcome).sort(), ['new', ...Array(5).fill('unchanged')])
    assert.equal((await store.documents.ids(name)).length, 1)
  },

  'fifty pages put at once are all kept': async (store, name) => {
    await newDossier(store, name)
    const pages = Array.from({ length: 50 }, (_, i) => page(name, `${i}.txt`, `Page ${i} of ${name}.`))
    const put = await Promise.all(pages.map((one) => store.transaction((inner) => inner.documents.put(one))))
    assert.ok(put.every((one) => one.outcome === 'new'))
    assert.deepEqual(await store.documents.ids(name), put.map((one) => one.id).sort())
  },
}
