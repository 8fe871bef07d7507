import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { freshUntil, retryAfter } from '../../../src/collect/web/freshness.ts'
import { addressOf } from '../../../src/collect/web/index.ts'

describe('one page has one address', () => {
  const same: Record<string, string> = {
    'HTTPS://News.Example:443/a': 'https://news.example/a',
    'http://news.example:80': 'http://news.example/',
    'https://news.example./a': 'https://news.example/a',
    'https://news.example/a#comments': 'https://news.example/a',
    'https://news.example/a?': 'https://news.example/a',
    'https://news.example/a??b': 'https://news.example/a??b',
    'https://news.example/a?utm_source=x&utm_medium=y&id=4': 'https://news.example/a?id=4',
    'https://news.example/a?id=4&fbclid=z&&page=2': 'https://news.example/a?id=4&page=2',
    'https://news.example/a?UTM_Campaign=x': 'https://news.example/a',
    'https://news.example/a?utm%5Fsource=x': 'https://news.example/a',
    'https://news.example/a;jsessionid=0A1B?b=1': 'https://news.example/a?b=1',
    'https://news.example/%7ejoe/%d0%bd?q=%c3%a9%41': 'https://news.example/~joe/%D0%BD?q=%C3%A9A',
    'https://news.example/x/../a/./b': 'https://news.example/a/b',
    'https://новости.example/a': 'https://xn--b1amnebsh.example/a',
    // What may be another page stays.
    'https://www.news.example/a/': 'https://www.news.example/a/',
    'https://news.example/a?b=2&a=1': 'https://news.example/a?b=2&a=1',
    'https://news.example/a?source=rss&ref=1': 'https://news.example/a?source=rss&ref=1',
    'https://news.example/a?q=a+b%26c%20d': 'https://news.example/a?q=a+b%26c%20d',
    'not an address': 'not an address',
  }
  for (const [address, expected] of Object.entries(same))
    test(address, () => assert.equal(addressOf(address), expected))

  test('and that address is its own', () => {
    const parts = fc.constantFrom(
      'a',
      '%41',
      '%d0',
      '%',
      '&',
      '=',
      '?',
      'utm_source=',
      'id=4',
      '/',
      ';jsessionid=1',
      '#',
      '.',
      '%2e',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.array(parts).map((all) => `https://news.example/${all.join('')}`),
        ),
        (address) => {
          const once = addressOf(address)
          assert.equal(addressOf(once), once)
          assert.equal(URL.canParse(once), true)
        },
      ),
      { numRuns: 1000, examples: [['http://a.aa??']] },
    )
  })
})

describe('how soon to ask again', () => {
  const now = Date.UTC(2034, 2, 1, 12)
  const inSeconds = (headers: Record<string, string>) => {
    const until = freshUntil(headers, now)
    return until === null ? null : (Date.parse(until) - now) / 1000
  }
  const day = 24 * 3600
  const expected: [headers: Record<string, string>, seconds: number | null][] = [
    [{}, null],
    [{ 'cache-control': 'max-age=600' }, 600],
    [{ 'cache-control': 'public, Max-Age="600"', age: '100' }, 500],
    [{ 'cache-control': 'max-age=600', age: '700' }, null],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'no-store' }, null],
    [{ 'cache-control': 'max-age=31536000, immutable' }, day],
    [{ 'cache-control': 'max-age=soon' }, null],
    [{ expires: 'Wed, 01 Mar 2034 12:10:00 GMT' }, 600],
    [{ expires: 'Wed, 01 Mar 2034 13:10:00 GMT', date: 'Wed, 01 Mar 2034 13:00:00 GMT' }, 600],
    [{ expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }, null],
    [{ expires: '0' }, null],
    [{ expires: '-1', 'cache-control': '' }, null],
    [{ expires: 'Wed, 01 Mar 2034 12:10:00 GMT', 'cache-control': 'max-age=60' }, 60],
  ]
  for (const [headers, seconds] of expected)
    test(`${JSON.stringify(headers)}: ${seconds}`, () => assert.equal(inSeconds(headers), seconds))

  test('when asked to come back later', () => {
    assert.equal(retryAfter('120', now), 120_000)
    assert.equal(retryAfter(' Wed, 01 Mar 2034 12:02:00 GMT', now), 120_000)
    assert.equal(retryAfter('Wed, 01 Mar 2034 11:00:00 GMT', now), 0)
    for (const odd of [undefined, '', 'soon', '-5', '1.5', '99999999999999']) assert.equal(retryAfter(odd, now), null)
  })
  test('is found in any headers', () => {
    const headers = fc.record({
      'cache-control': fc.oneof(fc.string(), fc.constantFrom('max-age=9999999999', 'max-age=-1', 'max-age=')),
      expires: fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      age: fc.string(),
      date: fc.string(),
    })
    fc.assert(
      fc.property(headers, (given) => {
        const seconds = inSeconds(given)
        assert.ok(seconds === null || (seconds > 0 && seconds <= day))
        retryAfter(given.expires, now)
      }),
    )
  })
})
