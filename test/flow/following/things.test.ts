/** What is told once is known again, however it is read the next time; what is another thing is not taken for it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadDocument, StanceValue } from '../../../src/domain/index.ts'
import { compareDocuments } from '../../../src/flow/comparing/compare.ts'
import { isAlike, type Thing, thingsIn } from '../../../src/flow/following/things.ts'
import { told } from '../../compare/told.ts'

const books = { codebook: { issues: [], tracks: [], agreements: [] }, roster: { actors: [], offices: [] } }

interface Said {
  id?: string
  on?: string
  before?: string
  words?: string
  stance?: StanceValue
}

function page({
  id = 'a',
  on = '2031-05-05',
  before = '',
  words = 'the old bridge stays shut',
  stance = 'against',
}: Said = {}) {
  const text = `${before}Velmara said on Monday that the old bridge stays shut until the river falls, and left.`
  return told({ id, on, text, statements: [{ words, by: ['velmara'], stance: ['bridge', stance] }] })
}

function things(...documents: ReadDocument[]): Thing[] {
  return thingsIn(documents, { positions: compareDocuments({ documents, ...books }, 'positions') })
}

const only = (...documents: ReadDocument[]) => things(...documents)[0] ?? assert.fail()

test('words that moved in their text are the same thing', () => {
  assert.equal(only(page({ before: 'Another line.\n' })).id, only(page()).id)
})

test('a little more or less of the words is the same thing, in its own document and with its own stance', () => {
  const [less, more] = [only(page()), only(page({ words: 'that the old bridge stays shut until the river falls' }))]
  assert.notEqual(more.id, less.id)
  assert.equal(more.likes, less.likes)
  assert.equal(isAlike(less.marks, more.marks), true)
  assert.equal(isAlike(less.marks, only(page({ words: 'until the river falls' })).marks), false)
  assert.equal(isAlike(less.marks, only(page({ id: 'b' })).marks), false)
  assert.notEqual(only(page({ stance: 'for' })).likes, less.likes)
})

test('the same words of one day in several texts are one thing, those of another day are not', () => {
  assert.equal(only(page({ id: 'b' })).id, only(page()).id)
  assert.notEqual(only(page({ on: '2031-06-05' })).id, only(page()).id)
})

test('a shift stays the same when more of what was held before comes in', () => {
  const shiftIn = (...documents: ReadDocument[]) => things(...documents).filter(({ kind }) => kind === 'shift')
  const now = page({ id: 'z', on: '2031-06-01', stance: 'for' })
  const [first, ...none] = shiftIn(page(), now)
  assert.equal(none.length, 0)
  const later = page({ id: 'm', on: '2031-05-20', words: 'the old bridge' })
  assert.deepEqual(
    shiftIn(page(), later, now).map(({ id }) => id),
    [first?.id],
  )
})
