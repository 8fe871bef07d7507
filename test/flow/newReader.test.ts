/** A dossier that the rules had read, decided on by a person, and then read by the reader in use: nothing decided is lost. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anchorsOf, pointsOf, positionsOf } from '../../src/compare/index.ts'
import { makeReview, makeStatement, type Readout } from '../../src/domain/index.ts'
import {
  addPage,
  catchUpLater,
  createDossier,
  documentView,
  type House,
  lostReviews,
  review,
  undoReview,
} from '../../src/flow/index.ts'
import { withDefaults } from '../../src/flow/knowledge/index.ts'
import { readPage } from '../../src/flow/reading/readPage.ts'
import { createBaseline } from '../../training/baseline/index.ts'
import { article, closeTestHouse, codebook, page, testHouse, workUntil } from './house.ts'

const text = article(
  'No checkpoint, says the minister',
  '6 March 2031',
  'The foreign minister of Armenia, Irsana Pelveth, said that she opposes the checkpoint on the road.',
  '"We reject a checkpoint in any form," Pelveth said. The talks go on in Moscow next week.',
  'Pelveth also said that the maps had not arrived.',
)

let house: House
before(async () => {
  house = await testHouse()
})
after(closeTestHouse)

/** The house as it was when rules were its reader; they also found something that no other reader finds. */
function housedRules(now: House): House {
  return {
    ...now,
    readers: {
      ...now.readers,
      async page(resource, options, books) {
        const read = await readPage(resource, options, books)
        const { document } = read.readout
        const rules = createBaseline({ ...books, roster: withDefaults(books.roster) })
        const found = rules.read(document, read.revision)
        const at = document.text.indexOf('The talks')
        const { id: _, ...first } = found.statements[0] ?? assert.fail('the rules found nothing')
        const odd = makeStatement(
          { revision: read.revision, text: document.text },
          {
            ...first,
            source: { spans: [[at, at + 3]], actors: [] },
            cue: { spans: [[at + 4, at + 9]] },
            content: { spans: [[at + 10, at + 15]] },
            stances: [],
          },
        )
        const readout: Readout = {
          ...read.readout,
          ...found,
          statements: [...found.statements, odd],
          reader: { name: rules.name, version: rules.version },
        }
        return { ...read, readout }
      },
    },
  }
}

test('decisions made on the rules’ reading stand at the new one’s statements, or are listed', async () => {
  const dossier = 'read-by-rules'
  await createDossier(house, { name: dossier, codebook })
  const { document: id } = await addPage(housedRules(house), dossier, page('/a.txt', text))
  const old = await documentView(house, dossier, id)
  const saying = (words: string, view = old) =>
    view.statements.find((one) => one.words.content.join(' … ').includes(words)) ?? assert.fail(`none says ${words}`)
  assert.equal(old.statements[0]?.statement.by.name, 'rules')

  const decide = (words: string, decision: 'accept' | 'reject') =>
    review(house, dossier, { finding: saying(words).statement.id, document: id, decision, by: 'analyst' })
  const rejected = await decide('We reject', 'reject')
  await decide('opposes the checkpoint', 'accept')
  await decide('go on', 'accept')
  // A change cannot be made on the desk yet; the store keeps them.
  const corrected = saying('the maps').statement
  const change = makeReview({
    id: 'corrected',
    kind: 'statement',
    decision: 'change',
    anchors: anchorsOf({ kind: 'statement', id: corrected.id, data: corrected }, old.document.document.text),
    change: { ...corrected, negated: true, by: { kind: 'person', name: 'analyst', version: '1' } },
    by: 'analyst',
    at: '2031-05-09T08:00:00.000Z',
  })
  const standing = { dossier, document: id, finding: corrected.id, carriage: 'place' as const, undone: null }
  await house.store.reviews.put({ ...change, ...standing })

  await catchUpLater(house)
  await workUntil(house, async () => {
    const { statements } = await documentView(house, dossier, id)
    return statements.every(({ statement }) => statement.by.name !== 'rules')
  })

  const now = await documentView(house, dossier, id)
  assert.ok(now.statements.every(({ statement }) => statement.by.name !== 'rules'))
  const decided = (words: string) => saying(words, now).review?.decision
  assert.deepEqual(
    ['opposes the checkpoint', 'We reject', 'the maps'].map(decided),
    ['accept', 'reject', 'change'],
    'each decision stands at the same words',
  )
  assert.deepEqual(
    (await lostReviews(house, dossier)).map(({ review: one }) => one.anchors.map(({ quote }) => quote).join(' ')),
    ['The talks go on'],
    'what only the rules found is listed',
  )
  // Positions are those of the new reading without what was rejected, and a decision can still be taken back.
  const points = (view: typeof now) =>
    view.statements.filter((one) => one.review?.decision !== 'reject').map((one) => one.statement)
  const { published } = now.document.document
  assert.deepEqual(await house.store.positions.load(dossier), positionsOf(pointsOf({ id, published }, points(now))))
  await undoReview(house, dossier, rejected.review)
  const undone = await documentView(house, dossier, id)
  assert.equal(saying('We reject', undone).review, null)
  assert.deepEqual(await house.store.positions.load(dossier), positionsOf(pointsOf({ id, published }, points(undone))))
})
