import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { collect } from '../../src/collect/index.ts'
import { all, bytesOf, fromBytes, line, longText, page, textIn, warcGz, warcRecord, webOf } from './made.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-door-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const feed = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Ellory Dispatch</title><link>https://ellory.example/</link>${items.join('')}</channel></rss>`
const teaser = (path: string) =>
  `<item><title>From the feed</title><link>${path}</link><pubDate>Wed, 22 Mar 2034 10:00:00 GMT</pubDate></item>`

describe('a folder of everything', () => {
  test('gives each page in its place, and one bad file costs itself', async () => {
    const at = join(folder, 'mixed')
    mkdirSync(at)
    const put = (name: string, content: string | Uint8Array) => writeFileSync(join(at, name), content)
    put('a.html', page('A'))
    put('b.warc.gz', warcGz(warcRecord(page('1')), warcRecord(page('2'), { uri: 'https://vta.example/2' })))
    put('c.xml', feed(`<item><link>/1</link><description>${longText.repeat(3)}</description></item>`, teaser('/2')))
    put('d.json', '{"settings": true}')
    put('e.gz', gzipSync(page('E')).subarray(0, 100))
    put('f.rss', page('not a feed'))
    put('g.txt', 'From the notes of the day.')
    put('h.eml', 'From: a@x.example\nSubject: x\nMIME-Version: 1.0\n\nThe road stays open.')
    put('i.png', 'x')
    let total: number | null = 0
    const found = await all([at], {
      onTotal: (now) => {
        total = now
      },
    })
    assert.deepEqual(
      found.map((one) => line(one).replaceAll(`${at}/`, '')),
      [
        'a.html',
        'https://vta.example/1',
        'https://vta.example/2',
        'https://ellory.example/1',
        'skipped https://ellory.example/2: its page would have to be fetched from the web',
        'skipped d.json: it is neither a feed nor a sitemap nor a page',
        'failed e.gz: the gzip file is cut off',
        'failed f.rss: this is a web page, not a feed; it names no feed of its own',
        'g.txt',
        'h.eml',
      ],
    )
    assert.equal(total, found.length)
  })
})

describe('addresses', () => {
  test('are fetched: a page, and a feed’s pages with what the feed says of them', async () => {
    const web = webOf({
      'https://ellory.example/rss': feed(teaser('/1'), teaser('/gone'), teaser('/1')),
      'https://ellory.example/1': page('One'),
    })
    const found = await all(['https://ellory.example/1', 'https://ellory.example/rss', 'ftp://ellory.example/x'], {
      fetcher: web,
    })
    assert.deepEqual(found.map(line), [
      'https://ellory.example/1',
      'https://ellory.example/1',
      'failed https://ellory.example/gone: the server answered 404',
      'failed ftp://ellory.example/x: only addresses that begin with http:// or https:// are fetched',
    ])
    const [, ofFeed] = found
    assert.deepEqual(ofFeed?.kind === 'resource' && ofFeed.resource.told, {
      title: 'From the feed',
      published: '2034-03-22T10:00:00Z',
      outlet: 'Ellory Dispatch',
    })
  })
  test('are not fetched for what the feed brings itself', async () => {
    const web = webOf({
      'https://ellory.example/rss': feed(
        `<item><link>/1</link><description>${longText.repeat(3)}</description></item>`,
      ),
    })
    const [one] = await all(['https://ellory.example/rss'], { fetcher: web })
    assert.match(textIn(one), /Delegations/)
    assert.deepEqual(web.asked, ['https://ellory.example/rss'])
  })
})

describe('a feed asked again', () => {
  test('gives as unchanged what is held as it was last changed, and fetches the rest', async () => {
    const web = webOf({
      'https://ellory.example/rss': feed(teaser('/1'), teaser('/2')),
      'https://ellory.example/1': page('One'),
      'https://ellory.example/2': page('Two'),
    })
    const held = async (addresses: readonly string[]) => new Set(addresses.filter((one) => one.endsWith('/1')))
    const ask = (heldSince: string) => all(['https://ellory.example/rss'], { fetcher: web, held, heldSince })
    const found = await ask('2034-03-22T10:00:00Z')
    assert.deepEqual(found.map(line), ['unchanged https://ellory.example/1', 'https://ellory.example/2'])
    assert.deepEqual(web.asked, ['https://ellory.example/rss', 'https://ellory.example/2'])
    assert.deepEqual((await ask('2034-03-22T09:59:59Z')).map(line), [
      'https://ellory.example/1',
      'https://ellory.example/2',
    ])
  })
  test('gives as many new pages as it may, whatever is held before them', async () => {
    const at = (n: number) => `https://ellory.example/${n}`
    const web = webOf({
      'https://ellory.example/rss': feed(...[1, 2, 3, 4].map((n) => teaser(`/${n}`))),
      [at(3)]: page('Three'),
    })
    const questions: (readonly string[])[] = []
    const held = async (addresses: readonly string[]) => {
      questions.push(addresses)
      return new Set([at(1), at(2)])
    }
    const found = await all(['https://ellory.example/rss'], { fetcher: web, held, limit: 1 })
    assert.deepEqual(found.map(line), [
      `unchanged ${at(1)}`,
      `unchanged ${at(2)}`,
      at(3),
      'skipped https://ellory.example/rss: 1 entry beyond the limit of 1',
    ])
    assert.deepEqual(questions, [[1, 2, 3, 4].map(at)])
  })
})

/** Bytes in memory that are still in use. */
function held(): number {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  collectGarbage()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}

describe('an input without end', () => {
  test('is taken as it comes, and let go when nobody wants more', async () => {
    let made = 0
    let closed = false
    const endless = Readable.from(
      (function* () {
        try {
          for (;;) yield Buffer.from(warcRecord(page(`${++made}`), { uri: `https://vta.example/${made}` }))
        } finally {
          closed = true
        }
      })(),
      { highWaterMark: 1 },
    )
    const totals: (number | null)[] = []
    let seen = 0
    for await (const one of collect(['-'], { stdin: endless, onTotal: (total) => totals.push(total) })) {
      assert.equal(one.kind, 'resource')
      if (++seen === 100) break
    }
    assert.ok(made < 200, `${made} were made for 100`)
    assert.equal(closed, true)
    assert.equal(totals.at(-2), null)
  })
  test('of one long record is passed over in little memory', { timeout: 30_000 }, async () => {
    const before = held()
    let late = 0
    const long = Readable.from(
      (function* () {
        yield Buffer.from(
          `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://vta.example/0\r\nContent-Length: 200000000\r\n\r\n`,
        )
        for (let i = 0; i < 2000; i++) {
          if (i === 1900) late = held()
          yield Buffer.alloc(100_000)
        }
        yield Buffer.from('\r\n\r\n')
        yield Buffer.from(warcRecord(page('1')))
      })(),
    )
    const found: string[] = []
    for await (const one of collect(['-'], { stdin: long })) found.push(line(one))
    assert.deepEqual(found, [
      'failed https://vta.example/0: it is more than the limit of 20.0 MB',
      'https://vta.example/1',
    ])
    assert.ok(late - before < 80_000_000, `${late - before} bytes are held of 190,000,000`)
  })
  for (const [what, piece, pieces, most] of [
    ['one line', 'x'.repeat(100_000), 1000, 60_000_000],
    ['600,000 lines', 'x\n'.repeat(50_000), 12, 10_000_000],
  ] as const)
    test(`of one message of ${what} needs no more memory than the message`, { timeout: 30_000 }, async () => {
      const before = held()
      let late = 0
      const mailbox = Readable.from(
        (function* () {
          yield Buffer.from('From a@ellory.example Wed\nSubject: Road\n\n')
          for (let i = 0; i < pieces; i++) {
            if (i === pieces - 2) late = held()
            yield Buffer.from(piece)
          }
          yield Buffer.from('\n\nFrom b@ellory.example Wed\nSubject: Bridge\n\nIt is open.\n')
        })(),
        { highWaterMark: 1 },
      )
      const found: string[] = []
      for await (const one of collect(['-'], { stdin: mailbox })) found.push(one.kind)
      assert.deepEqual(found, [pieces * piece.length > 20_000_000 ? 'failed' : 'resource', 'resource'])
      assert.ok(late - before < most, `${late - before} bytes are held`)
    })
})

describe('bytes and names', () => {
  test('what it is is told by its bytes, whatever it is called', async () => {
    const html = join(folder, 'feed.txt')
    writeFileSync(html, feed(`<item><link>/1</link><description>${longText.repeat(3)}</description></item>`))
    assert.deepEqual((await all([html])).map(line), ['https://ellory.example/1'])
    const named = join(folder, 'page.warc')
    writeFileSync(named, page('only called an archive'))
    assert.deepEqual((await all([named])).map(line), [named])
  })
  test('a text that holds one address a line is a list of pages', async () => {
    const web = webOf({ 'https://ellory.example/1': page('One') })
    assert.deepEqual((await fromBytes(bytesOf('https://ellory.example/1\n'), { fetcher: web })).map(line), [
      'https://ellory.example/1',
    ])
  })
})
