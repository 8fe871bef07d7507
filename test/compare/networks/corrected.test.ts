import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingsFrom } from '../../../src/compare/index.ts'
import { networks, rowsOf, weight } from './rows.ts'

/** What DNA 3.1 gives and what we give, for the same statements and settings. */
function both(rows: ReturnType<typeof rowsOf>, given: Record<string, unknown>, a: string, b: string): [number, number] {
  const rounded = (compatible: boolean) => Math.round(weight(rows, given, a, b, compatible) * 1e6) / 1e6
  return [rounded(true), rounded(false)]
}

const congruence = { networkType: 'onemode', qualifierAggregation: 'congruence' }

test('a month of one year is not that of another', () => {
  const rows = rowsOf('Orvenia fee + 2031-03-04', 'Orvenia fee + 2032-03-09', 'Orvenia fee + 2032-03-20')
  assert.deepEqual(both(rows, { duplicates: 'month' }, 'Orvenia', 'fee'), [1, 2])
})

test('a week of one year is not that of another, and belongs to the year of its Thursday', () => {
  const rows = rowsOf(
    'Orvenia fee + 2031-03-04',
    'Orvenia fee + 2032-03-02',
    'Orvenia fee + 2031-12-29',
    'Orvenia fee + 2032-01-04',
  )
  // 2031-03-04 and 2032-03-02 are in week 10 both; 2031-12-29 and 2032-01-04 in week 1 of 2032.
  assert.deepEqual(both(rows, { duplicates: 'week' }, 'Orvenia', 'fee'), [2, 3])
})

test('cosine divides by lengths: two who say the same in the same measure have 1', () => {
  const rows = rowsOf(
    'Orvenia fee +',
    'Orvenia fee +',
    'Orvenia port +',
    'Kessel fee +',
    'Kessel fee +',
    'Kessel port +',
  )
  assert.deepEqual(both(rows, { ...congruence, normalization: 'cosine' }, 'Orvenia', 'Kessel'), [0.555556, 1])
})

test('Jaccard divides products by products: two who say the same in the same measure have 1', () => {
  const rows = rowsOf(
    'Orvenia fee +',
    'Orvenia fee +',
    'Orvenia port -',
    'Kessel fee +',
    'Kessel fee +',
    'Kessel port +',
  )
  // DNA: 4 / (1 + 1 + 4). Tanimoto: 4 / (5 + 5 - 4).
  assert.deepEqual(both(rows, { ...congruence, normalization: 'jaccard' }, 'Orvenia', 'Kessel'), [0.666667, 0.666667])
  const uneven = rowsOf(
    'Orvenia fee +',
    'Orvenia fee +',
    'Orvenia fee +',
    'Orvenia port +',
    'Orvenia port +',
    'Kessel fee +',
  )
  assert.deepEqual(both(uneven, { ...congruence, normalization: 'jaccard' }, 'Orvenia', 'Kessel'), [0.6, 0.272727])
})

test('the triangular kernel weighs a statement less the farther it is, on both sides of the moment', () => {
  const rows = rowsOf('Orvenia fee + 2031-01-04', 'Orvenia fee + 2031-02-04', 'Orvenia fee + 2031-03-04')
  const given = { timeWindow: 'months', windowSize: 4, kernel: 'triangular' }
  const sums = [true, false].map((compatible) =>
    networks(rows, settingsFrom(given, compatible)).map(({ values }) => values[0]),
  )
  // At the first moment the others come later: DNA gives them 1.5 and 2, the kernel 0.5 and 0.
  assert.deepEqual(sums, [
    [4.5, 3, 1.5],
    [1.5, 2, 1.5],
  ])
})

test('subtracting places a number between the lowest and the highest, and refuses texts, which have no sides', () => {
  const rows = rowsOf('Orvenia fee 1', 'Orvenia fee 5', 'Orvenia fee 5', 'Kessel fee 3')
  const given = { qualifierAggregation: 'subtract' }
  assert.deepEqual(both(rows, given, 'Orvenia', 'fee'), [11, 1])
  assert.deepEqual(both(rows, given, 'Kessel', 'fee'), [3, 0])
  const texts = rowsOf('Orvenia fee speech', 'Orvenia fee interview')
  assert.equal(weight(texts, given, 'Orvenia', 'fee', true), 2)
  assert.throws(() => weight(texts, given, 'Orvenia', 'fee'), /subtract.*text has no two sides.*ignore or combine/)
})
