/** No bytes break collecting: whatever comes in, what comes out is pages and reasons, in bounded time. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { readFeed, readSitemap } from '../../src/collect/index.ts'
import { asReadoutError, ReadoutError, toldTime } from '../../src/domain/index.ts'
import { unwrap } from '../../src/extract/index.ts'
import { pdfOf, textLines } from '../extract/made-pdf.ts'
import { bytesOf, fromBytes, longText, page, resource, warcGz, warcRecord } from './made.ts'

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="x"><channel><title>A</title><item><title>B &amp;nbsp; &#1;</title><link>https://x.example/1</link><description><![CDATA[<p>${longText}</p>]]></description><pubDate>Wed, 22 Mar 2034 10:00:00 GMT</pubDate></item></channel></rss>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1',
  items: [{ url: 'https://x.example/1', content_text: longText }, { id: 2 }],
})
const seeds: Uint8Array[] = [
  bytesOf(feed),
  bytesOf(json),
  bytesOf('<urlset><url><loc>https://x.example/1</loc><lastmod>2034-03-22</lastmod></url></urlset>'),
  bytesOf(warcRecord(page('1')), warcRecord(page('2'))),
  warcGz(warcRecord(page('1')), warcRecord(page('2'))),
  new Uint8Array(gzipSync(feed)),
  bytesOf(
    'From a@x.example Wed\nFrom: a@x.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x</p>\n--b--\n',
  ),
]

/** Bytes with some of them changed, taken out, doubled or cut off. */
function broken(from: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    kind: fc.constantFrom('set', 'cut', 'double', 'end'),
    byte: fc.nat(255),
  })
  return fc.tuple(fc.constantFrom(...from), fc.array(change, { minLength: 1, maxLength: 4 })).map(([seed, changes]) =>
    changes.reduce((bytes, { at, length, kind, byte }) => {
      const start = Math.floor(at * bytes.length)
      const [head, middle, tail] = [
        bytes.subarray(0, start),
        bytes.subarray(start, start + length),
        bytes.subarray(start + length),
      ]
      if (kind === 'set') return bytesOf(head, new Uint8Array(middle.length).fill(byte), tail)
      if (kind === 'cut') return bytesOf(head, tail)
      return kind === 'end' ? head.slice() : bytesOf(head, middle, middle, tail)
    }, seed),
  )
}

describe('whatever comes in', () => {
  test('collecting gives pages and reasons, never an exception, and the same for any pieces', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(broken(seeds), fc.uint8Array({ maxLength: 300 })),
        fc.integer({ min: 1, max: 400 }),
        async (bytes, piece) => {
          const [whole, pieces] = [await fromBytes(bytes), await fromBytes(bytes, {}, piece)]
          const shown = (all: typeof whole) =>
            all.map((one) =>
              one.kind === 'resource'
                ? [one.resource.name, Buffer.from(one.resource.bytes).toString('hex')]
                : one.kind === 'failed'
                  ? [one.name, one.error.message]
                  : [one.name],
            )
          assert.deepEqual(shown(pieces), shown(whole))
          for (const one of whole)
            if (one.kind === 'failed') assert.notEqual(one.error.code, 'input-failed', one.error.message)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('feeds and sitemaps give entries with web addresses, or a refusal', () => {
    fc.assert(
      fc.property(broken(seeds.slice(0, 3)), (bytes) => {
        for (const read of [readFeed, readSitemap])
          try {
            for (const { url, told } of read(resource(bytes)).entries) {
              assert.match(url ?? 'http:', /^https?:/)
              for (const value of Object.values(told)) assert.ok(value.trim())
            }
          } catch (error) {
            assert.ok(error instanceof ReadoutError, String(error))
          }
      }),
      { numRuns: 500 },
    )
  })
  test('unwrapping gives a text or a refusal, and leaves the bytes alone', { timeout: 60_000 }, async () => {
    const pdf = pdfOf([textLines([longText.slice(0, 80), longText.slice(80, 160)])], { info: '/Title (On the road)' })
    await fc.assert(
      fc.asyncProperty(broken([pdf, seeds[6] ?? pdf]), async (bytes) => {
        const before = bytes.slice()
        try {
          const { resource: inner } = await unwrap(resource(bytes))
          assert.ok(inner.bytes instanceof Uint8Array)
        } catch (error) {
          assert.ok(error instanceof ReadoutError, String(asReadoutError(error, 'x').cause))
        }
        assert.deepEqual(bytes, before)
      }),
      { numRuns: 100 },
    )
  })
  test('a time is told as one that exists, or not at all', () => {
    const texts = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.integer({ min: -5, max: 99 }),
          fc.constantFrom('Mar', 'Feb', 'Xyz', '03'),
          fc.integer({ min: 0, max: 9999 }),
          fc.string({ maxLength: 12 }),
        )
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const told = toldTime(text)
        assert.ok(told === null || !Number.isNaN(Date.parse(told)), `${text} → ${told}`)
      }),
    )
  })
})

describe('times as feeds write them', () => {
  for (const [written, told] of [
    ['Wed, 22 Mar 2034 10:00:00 +0300', '2034-03-22T10:00:00+03:00'],
    ['22 March 2034 10:00 GMT', '2034-03-22T10:00:00Z'],
    ['Wed, 22 Mar 34 10:00:00 EST', '2034-03-22T10:00:00-05:00'],
    ['Wed, 22 Mar 2034 10:00:00 MSK', '2034-03-22'],
    ['2034-03-22T10:00:00.123Z', '2034-03-22T10:00:00Z'],
    ['2034-03-22 10:00', '2034-03-22'],
    ['20340322', '2034-03-22'],
    ['Wed, 31 Feb 2034 10:00:00 GMT', null],
    ['yesterday', null],
  ] as const)
    test(`${written} is ${told ?? 'no time'}`, () => assert.equal(toldTime(written), told))
})
