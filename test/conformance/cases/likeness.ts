import assert from 'node:assert/strict'
import { likenessOf } from '../../../src/compare/index.ts'
import type { LikePair, Store } from '../../../src/store/index.ts'
import { newDossier, page } from '../pages.ts'
import type { Case } from './type.ts'

const text = (name: string, words: string) =>
  `${name}: ${words} was said of the ford, the bridge and the mill by everybody who had crossed them in the winter.`

async function keep(
  store: Store,
  dossier: string,
  address: string,
  words: string,
  more: { pairs?: LikePair[]; families?: [string, string][] } = {},
): Promise<string> {
  const added = page(dossier, address, words)
  const { id } = await store.documents.put(added)
  const families = new Map(more.families ?? [[id, id]])
  const { revision } = added
  await store.likeness.put({ dossier, document: id, revision, ...likenessOf(words), pairs: more.pairs ?? [], families })
  return id
}

export const likenesses: Record<string, Case> = {
  'documents that share keys are found, in their own dossier only': async (store, name) => {
    await newDossier(store, name)
    await newDossier(store, `${name}-2`)
    const one = await keep(store, name, 'a.txt', text(name, 'Something'))
    const two = await keep(store, name, 'b.txt', text(name, 'Nothing'))
    await keep(store, name, 'c.txt', `Quite another text, about ${name}, with other words in every place there is.`)
    await keep(store, `${name}-2`, 'd.txt', text(name, 'Anything'))
    const { words, keys } = likenessOf(text(name, 'Something'))
    const near = await store.likeness.near(name, { document: one, words, keys })
    assert.deepEqual(
      near.map(({ document, family }) => [document, family]),
      [[two, two]],
    )
    assert.deepEqual(new Int32Array(near[0]?.keys ?? []), likenessOf(text(name, 'Nothing')).keys)
    assert.deepEqual(await store.likeness.near(name, { document: one, words: 0, keys: new Int32Array() }), [])
  },

  'families and pairs come back, and a text kept anew forgets its pairs': async (store, name) => {
    await newDossier(store, name)
    const one = await keep(store, name, 'a.txt', text(name, 'Something'))
    const two = await keep(store, name, 'b.txt', text(name, 'Nothing'))
    const [a, b] = [one, two].sort() as [string, string]
    const pair: LikePair = { a, b, kind: 'same', ofA: 0.875, ofB: 0.75 }
    const families: [string, string][] = [one, two].map((id) => [id, a])
    await keep(store, name, 'b.txt', text(name, 'Nothing'), { pairs: [pair], families })
    assert.deepEqual(await store.likeness.pairsWithin(name, [one, two]), [pair])
    assert.deepEqual(await store.likeness.pairsWithin(name, [one]), [])
    assert.equal(await store.likeness.familyOf(name, b), a)
    assert.deepEqual(
      await store.likeness.members(name, [a]),
      [a, b].map((document) => ({ document, family: a })),
    )
    assert.deepEqual(await store.likeness.like(name, [b], 9), { kin: [{ document: b, kin: a }], pairs: [pair] })
    assert.deepEqual(await store.likeness.like(name, [a], 0), { kin: [], pairs: [pair] })

    await keep(store, name, 'b.txt', text(name, 'Now this'), {
      families: [
        [one, one],
        [two, two],
      ],
    })
    assert.deepEqual(await store.likeness.like(name, [one, two], 9), { kin: [], pairs: [] })
    assert.equal(await store.likeness.familyOf(name, 'none'), null)
  },

  'documents whose present revision nobody has compared are listed': async (store, name) => {
    await newDossier(store, name)
    const { id } = await store.documents.put(page(name, 'a.txt', text(name, 'First')))
    assert.deepEqual(await store.likeness.missing(name), [id])
    await keep(store, name, 'a.txt', text(name, 'First'))
    assert.deepEqual(await store.likeness.missing(name), [])
    await store.documents.put(page(name, 'a.txt', text(name, 'Second')))
    assert.deepEqual(await store.likeness.missing(name), [id])
  },
}
