/** What of a dossier is for everybody, once a person made its record public. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  addPage,
  createDossier,
  type House,
  openHouse,
  publicRecord,
  publishRecord,
  review,
  reviewedOf,
  takeDown,
  undoReview,
  withdrawRecord,
} from '../../../src/flow/index.ts'
import { article, codebook, page } from '../house.ts'

const rejects = 'Foreign Minister Dana Orlu said on Monday that her country rejects the checkpoint at the old bridge.'
const welcomes = 'President Mirko Vessin said on Monday that his country welcomes the checkpoint at the old bridge.'

let house: House
let document = ''
const statements: string[] = []

const now = '2031-05-06T10:00:00.000Z'

before(async () => {
  house = await openHouse({ memory: true }, { now: () => Date.parse(now) })
  await createDossier(house, { name: 'road', title: 'The road', codebook })
  const text = article('A checkpoint', '5 May 2031', rejects, welcomes)
  const added = await addPage(house, 'road', { ...page('a.txt', text), url: 'https://vta.example/checkpoint' })
  document = added.document
  const found = await house.store.readings.findings('road', document, { kind: 'statement' })
  for (const word of ['rejects', 'welcomes'])
    statements.push(found.find(({ anchors }) => anchors.some(({ quote }) => quote.includes(word)))?.finding.id ?? '')
  assert.equal(statements.filter((id) => id !== '').length, 2)
})
after(() => house.close())

const decide = (finding: string, decision: 'accept' | 'reject') =>
  review(house, 'road', { finding, document, decision, by: 'owner' })

async function shown(): Promise<string[]> {
  const { documents } = await reviewedOf(house, 'road')
  return documents.flatMap((one) => one.statements.map(({ id }) => id))
}

describe('a record', () => {
  test('is public from when a person says so until a person says otherwise', async () => {
    assert.equal(await publicRecord(house, 'road'), null)
    const { slug } = await publishRecord(house, 'road', { titles: { ru: 'Дорога' }, by: 'owner' })
    assert.equal(slug, 'road')
    await publishRecord(house, 'road', { slug: 'the-road', by: 'owner' })
    assert.equal((await publicRecord(house, 'road'))?.slug, 'the-road')
    await withdrawRecord(house, 'road', 'owner')
    assert.equal(await publicRecord(house, 'road'), null)
    await assert.rejects(withdrawRecord(house, 'road', 'owner'), { code: 'not-found' })
  })

  test('cannot be called what cannot stand in an address, nor be made of what is not there', async () => {
    await assert.rejects(publishRecord(house, 'road', { slug: 'The road', by: 'owner' }), { code: 'invalid' })
    await assert.rejects(publishRecord(house, 'none', { by: 'owner' }), { code: 'dossier-missing' })
  })

  test('holds what people accepted, and nothing that nobody decided on or that was rejected', async () => {
    assert.deepEqual(await shown(), [])
    const [first = '', second = ''] = statements
    const { review: id } = await decide(first, 'accept')
    assert.deepEqual(await shown(), [first])
    await decide(second, 'reject')
    assert.deepEqual(await shown(), [first])
    const { review: other } = await decide(second, 'accept')
    assert.deepEqual(await shown(), [first, second])
    await undoReview(house, 'road', other)
    assert.deepEqual(await shown(), [first], 'rejected as before')
    await undoReview(house, 'road', id)
    assert.deepEqual(await shown(), [])
    await decide(first, 'accept')
    const { documents } = await reviewedOf(house, 'road')
    assert.equal(documents[0]?.decided.get(first), now)
  })

  test('holds nothing of a document that was taken down', async () => {
    assert.deepEqual(await shown(), statements.slice(0, 1))
    await takeDown(house, 'road', { named: document, by: 'owner' })
    assert.deepEqual(await shown(), [])
    await takeDown(house, 'road', { named: document, undo: true, by: 'owner' })
    assert.deepEqual(await shown(), statements.slice(0, 1))
  })

  test('is the same object as long as nothing changes', async () => {
    const reviewed = await reviewedOf(house, 'road')
    for (let i = 0; i < 20; i++) {
      await createDossier(house, { name: `another-${i}` })
      await reviewedOf(house, `another-${i}`)
    }
    assert.equal(await reviewedOf(house, 'road'), reviewed)
  })
})
