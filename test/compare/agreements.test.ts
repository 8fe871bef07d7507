import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { provisionsOf } from '../../src/compare/index.ts'
import type { Agreement, ReadDocument } from '../../src/domain/index.ts'
import { told } from './told.ts'

const agreement: Agreement = {
  id: 'sundrel',
  name: 'Joint statement of Sundrel',
  phrases: ['joint statement'],
  provisions: [{ id: 'maps', name: 'Doruvia hands over nine maps', phrases: ['nine maps', 'by april 15'] }],
}
const page = (on: string, text: string) => told({ id: on + text, on, text })
const stateOf = (documents: ReadDocument[]) => provisionsOf([agreement], documents)[0]

describe('a provision', () => {
  const promised = page('2031-03-11', 'Doruvia undertakes to hand over nine maps by April 15.')
  const late = page('2031-04-16', 'Doruvia has not handed over the nine maps.')
  const done = page('2031-06-05', 'Doruvia handed over the nine maps on June 4.')

  test('is pending, then broken, then kept, as pages tell it', () => {
    assert.equal(stateOf([])?.state, null)
    assert.equal(stateOf([promised])?.state, 'pending')
    assert.equal(stateOf([late, promised])?.state, 'broken')
    assert.equal(stateOf([promised, done, late])?.state, 'kept')
    assert.deepEqual(
      stateOf([done, late, promised])?.evidence.map(({ says }) => says),
      ['pending', 'broken', 'kept'],
    )
  })

  test('is disputed while pages of one day say opposite things', () => {
    const denied = page('2031-06-05', 'Velmara has not received the nine maps.')
    assert.equal(stateOf([promised, done, denied])?.state, 'disputed')
  })

  test('is pending while somebody only says that it has to be done', () => {
    for (const text of [
      'Demrel told the fishermen that handing over the nine maps was necessary.',
      'Rethkar insists on the nine maps.',
      'The nine maps must come.',
    ])
      assert.equal(stateOf([page('2031-04-10', text)])?.state, 'pending', text)
    assert.equal(stateOf([page('2031-04-10', 'Doruvia handed over the nine maps, as it had to.')])?.state, 'kept')
    assert.equal(stateOf([page('2031-04-10', 'The nine maps are not necessary.')])?.state, null)
  })

  test('is not what happens to be due on the same day', () => {
    assert.equal(stateOf([page('2031-04-10', 'The museum will open by April 15.')])?.state, null)
  })

  test('names who says so, where somebody does', () => {
    const said = told({
      id: 'said',
      on: '2031-04-16',
      text: 'Demrel said: “Doruvia has not handed over the nine maps.”',
      statements: [{ words: '“Doruvia has not handed over the nine maps.”', by: ['velmara/demrel'] }],
    })
    assert.deepEqual(stateOf([said])?.evidence[0]?.actors, ['velmara/demrel'])
  })
})
