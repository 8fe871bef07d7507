/** Forecasts of a document, and what people say came of them. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { judge } from '../../src/compare/index.ts'
import {
  addPage,
  createDossier,
  documentView,
  forecastsView,
  type House,
  review,
  setOutcome,
  undoReview,
} from '../../src/flow/index.ts'
import { article, closeTestHouse, page, testHouse } from './house.ts'

const text = article(
  'The road and the maps',
  '6 March 2031',
  'The foreign minister of Doruvia, Irsana Pelveth, said that the road is likely to reopen by the end of the year.',
  'The new tariff will hurt both sides of the river.',
)

let house: House
let document = ''
const dossier = 'outcomes'
before(async () => {
  house = await testHouse()
  await createDossier(house, { name: dossier, title: 'Outcomes' })
  document = (await addPage(house, dossier, page('road.txt', text), {})).document
})
after(closeTestHouse)

const forecasts = async () => (await documentView(house, dossier, document)).forecasts

test('a document shows its forecasts with their words, their range, and whose they are', async () => {
  const [road, tariff] = await forecasts()
  assert.equal(road?.words.claim, 'the road is likely to reopen by the end of the year')
  assert.deepEqual([road?.forecast.phrase, road?.forecast.low, road?.forecast.high], ['likely', 0.55, 0.8])
  assert.equal(road?.forecaster?.name, 'Irsana Pelveth')
  assert.equal(road?.forecast.due?.to, '2031-12-31')
  assert.deepEqual(
    [tariff?.forecast.phrase, tariff?.forecast.low, tariff?.forecaster, tariff?.outcome],
    [null, null, null, null],
  )
})

test('an outcome is kept with the range a person set, counts for the score, and is undone like any decision', async () => {
  const [, tariff] = await forecasts()
  const finding = tariff?.forecast.id ?? ''
  const accepted = await review(house, dossier, { finding, document, decision: 'accept', by: 'ana' })
  const judgement = { outcome: 'true', low: 0.9, middle: 0.95, high: 1 } as const
  const made = await setOutcome(house, dossier, { finding, document, judgement, by: 'ana' })
  const [, judged] = await forecasts()
  assert.deepEqual([judged?.outcome, judged?.forecast.low, judged?.forecast.high], ['true', 0.9, 1])
  assert.equal(judged && judge(judged.forecast, judged.outcome, { author: 'Ana', outlet: null })?.middle, 0.95)
  const { forecasts: all, scores } = await forecastsView(house, dossier)
  assert.equal(all.length, 2)
  assert.deepEqual([scores?.all.count, scores?.all.high], [1, 0])
  await undoReview(house, dossier, made.review)
  const [, again] = await forecasts()
  assert.deepEqual([again?.outcome, again?.forecast.low, again?.review?.id], [null, null, accepted.review])
})

test('a statement has no outcome', async () => {
  const view = await documentView(house, dossier, document)
  const finding = view.statements[0]?.statement.id ?? ''
  const asked = { finding, document, judgement: { outcome: 'true' } as const, by: 'ana' }
  await assert.rejects(setOutcome(house, dossier, asked), /a statement has no outcome/)
})
