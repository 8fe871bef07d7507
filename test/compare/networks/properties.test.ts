import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { settingsFrom } from '../../../src/compare/index.ts'
import { compareText, type StatementRow } from '../../../src/domain/index.ts'
import { networks } from './rows.ts'

const row = fc
  .record({
    organization: fc.constantFrom('Orvenia', 'Kessel', 'Ellory', 'Ozersk', ''),
    concept: fc.constantFrom('fee', 'port', 'ford', ''),
    agreement: fc.constantFrom('0', '1'),
    scale: fc.constantFrom('-2', '0', '1', '3'),
    mode: fc.constantFrom('speech', 'letter', 'interview'),
    day: fc.integer({ min: 1, max: 500 }),
    document: fc.constantFrom('d1', 'd2', 'd3'),
  })
  .map(
    ({ day, document, ...variables }): Omit<StatementRow, 'id'> => ({
      time: new Date(Date.UTC(2031, 0, day, day % 24)).toISOString().slice(0, 19),
      document: { id: document },
      variables,
    }),
  )
const statements = fc
  .array(row, { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((one, i): StatementRow => ({ ...one, id: String(i) })))
const qualifier = fc.constantFrom('agreement', 'scale', 'mode')
const normalization = fc.constantFrom('no', 'average', 'jaccard', 'cosine')
const duplicates = fc.constantFrom('include', 'document', 'week', 'month', 'year', 'acrossrange')
const compatible = fc.boolean()

/** name|name → weight, which does not depend on what else there is. */
function ties(rows: readonly StatementRow[], given: Record<string, unknown>, asDna: boolean): Map<string, number> {
  const [network] = networks([...rows], settingsFrom(given, asDna))
  const found = new Map<string, number>()
  for (const [i, a] of (network?.rows ?? []).entries())
    for (const [j, b] of (network?.columns ?? []).entries())
      found.set(`${a}|${b}`, network?.values[i * (network?.columns.length ?? 0) + j] ?? Number.NaN)
  return found
}

function assertClose(a: Map<string, number>, b: Map<string, number>): void {
  assert.deepEqual([...a.keys()].sort(), [...b.keys()].sort())
  for (const [key, value] of a)
    assert.ok(Math.abs(value - (b.get(key) ?? Number.NaN)) < 1e-9, `${key}: ${value} ${b.get(key)}`)
}

test('a one-mode network is the same from both ends, and nobody is tied to themselves', () => {
  fc.assert(
    fc.property(statements, qualifier, normalization, compatible, (rows, qualifier, normalization, asDna) => {
      const aggregation = fc.constantFrom('ignore', 'subtract', 'congruence', 'conflict')
      for (const qualifierAggregation of fc.sample(aggregation, 1)) {
        const found = ties(rows, { networkType: 'onemode', qualifier, qualifierAggregation, normalization }, asDna)
        for (const [key, value] of found) {
          const [a, b] = key.split('|')
          assert.ok(Number.isFinite(value))
          assert.equal(value, a === b ? 0 : found.get(`${b}|${a}`))
        }
      }
    }),
  )
})

test('subtract is congruence without conflict', () => {
  fc.assert(
    fc.property(
      statements,
      qualifier,
      normalization,
      duplicates,
      compatible,
      (rows, qualifier, normalization, duplicates, asDna) => {
        const of = (qualifierAggregation: string) =>
          ties(rows, { networkType: 'onemode', qualifier, qualifierAggregation, normalization, duplicates }, asDna)
        const [congruence, conflict] = [of('congruence'), of('conflict')]
        const difference = new Map(
          [...congruence].map(([key, value]) => [key, value - (conflict.get(key) ?? Number.NaN)]),
        )
        assertClose(of('subtract'), difference)
      },
    ),
  )
})

test('the order in which statements are given makes no difference', () => {
  fc.assert(
    fc.property(
      statements,
      fc.constantFrom('onemode', 'twomode'),
      qualifier,
      duplicates,
      compatible,
      (rows, networkType, qualifier, duplicates, asDna) => {
        const given = { networkType, qualifier, qualifierAggregation: 'ignore', duplicates }
        assertClose(ties(rows, given, asDna), ties(rows.toReversed(), given, asDna))
      },
    ),
  )
})

test('a window over all of time is the network without windows', () => {
  fc.assert(
    fc.property(statements, fc.constantFrom('onemode', 'twomode'), (rows, networkType) => {
      const given = {
        networkType,
        qualifierAggregation: 'subtract',
        'start.date': '2020-01-01',
        'stop.date': '2050-12-31',
      }
      const windows = networks(rows, settingsFrom({ ...given, timeWindow: 'years', windowSize: 31 }))
      const [whole] = networks(rows, settingsFrom(given))
      assert.equal(windows.length, 1)
      assert.deepEqual(windows[0]?.values, whole?.values)
    }),
  )
})

test('windows of one day side by side hold every statement once', () => {
  fc.assert(
    fc.property(statements, (rows) => {
      const given = { timeWindow: 'hours', windowSize: 1, isolates: true }
      const windows = networks(rows, settingsFrom(given))
      const [whole] = networks(rows, settingsFrom({ isolates: true }))
      const sum = new Float64Array(whole?.values.length ?? 0)
      for (const { values } of windows) for (const [i, value] of values.entries()) sum[i] = (sum[i] ?? 0) + value
      assert.deepEqual(sum, whole?.values)
    }),
    { numRuns: 20 },
  )
})

test('no cosine or Jaccard is more than 1, and equal rows have 1', () => {
  fc.assert(
    fc.property(statements, qualifier, fc.constantFrom('jaccard', 'cosine'), (rows, qualifier, normalization) => {
      const twin = rows
        .filter((one) => one.variables.organization === 'Orvenia')
        .map(
          (one): StatementRow => ({ ...one, id: `t${one.id}`, variables: { ...one.variables, organization: 'Twin' } }),
        )
      const given = { networkType: 'onemode', qualifier, qualifierAggregation: 'congruence', normalization }
      const found = ties([...rows, ...twin], given, false)
      for (const value of found.values()) assert.ok(value <= 1 + 1e-9)
      const equal = found.get('Orvenia|Twin')
      if (equal !== undefined) assert.ok(Math.abs(equal - 1) < 1e-9)
    }),
  )
})

test('a window is the network of its own statements, whatever windows came before it', () => {
  fc.assert(
    fc.property(statements, fc.constantFrom('onemode', 'twomode'), (rows, networkType) => {
      const given = { networkType, qualifierAggregation: 'subtract' }
      const counted = rows
        .filter(({ variables: { organization, concept } }) => organization !== '' && concept !== '')
        .sort((a, b) => compareText(a.time, b.time))
      fc.pre(counted.length > 0)
      const windows = networks(counted, settingsFrom({ ...given, timeWindow: 'events', windowSize: 2 }))
      assert.equal(windows.length, Math.max(0, counted.length - 2))
      for (const [i, window] of windows.entries()) {
        const [alone] = networks(counted.slice(i, i + 3), settingsFrom(given))
        assert.deepEqual({ ...window, time: null }, alone)
      }
    }),
  )
})
