import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { brier, type Judged, judge, scoreForecasts } from '../../src/compare/index.ts'

const one = (more: Partial<Judged>): Judged => ({
  forecaster: 'brask',
  outlet: 'quill',
  low: 0.55,
  middle: 0.675,
  high: 0.8,
  cameTrue: true,
  ...more,
})

test('a score is told for the low, the middle and the high end, with its count and what others would have got', () => {
  const score = brier([one({}), one({ cameTrue: false })])
  assert.ok(score)
  assert.equal(score.count, 2)
  assert.ok(Math.abs(score.low - (0.45 ** 2 + 0.55 ** 2) / 2) < 1e-12)
  assert.ok(Math.abs(score.middle - (0.325 ** 2 + 0.675 ** 2) / 2) < 1e-12)
  assert.ok(Math.abs(score.high - (0.2 ** 2 + 0.8 ** 2) / 2) < 1e-12)
  assert.equal(score.baseRate, 0.25)
  assert.equal(score.even, 0.25)
})

test('scores stand by forecaster and by outlet, the one with most forecasts first, and nobody unknown among them', () => {
  const { all, byForecaster, byOutlet } = scoreForecasts([
    one({ forecaster: null }),
    one({ forecaster: 'duskin', outlet: 'lantern' }),
    one({ forecaster: 'brask' }),
    one({ forecaster: 'brask', cameTrue: false }),
  ])
  assert.equal(all?.count, 4)
  assert.deepEqual(
    [...byForecaster].map(([name, { count }]) => [name, count]),
    [
      ['brask', 2],
      ['duskin', 1],
    ],
  )
  assert.deepEqual(
    [...byOutlet].map(([name, { count }]) => [name, count]),
    [
      ['quill', 3],
      ['lantern', 1],
    ],
  )
  assert.equal(scoreForecasts([]).all, null)
})

test('a forecast without a range, an outcome, or one that can be told does not count', () => {
  const forecast = { low: 0.2, high: 0.45, forecaster: null, statement: null }
  const page = { author: 'Mira Holt', outlet: 'quill' }
  assert.deepEqual(judge(forecast, 'false', page), {
    forecaster: 'Mira Holt',
    outlet: 'quill',
    low: 0.2,
    middle: 0.325,
    high: 0.45,
    cameTrue: false,
  })
  assert.equal(judge(forecast, null, page), null)
  assert.equal(judge(forecast, 'void', page), null)
  assert.equal(judge({ ...forecast, low: null, high: null }, 'true', page), null)
  assert.equal(judge({ ...forecast, statement: 's1' }, 'true', page)?.forecaster, null)
})

test('whatever is judged, a score lies between 0 and 1, and saying the base rate is never worse than saying 50', () => {
  const judged = fc.array(
    fc.record({
      forecaster: fc.constantFrom('a', 'b', null),
      outlet: fc.constant(null),
      low: fc.double({ min: 0, max: 0.3, noNaN: true }),
      middle: fc.double({ min: 0.3, max: 0.6, noNaN: true }),
      high: fc.double({ min: 0.6, max: 1, noNaN: true }),
      cameTrue: fc.boolean(),
    }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(judged, (list) => {
      const score = brier(list)
      assert.ok(score)
      for (const value of [score.low, score.middle, score.high]) assert.ok(value >= 0 && value <= 1)
      assert.ok(score.baseRate <= score.even)
    }),
  )
})
