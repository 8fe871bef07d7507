import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Count, gainOf, intervalOf } from '../../src/measure/index.ts'

/** An article of ten statements, of which so many are found, and nothing else. */
const article = (right: number): Count => ({ found: right, right, labelled: 10, recalled: right })
const nothing: Count = { found: 0, right: 0, labelled: 0, recalled: 0 }
const mixed = [2, 9, 4, 7, 6, 3, 8, 5, 1, 10].map(article)

test('the same seed gives the same interval, another seed another', () => {
  assert.deepEqual(intervalOf(mixed), intervalOf(mixed))
  assert.notDeepEqual(intervalOf(mixed, { times: 200, seed: 1 }), intervalOf(mixed, { times: 200, seed: 2 }))
})

test('the interval holds the figure, and is narrower with more articles', () => {
  const width = (counts: Count[]) => {
    const { low, high } = intervalOf(counts) ?? assert.fail()
    const right = counts.reduce((sum, count) => sum + count.right, 0)
    const f1 = (2 * right) / (right + 10 * counts.length)
    assert.ok(low < f1 && f1 < high, `${low} ${f1} ${high}`)
    return high - low
  }
  assert.ok(width(Array.from({ length: 9 }, () => mixed).flat()) < width(mixed) / 2)
})

test('articles that are all alike leave nothing to chance', () => {
  const { low, high } = intervalOf([article(5), article(5), article(5)]) ?? assert.fail()
  assert.ok(Math.abs(low - 2 / 3) < 1e-12 && Math.abs(high - 2 / 3) < 1e-12)
})

test('a reader that is a little better on every article is surely better, though both intervals overlap', () => {
  const better = mixed.map(({ right }) => article(Math.min(10, right + 1)))
  const gain = gainOf(better, mixed) ?? assert.fail()
  assert.ok(gain.low > 0, String(gain.low))
  const [one, other] = [intervalOf(better) ?? assert.fail(), intervalOf(mixed) ?? assert.fail()]
  assert.ok(one.low < other.high)
  assert.deepEqual(gainOf(mixed, mixed), { low: 0, high: 0 })
})

test('without articles, or with nothing in them, there is no interval', () => {
  assert.equal(intervalOf([]), null)
  assert.equal(intervalOf([nothing, nothing]), null)
  assert.equal(gainOf([nothing], [article(1)]), null)
})
