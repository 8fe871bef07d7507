import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as room from '../../src/read/index.ts'
import { read } from './reading.ts'

const text = 'Pavra Duskin said that the fee was dead. "We sail," she added. The fee was proposed by Orvenia.'

test('the room opens with a reader and what it is made of, with the times of a text, and with how names are spelled', () => {
  assert.deepEqual(Object.keys(room), [
    'createReader',
    'createSurvey',
    'identity',
    'inflectedForms',
    'modelNames',
    'openModels',
    'spellingKey',
    'timesOf',
    'whenOf',
  ])
})

test('findings less sure than the threshold are left out', () => {
  const all = read(text).statements
  const sure = read(text, { threshold: 0.8 }).statements
  assert.ok(sure.length > 0 && sure.length < all.length)
  assert.ok(sure.every((s) => s.confidence >= 0.8))
  assert.deepEqual(read(text, { threshold: 1 }).statements, [])
})

test('the same words at the same place keep their id, and say who found them', () => {
  const ids = read(text).statements.map((s) => s.id)
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual(
    read(`${text} It rained.`).statements.map((s) => s.id),
    ids,
  )
  const { statements, mentions } = read(text)
  for (const { by } of statements) assert.deepEqual(by, { kind: 'model', ...room.identity })
  for (const { by } of mentions) assert.deepEqual(by, { kind: 'rule', ...room.identity })
})

test('actors that only a left-out mention names are still there when a statement needs them', () => {
  const found = read('Caldmere warned that the fee was dead.', { threshold: 0.8 })
  assert.deepEqual(
    found.actors.map((actor) => actor.id),
    ['orvenia'],
  )
  assert.deepEqual(found.statements[0]?.source.actors, ['orvenia'])
})
