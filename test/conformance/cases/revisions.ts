import assert from 'node:assert/strict'
import { makeStatement, revisionId } from '../../../src/domain/index.ts'
import type { NewRevision } from '../../../src/store/index.ts'
import { mira, newDossier, page, reading, statement } from '../pages.ts'
import type { Case } from './type.ts'

/** The page as another extractor makes it. */
function by(extractor: string, added: NewRevision, text: string): NewRevision {
  const revision = revisionId(added.snapshot.hash, extractor)
  return { ...added, extractor, revision, document: { ...added.document, text } }
}

export const revisions: Record<string, Case> = {
  'every revision is listed with how it came about, the present one first': async (store, name) => {
    await newDossier(store, name)
    const first = {
      ...page(name, 'a.txt', `First, ${name}.`),
      given: { name: 'a.txt', url: null, as: 'text' as const },
    }
    const { id } = await store.documents.put(first)
    const second = { ...page(name, 'a.txt', `Second, ${name}.`), retrieved: '2026-05-05T05:05:05.000Z' }
    await store.documents.put(second)
    const third = by('suite@2', second, `Second and better, ${name}.`)
    await store.documents.put(third)
    const told = async () => (await store.documents.revisions(name, id)).map((one) => one.revision)
    assert.deepEqual(await told(), [third.revision, second.revision, first.revision])
    const [now, , was] = await store.documents.revisions(name, id)
    const { text: _, ...data } = first.document
    assert.deepEqual(
      [was?.extractor, was?.checked, was?.snapshot, was?.retrieved, was?.given, was?.document, was?.reader],
      ['suite@1', 'suite@1', first.snapshot.hash, first.retrieved, first.given, data, null],
    )
    assert.equal(now?.extractor, 'suite@2')
    assert.equal(now?.given, null)
    // Shown again, an old one is the newest.
    await store.documents.put(first)
    assert.deepEqual(await told(), [first.revision, third.revision, second.revision])
    assert.deepEqual(await store.documents.revisions(name, 'none'), [])
  },

  'who extracted a document last is known, and who found that nothing differs': async (store, name) => {
    await newDossier(store, name)
    const added = page(name, 'a.txt', `Extracted, ${name}.`)
    const { id } = await store.documents.put(added)
    assert.deepEqual(await store.documents.extractedByOthers(name, ['suite@2']), [{ id, extractor: 'suite@1' }])
    assert.deepEqual(await store.documents.extractedByOthers(name, ['suite@1', 'suite@2']), [])
    await store.documents.checked(name, id, added.revision, 'suite@2')
    assert.deepEqual(await store.documents.extractedByOthers(name, ['suite@2']), [])
    const [revision] = await store.documents.revisions(name, id)
    assert.deepEqual([revision?.extractor, revision?.checked], ['suite@1', 'suite@2'])
  },

  'a finding of an earlier reading is found by its id, with what was read beside it': async (store, name) => {
    await newDossier(store, name)
    const text = `Mira said the road opens. Mira told ${name} the dam holds.`
    const added = page(name, 'a.txt', text)
    const { id } = await store.documents.put(added)
    const basis = { revision: added.revision, text }
    const statements = [
      makeStatement(basis, statement(text, ['Mira', 'said', 'the road opens'], ['mira'])),
      makeStatement(basis, statement(text, [name, 'told', 'the dam holds'], ['mira'])),
    ]
    await store.readings.put(reading(added, id, { statements }, [mira]))
    const later = page(name, 'a.txt', `Other words, ${name}.`)
    await store.documents.put(later)
    await store.readings.put(reading(later, id, {}, []))
    const [first] = statements
    assert.deepEqual(await store.readings.findingsByIds(name, [first?.id ?? '']), [])
    const former = await store.readings.former(name, first?.id ?? '')
    assert.deepEqual([former?.finding.data, former?.document, former?.revision], [first, id, added.revision])
    assert.deepEqual([former?.reader, former?.actors], [{ name: 'suite', version: '1' }, [mira]])
    assert.deepEqual(
      former?.beside.map((one) => one.id),
      statements.map((one) => one.id),
    )
    assert.equal(await store.readings.former(name, 'none'), null)
    assert.equal(await store.readings.former(`${name}-2`, first?.id ?? ''), null)
  },

  'bytes are kept packed where that is less, and come back as they were': async (store, name) => {
    await newDossier(store, name)
    const long = page(
      name,
      'long.txt',
      `${name} ${'<p class="paragraph">Markup says the same over and over.</p>\n'.repeat(400)}`,
    )
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (Math.imul(i + 1, 2654435761) >>> 13) & 255)
    const odd = { ...page(name, 'odd.txt', `Odd, ${name}.`), snapshot: { hash: `noise-of-${name}`, bytes: noise } }
    for (const added of [long, odd]) {
      await store.documents.put(added)
      const kept = await store.documents.snapshotKept(added.snapshot.hash)
      assert.deepEqual(kept?.bytes, added.snapshot.bytes)
      assert.equal(kept?.bytes.constructor, Uint8Array)
      assert.equal(kept?.size, added.snapshot.bytes.length)
      assert.ok((kept?.kept ?? 0) <= (kept?.size ?? 0))
    }
    const { size = 0, kept = 0 } = (await store.documents.snapshotKept(long.snapshot.hash)) ?? {}
    assert.ok(kept > 0 && kept < size / 20, `${kept} of ${size}`)
    assert.equal(await store.documents.snapshotKept('none'), null)
    assert.equal(await store.documents.packSnapshots(10), 0)
  },
}
