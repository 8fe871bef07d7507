import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { retryAfter } from '../../../src/collect/web/retryAfter.ts'

describe('when asked to come back later', () => {
  const now = Date.UTC(2034, 2, 1, 12)
  test('it is told in seconds or by a date', () => {
    assert.equal(retryAfter('120', now), 120_000)
    assert.equal(retryAfter(' Wed, 01 Mar 2034 12:02:00 GMT', now), 120_000)
    assert.equal(retryAfter('Wed, 01 Mar 2034 11:00:00 GMT', now), 0)
    for (const odd of [undefined, '', 'soon', '-5', '1.5', '99999999999999']) assert.equal(retryAfter(odd, now), null)
  })
  test('it is found in any header', () => {
    const dates = fc.date({ noInvalidDate: true }).map((date) => date.toUTCString())
    fc.assert(
      fc.property(fc.oneof(fc.string(), dates), (header) => {
        const wait = retryAfter(header, now)
        assert.ok(wait === null || wait >= 0)
      }),
    )
  })
})
