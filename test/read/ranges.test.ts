import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rangeTables } from '../../src/domain/index.ts'
import { type Likelihood, rangeOf } from '../../src/read/forecasts/tables.ts'
import { read } from './reading.ts'

const percent = (said: Likelihood, table: (typeof rangeTables)[number] = 'icd-203') => {
  const range = rangeOf(said, table)
  return range && [range.low, range.middle, range.high].map((p) => Math.round(10000 * p) / 100)
}

test('the seven steps of ICD-203 are as it prints them', () => {
  const ends = (stem: string, very = false) => percent({ stem, very })?.filter((_, i) => i !== 1)
  assert.deepEqual(ends('almost certain'), [95, 99])
  assert.deepEqual(ends('likely', true), [80, 95])
  assert.deepEqual(ends('likely'), [55, 80])
  assert.deepEqual(ends('even'), [45, 55])
  assert.deepEqual(ends('unlikely'), [20, 45])
  assert.deepEqual(ends('unlikely', true), [5, 20])
  assert.deepEqual(ends('almost no chance'), [1, 5])
  for (const stem of ['may', 'might', 'could']) assert.equal(percent({ stem }), null)
})

test('the survey has medians, and ranges for may, might and could', () => {
  assert.deepEqual(percent({ stem: 'likely' }, 'survey'), [60, 75, 85])
  assert.deepEqual(percent({ stem: 'unlikely' }, 'survey'), [5, 20, 30])
  for (const stem of ['may', 'might', 'could']) assert.deepEqual(percent({ stem }, 'survey'), [15, 40, 60])
})

test('"very" that a table does not list, and a denial, go half the way to the bound', () => {
  assert.deepEqual(percent({ stem: 'probable', very: true }, 'survey'), [80, 85, 92.5])
  assert.deepEqual(percent({ stem: 'likely', denied: true }), [10, 16.25, 22.5])
  assert.deepEqual(percent({ stem: 'unlikely', denied: true }), null)
  assert.deepEqual(percent({ stem: 'likely', very: true, denied: true }), null)
})

test('what no table can know has no range', () => {
  for (const table of rangeTables)
    for (const stem of ['possible', '', 'toString']) assert.equal(rangeOf({ stem }, table), null)
})

test('the reader takes its ranges from the table it is given, and ICD-203 by default', () => {
  const text = 'The truce may fail. The ferry is likely to return.'
  const rows = (ranges?: 'survey') =>
    read(text, ranges ? { ranges } : {}).forecasts.map(({ low, middle, high }) => [low, middle, high])
  assert.deepEqual(rows(), [
    [null, null, null],
    [0.55, 0.675, 0.8],
  ])
  assert.deepEqual(rows('survey'), [
    [0.15, 0.4, 0.6],
    [0.6, 0.75, 0.85],
  ])
})
