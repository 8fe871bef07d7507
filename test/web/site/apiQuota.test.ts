/** How often each client may ask: whatever comes when, nobody gets more than the quota, and memory stays small. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeBuckets } from '../../../src/web/site/api/quota.ts'

const quotas = fc.record({ requests: fc.integer({ min: 1, max: 50 }), seconds: fc.integer({ min: 1, max: 120 }) })
/** Steps of the clock in milliseconds. */
const steps = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 500_000 })),
  {
    maxLength: 200,
  },
)

test('in any stretch of time no more is granted than the quota and what came back meanwhile', () =>
  fc.assert(
    fc.property(quotas, steps, (quota, steps) => {
      const buckets = makeBuckets(quota)
      const granted: number[] = []
      let now = 1_900_000_000_000
      for (const step of steps) {
        now += step
        if (buckets.take('a', now).granted) granted.push(now)
      }
      granted.forEach((from, i) => {
        granted.slice(i).forEach((to, count) => {
          const back = ((to - from) * quota.requests) / (quota.seconds * 1000)
          assert.ok(count + 1 <= quota.requests + back + 1e-6, `${count + 1} in ${to - from} ms`)
        })
      })
    }),
  ))

test('what is said to be left is granted, and no more; after the wait there is one more', () =>
  fc.assert(
    fc.property(quotas, steps, (quota, steps) => {
      const buckets = makeBuckets(quota)
      let now = 1_900_000_000_000
      for (const step of steps) {
        now += step
        buckets.take('a', now)
      }
      const { left, wait } = buckets.take('a', now)
      for (let i = 0; i < left; i++) assert.ok(buckets.take('a', now).granted)
      assert.ok(!buckets.take('a', now).granted)
      assert.ok(wait >= 1)
      assert.ok(buckets.take('a', now + wait * 1000).granted)
    }),
  ))

test('a clock that is set back shuts nobody out for longer than the quota’s time', () => {
  const buckets = makeBuckets({ requests: 2, seconds: 10 })
  const late = 1_900_000_000_000
  for (let i = 0; i < 5; i++) buckets.take('a', late)
  const early = late - 86_400_000
  assert.ok(!buckets.take('a', early).granted)
  assert.ok(buckets.take('a', early + 10_000).granted)
})

test('of many clients those are forgotten who have not asked for longest', () =>
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 8 }), { maxLength: 100, size: 'max' }),
      fc.integer({ min: 1, max: 6 }),
      (clients, most) => {
        const buckets = makeBuckets({ requests: 1, seconds: 60 }, most)
        const latest: number[] = []
        for (const client of clients) {
          const known = latest.slice(-most).includes(client)
          assert.equal(buckets.take(String(client), 0).granted, !known)
          assert.ok(buckets.size <= most)
          latest.splice(latest.indexOf(client) >>> 0, 1)
          latest.push(client)
        }
      },
    ),
  ))
