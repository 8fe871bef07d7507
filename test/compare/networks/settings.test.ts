import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settingsFrom } from '../../../src/compare/index.ts'
import { networks, rowsOf, weight } from './rows.ts'

test('what does not do is told with the setting, the value and what is allowed', () => {
  const wrong: [Record<string, unknown>, RegExp][] = [
    [{ networkType: 'threemode' }, /networkType: "threemode" does not do: it takes twomode, onemode, eventlist/],
    [
      { networkType: 'onemode', normalization: 'activity' },
      /normalization: "activity".*onemode takes no, average, jaccard, cosine/,
    ],
    [
      { qualifierAggregation: 'congruence' },
      /qualifierAggregation: "congruence".*twomode takes ignore, combine, subtract/,
    ],
    [{ windowSize: 0 }, /windowSize: 0 does not do: it takes a whole number from 1/],
    [{ timeWindow: 'events', windowSize: 1 }, /windowSize: 1 does not do: a window of events takes 2 or more/],
    [{ 'start.date': '31.02.2031' }, /start\.date: "31\.02\.2031".*31\.12\.2022/],
    [{ variable1: 'concept' }, /variable2: "concept" does not do: it takes another variable/],
    [{ kernel: 'gaussian' }, /kernel: "gaussian" does not do: with timeWindow no/],
    [{ variable1: 'colour', variable1Document: true }, /variable1: "colour".*id, title, author, source, section, type/],
    [{ isolate: true }, /isolate: true does not do: there is no such setting/],
    [
      { excludeVariables: ['organization'] },
      /excludeValues: \[\] does not do: there are as many as excludeVariables, 1/,
    ],
  ]
  for (const [given, said] of wrong) assert.throws(() => settingsFrom(given), said)
  const rows = rowsOf('Orvenia fee +')
  assert.throws(
    () => networks(rows, settingsFrom({ variable1: 'party' })),
    /variable1: "party".*organization, concept, agreement/,
  )
  const long = rowsOf('Orvenia fee + 2001-01-01', 'Orvenia fee + 2031-01-01')
  assert.throws(
    () => networks(long, settingsFrom({ timeWindow: 'seconds' })),
    /timeWindow: "seconds".*at most 20000.*larger unit/,
  )
})

test('a network that no memory holds is refused', () => {
  const rows = Array.from({ length: 8000 }, (_, i) => `a${i} fee +`)
  assert.throws(
    () => networks(rowsOf(...rows), settingsFrom({ networkType: 'onemode' })),
    /64000000 cells, and at most/,
  )
})

test('excluded values go, inverted ones stay alone, and isolates keep their names', () => {
  const rows = rowsOf('Orvenia fee +', 'Kessel fee -', 'Ellory port +')
  const excluded = { excludeVariables: ['organization'], excludeValues: ['Kessel'] }
  const names = (given: Record<string, unknown>) => networks(rows, settingsFrom(given))[0]?.rows
  assert.deepEqual(names(excluded), ['Ellory', 'Orvenia'])
  assert.deepEqual(names({ ...excluded, invertValues: true }), ['Kessel'])
  assert.deepEqual(names({ ...excluded, isolates: true }), ['Ellory', 'Kessel', 'Orvenia'])
  assert.deepEqual(names({ excludeSources: ['Gazette'] }), [])
})

test('a statement without the qualifier counts only where it is ignored', () => {
  const rows = rowsOf('Orvenia fee +', 'Orvenia fee -')
  const unclear = { ...rows[0], id: '3', variables: { organization: 'Orvenia', concept: 'fee', agreement: '' } }
  const all = [...rows, unclear as (typeof rows)[number]]
  assert.equal(weight(all, {}, 'Orvenia', 'fee'), 3)
  assert.equal(weight(all, { qualifierAggregation: 'subtract' }, 'Orvenia', 'fee'), 0)
})

test('windows of events hold as many statements as asked, the middle one between', () => {
  const rows = rowsOf(...[1, 2, 3, 4, 5, 6].map((day) => `Orvenia fee + 2031-03-0${day}`))
  const windows = networks(rows, settingsFrom({ timeWindow: 'events', windowSize: 4 }))
  assert.deepEqual(
    windows.map(({ time, statements }) => [time?.middle, statements]),
    [
      ['2031-03-03T12:00:00', 5],
      ['2031-03-04T12:00:00', 5],
    ],
  )
})
