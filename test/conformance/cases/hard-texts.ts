import assert from 'node:assert/strict'
import fc from 'fast-check'
import { snapshotHash } from '../../../src/domain/index.ts'
import { at, by, newDossier, page, point, reading, review, velora } from '../pages.ts'
import type { Case } from './type.ts'

/** Not to be made shorter by compressing it, as an index would. */
const long = Array.from({ length: 1600 }, (_, i) => snapshotHash(Uint8Array.of(i & 255, i >> 8)).slice(0, 7)).join('')

export const hardTexts: Record<string, Case> = {
  'any text comes back code unit for code unit': async (store, name) => {
    await newDossier(store, name)
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }).filter((one) => !one.includes('\u0000'))
    await fc.assert(
      fc.asyncProperty(text, text, async (body, title) => {
        const { id } = await store.documents.put(page(name, 'a.txt', body, { title }))
        const stored = await store.documents.get(name, id)
        assert.equal(stored?.document.text, body)
        assert.equal(stored?.document.title, title)
      }),
      { numRuns: 25 },
    )
  },

  'every byte comes back': async (store, name) => {
    await newDossier(store, name)
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7 + (i >> 8)) & 255)
    const hash = snapshotHash(bytes)
    await store.documents.put({ ...page(name, 'a.bin', `Bytes ${name}.`), snapshot: { hash, bytes } })
    assert.deepEqual(await store.documents.snapshot(hash), bytes)
  },

  'a NUL or half a character in the text is refused by name, and nothing of the page is kept': async (store, name) => {
    await newDossier(store, name)
    for (const [text, reason] of [
      ['Before\u0000after', /a\.txt: it has a NUL character, at 6/],
      ['Half \ud83c of a flag', /a\.txt: it has half of a character/],
    ] as const) {
      const added = page(name, 'a.txt', text)
      await assert.rejects(store.documents.put(added), { code: 'invalid', message: reason })
      assert.equal(await store.documents.snapshot(added.snapshot.hash), null)
    }
    await assert.rejects(store.documents.put(page(name, 'a\u0000.txt', 'Text.')), { code: 'invalid' })
    const warned = { ...page(name, 'b.txt', 'Text.'), warnings: ['half \ud83c of one'] }
    await assert.rejects(store.documents.put(warned), { code: 'invalid' })
    await assert.rejects(store.documents.onDay(name, '2026-02-30'), { code: 'invalid' })
    assert.deepEqual(await store.documents.ids(name), [])
  },

  'an anchor whose context cuts an emoji in half comes back as it was': async (store, name) => {
    await newDossier(store, name)
    const text = `🌉${'x'.repeat(31)}Velora${'y'.repeat(31)}🌉`
    const added = page(name, 'a.txt', text)
    const { id } = await store.documents.put(added)
    const [start, end] = at(text, 'Velora')
    const mention = { start, end, form: 'name' as const, actor: velora.id, confidence: 1, by }
    const read = reading(added, id, { mentions: [mention] }, [velora])
    assert.equal(read.findings[0]?.anchors[0]?.prefix.isWellFormed(), false)
    await store.readings.put(read)
    assert.deepEqual((await store.readings.findings(name, id))[0]?.anchors, read.findings[0]?.anchors)
  },

  'a text of five megabytes is kept, and found by its first part': async (store, name) => {
    await newDossier(store, name)
    const words = Array.from({ length: 600_000 }, (_, i) => `w${i.toString(36)}`)
    const text = `Lighthouse. ${words.join('-')} ${'end '.repeat(550_000)}`
    assert.ok(text.length > 5_000_000)
    const { id } = await store.documents.put(page(name, 'big.txt', text))
    assert.equal((await store.documents.get(name, id))?.document.text, text)
    const found = await store.search.documents(name, 'lighthouse', { limit: 1, offset: 0 })
    assert.equal(found.hits[0]?.card.id, id)
  },

  'a very long title, an empty text and an empty title are kept': async (store, name) => {
    await newDossier(store, name)
    const title = 'Bridge '.repeat(40_000)
    const { id } = await store.documents.put(page(name, 'a.txt', `Text of ${name}.`, { title }))
    assert.equal((await store.documents.get(name, id))?.document.title, title)
    const empty = { ...page(name, 'b.txt', `Bytes of ${name}.`), revision: `empty-${name}` }
    const { id: second } = await store.documents.put({ ...empty, document: { ...empty.document, text: '', title: '' } })
    const stored = await store.documents.get(name, second)
    assert.deepEqual([stored?.document.text, stored?.document.title], ['', ''])
    assert.equal((await store.documents.cards(name, [second]))[0]?.opening, '')
  },

  'names and titles of ten thousand characters are kept': async (store, name) => {
    await newDossier(store, name)
    const outlet = {
      id: 'long',
      name: long,
      home: long,
      kind: long,
      country: long,
      description: long,
      owner: { name: long, source: long },
    }
    await store.outlets.put(name, outlet)
    assert.deepEqual(await store.outlets.list(name), [outlet])
    const fields = { title: long, byline: long, language: long, url: long, outlet: long, reuse: long }
    const added = {
      ...page(name, 'a.txt', `Long fields, Velora, ${name}.`, fields),
      outletId: 'long',
      warnings: [long],
    }
    const { id } = await store.documents.put(added)
    assert.deepEqual((await store.documents.get(name, id))?.document, added.document)
    const actor = { ...velora, name: long }
    await store.readings.put(reading(added, id, {}, [actor]))
    assert.deepEqual(await store.readings.actor(name, velora.id), actor)
  },

  'ids of ten thousand characters are refused by name where they are written, and not found where asked': async (
    store,
    name,
  ) => {
    await newDossier(store, name)
    const added = page(name, 'a.txt', `Long ids, Velora, ${name}.`)
    const { id } = await store.documents.put(added)
    const [start, end] = at(added.document.text, 'Velora')
    const mention = { start, end, form: 'name' as const, actor: long, confidence: 1, by }
    const position = (actor: string, issue: string) => ({ actor, issue, now: 'for' as const, shifts: [] })
    const save = (actor: string, issue: string) =>
      store.positions.save(name, [{ ...position(actor, issue), points: [point(actor, issue, id)] }])
    const outlet = { id: long, name: 'Long', home: null, kind: null, country: null, description: null, owner: null }
    const refused: [string, () => Promise<unknown>][] = [
      ['dossier name', () => newDossier(store, `${name}-${long}`)],
      ['outlet id', () => store.outlets.put(name, outlet)],
      ['outlet id', () => store.documents.put({ ...added, outletId: long })],
      ['actor id', () => store.readings.put(reading(added, id, {}, [{ ...velora, id: long }]))],
      ['actor id', () => store.readings.put(reading(added, id, { mentions: [mention] }, []))],
      ['actor id', () => save(long, 'road')],
      ['issue id', () => save('mira', long)],
      ['review id', () => store.reviews.put(review(name, id, long))],
    ]
    for (const [field, write] of refused)
      await assert.rejects(write(), { code: 'invalid', message: new RegExp(`^${field}: it is longer than 500 bytes`) })
    assert.equal(await store.dossiers.get(long), null)
    assert.equal(await store.documents.get(name, long), null)
    assert.equal(await store.readings.actor(name, long), null)
    assert.deepEqual(await store.readings.statementsBy(name, long, 5), [])
    assert.deepEqual(await store.readings.findingsByIds(name, [long]), [])
    assert.deepEqual(await store.positions.load(name, [{ actor: long, issue: long }]), [])
    assert.equal(await store.reviews.get(name, long), null)
    const most = 'ж'.repeat(250)
    await save(most, most)
    assert.equal((await store.positions.load(name))[0]?.points[0]?.actor, most)
  },

  'an address of any length finds its document again': async (store, name) => {
    await newDossier(store, name)
    const address = `https://herald.example/${long}`
    const { id } = await store.documents.put(page(name, address, `Long address, ${name}.`))
    assert.equal((await store.documents.put(page(name, address, `Again, ${name}.`))).id, id)
  },
}
