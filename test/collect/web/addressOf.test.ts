import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
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
