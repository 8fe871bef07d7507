/** Reprints, trimmed copies and updates of one text are grouped in a dossier, whatever the order they come in. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { likenessOf } from '../../src/compare/index.ts'
import { catchUpWith } from '../../src/flow/dossiers/readAgain.ts'
import { addPage, createDossier, documentView, dossierView, type House } from '../../src/flow/index.ts'
import { keepLikeness } from '../../src/flow/likeness/keepLikeness.ts'
import { articles, textOf } from '../compare/likePairs.ts'
import { page as storedPage } from '../conformance/pages.ts'
import { closeTestHouse, page, testHouse } from './house.ts'

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

const article = (name: string) => articles[name] ?? assert.fail(`no article ${name}`)
const ford = article('ford')
const whole = textOf(ford)
const trimmed = textOf({ ...ford, paragraphs: ford.paragraphs.slice(0, 3) })
const digest = [whole, textOf(article('dam')), textOf(article('rail')), textOf(article('grain'))].join('\n\n')

test('the earliest is the original, the others say where else it stands, and a digest holds it', async () => {
  const dossier = 'copies'
  await createDossier(house, { name: dossier })
  const add = async (name: string, text: string, published: string) => {
    const url = `https://${name}.example/a`
    return (await addPage(house, dossier, { ...page(name, text), url }, { as: 'text', published })).document
  }
  const late = await add('gazette', trimmed, '2031-03-06')
  const all = await add('digest', digest, '2031-03-07')
  const other = await add('herald', textOf(article('dam')), '2031-03-04')
  const first = await add('post', whole, '2031-03-05')

  const { copies } = await dossierView(house, dossier)
  assert.equal(copies[first]?.original, null)
  assert.deepEqual(
    copies[first]?.also.map(({ document }) => document.id),
    [late],
  )
  assert.equal(copies[late]?.original?.document.id, first)
  const { own = 0, its = 0 } = copies[late]?.original ?? {}
  assert.ok(own !== null && its !== null && own > 0.95 && its > 0.5 && its < 0.7, `${own} ${its}`)
  assert.deepEqual(
    copies[first]?.inside.map(({ document }) => document.id),
    [all],
  )
  assert.deepEqual(copies[all]?.holds.map(({ document }) => document.id).sort(), [late, other, first].sort())
  // Two texts on one page do not become one.
  assert.equal(copies[other]?.alsoTotal, 0)
  assert.equal((await documentView(house, dossier, late)).copies?.original?.document.outlet, 'post.example')
})

test('a copy whose page is changed into another text leaves the others together', async () => {
  const dossier = 'copies-changed'
  await createDossier(house, { name: dossier })
  const add = async (name: string, text: string) =>
    (await addPage(house, dossier, page(name, text), { as: 'text', published: '2031-03-06' })).document
  const [a, b, c] = [await add('/a', whole), await add('/b', `${whole}\n\nB.`), await add('/c', `${whole}\n\nC.`)]
  const kin = async () =>
    Object.entries((await dossierView(house, dossier)).copies).map(([id, one]) => [id, one.alsoTotal])
  assert.deepEqual(
    new Map((await kin()) as [string, number][]),
    new Map([
      [a, 2],
      [b, 2],
      [c, 2],
    ]),
  )
  await add('/b', textOf(article('envoy')))
  assert.deepEqual(
    new Map((await kin()) as [string, number][]),
    new Map([
      [a, 1],
      [c, 1],
    ]),
  )
})

test('families are the same in whatever order the texts come, and as if those that left had never been', async () => {
  const texts = Object.values(articles)
    .slice(0, 3)
    .flatMap((one) => [
      textOf(one),
      textOf({ ...one, paragraphs: one.paragraphs.slice(0, 4) }),
      textOf({ ...one, paragraphs: [one.lead, ...one.paragraphs] }),
    ])
  const { store } = house
  const keep = async (dossier: string, address: string, text: string) => {
    const added = storedPage(dossier, address, text)
    await store.transaction(async (inner) => {
      await inner.lock(dossier)
      const { id } = await inner.documents.put(added)
      await keepLikeness(inner, dossier, id, added.revision, text, likenessOf(text))
    })
  }
  const familiesIn = async (dossier: string) => {
    const cards = await store.documents.latest(dossier, { limit: 100 })
    const addressOf = new Map(cards.map(({ id, address }) => [id, address]))
    const { kin } = await store.likeness.like(dossier, [...addressOf.keys()], 1000)
    const groups = Map.groupBy(kin, ({ document }) => addressOf.get(document) ?? '')
    return [...groups]
      .map(([address, all]) => [address, ...all.map((one) => addressOf.get(one.kin)).sort()].join(' '))
      .sort()
  }
  const orders = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8],
    [8, 3, 1, 5, 7, 0, 2, 6, 4],
    [4, 6, 2, 0, 8, 7, 5, 1, 3],
  ]
  const found: string[][] = []
  for (const [i, order] of orders.entries()) {
    const dossier = `order-${i}`
    await createDossier(house, { name: dossier })
    // Each address first shows another text, which ties it elsewhere.
    if (i === 2) for (const n of order) await keep(dossier, `${n}`, texts[(n + 4) % 9] ?? '')
    for (const n of order) await keep(dossier, `${n}`, texts[n] ?? '')
    found.push(await familiesIn(dossier))
  }
  assert.deepEqual(found[1], found[0])
  assert.deepEqual(found[2], found[0])
  assert.equal(found[0]?.length, 9)
})

test('documents that an older program kept are compared in the background', async () => {
  const dossier = 'copies-before'
  await createDossier(house, { name: dossier })
  const put = async (address: string, text: string) =>
    (await house.store.documents.put(storedPage(dossier, address, text))).id
  const ids = [await put('a', `${whole} One.`), await put('b', `${whole} Two.`)]
  assert.deepEqual(await house.store.likeness.missing(dossier), [...ids].sort())
  await catchUpWith(house, dossier, new AbortController().signal)
  assert.deepEqual(await house.store.likeness.missing(dossier), [])
  assert.equal((await dossierView(house, dossier)).copies[ids[0] ?? '']?.alsoTotal, 1)
})
