import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { bytesOf, fromBytes, line, longText, page, textIn, warcGz, warcRecord } from './made.ts'

const pages = (n: number) =>
  Array.from({ length: n }, (_, i) => warcRecord(page(`Page ${i + 1}`), { uri: `https://vta.example/${i + 1}` }))
const uris = (n: number) => Array.from({ length: n }, (_, i) => `https://vta.example/${i + 1}`)
const chunked = (text: string) =>
  `5;x=y\r\n${text.slice(0, 5)}\r\n${(text.length - 5).toString(16)}\r\n${text.slice(5)}\r\n0\r\n\r\n`

describe('a web archive', () => {
  test('gives each captured page with its address, type and time, compressed record by record or whole or not at all', async () => {
    const plain = bytesOf(...pages(3))
    for (const bytes of [plain, warcGz(...pages(3)), bytesOf(gzipSync(plain))])
      for (const piece of [65_536, 1, 17]) {
        const found = await fromBytes(bytes, {}, piece)
        assert.deepEqual(found.map(line), uris(3))
        const [one] = found
        assert.equal(one?.kind === 'resource' && one.resource.mediaType, 'text/html; charset=utf-8')
        assert.equal(one?.kind === 'resource' && one.resource.retrieved, '2034-03-22T10:00:00.000Z')
        assert.equal(textIn(one), page('Page 1'))
      }
  })

  test('gives bodies as the page was, whatever they were sent in', async () => {
    const html = page('Sent')
    const type = 'Content-Type: text/html'
    const records = [
      warcRecord(chunked(html), { http: [type, 'Transfer-Encoding: chunked'] }),
      warcRecord(html, { http: [type, 'Transfer-Encoding: chunked'] }),
      warcRecord(new Uint8Array(gzipSync(html)), { http: [type, 'content-encoding: gzip'] }),
      warcRecord(html, { http: [type, 'Content-Encoding: gzip'] }),
      warcRecord(new Uint8Array(brotliCompressSync(html)), { http: [type, 'Content-Encoding: br'] }),
      warcRecord(html, { type: 'resource', http: [] }),
    ]
    for (const one of await fromBytes(warcGz(...records))) assert.equal(textIn(one), html)
  })

  test('passes over what is no page, and says why where it could have been one', async () => {
    const found = await fromBytes(
      warcGz(
        warcRecord('software: test\r\n', { type: 'warcinfo', uri: '' }),
        warcRecord('GET / HTTP/1.1\r\n\r\n', { type: 'request' }),
        warcRecord('', { type: 'revisit', uri: 'https://vta.example/again' }),
        warcRecord('x', { http: ['Content-Type: image/png'], uri: 'https://vta.example/a.png' }),
        warcRecord('moved', { status: 301, uri: 'https://vta.example/old' }),
        warcRecord('<rss version="2.0"><channel/></rss>', {
          http: ['Content-Type: text/xml'],
          uri: 'https://vta.example/rss',
        }),
        warcRecord(page('Page 1')),
      ),
    )
    assert.deepEqual(found.map(line), [
      'skipped https://vta.example/again: it was captured before, unchanged; this archive does not hold it (revisit)',
      'skipped https://vta.example/a.png: it is no page (image/png)',
      'skipped https://vta.example/old: the server had answered 301',
      'skipped https://vta.example/rss: it is no page (feed)',
      'https://vta.example/1',
    ])
  })

  test('cut off gives what came before the cut, and says where it is cut', async () => {
    const whole = bytesOf(...pages(3))
    const gz = warcGz(...pages(3))
    for (const [bytes, full] of [
      [whole, whole.length],
      [gz, gz.length],
    ] as const)
      for (const length of [full - 300, Math.floor(full * 0.5), Math.floor(full * 0.4)]) {
        const found = await fromBytes(bytes.subarray(0, length))
        const kept = found.filter(({ kind }) => kind === 'resource')
        assert.deepEqual(kept.map(line), uris(kept.length))
        assert.equal(found.length, kept.length + 1)
        const last = found.at(-1)
        assert.match(
          last ? line(last) : '',
          new RegExp(
            `^failed -: it is cut off in record ${kept.length + 1}.*; ${kept.length} pages? before it could be read$`,
          ),
        )
      }
  })

  test('with a damaged record gives the others', async () => {
    const [a, b, c] = pages(3).map((record) => new Uint8Array(gzipSync(record)))
    if (!a || !b || !c) return assert.fail()
    for (const damage of [
      (bytes: Uint8Array) => bytes.fill(0x55, 40, 80),
      (bytes: Uint8Array) => bytes.fill(0, bytes.length - 8, bytes.length - 4),
      (bytes: Uint8Array) => bytes.fill(0x55, 0, 10),
      (bytes: Uint8Array) => bytes.subarray(0, 100),
    ]) {
      const found = await fromBytes(bytesOf(a, damage(new Uint8Array(b)), c))
      assert.deepEqual(found.filter(({ kind }) => kind === 'resource').map(line), [
        'https://vta.example/1',
        'https://vta.example/3',
      ])
      assert.ok(
        found.some((one) => one.kind === 'failed' && /^record 2 is broken: /.test(one.error.reason)),
        found.map(line).join('\n'),
      )
    }
  })

  test('whose record has a wrong length, or no header, gives the others', async () => {
    const [a, , c] = pages(3)
    if (!a || !c) return assert.fail()
    const short = warcRecord(page('Page 2'), { uri: 'https://vta.example/2', length: 50 })
    for (const broken of [
      short,
      bytesOf('no record at all\r\nmore of it\r\n\r\n'),
      bytesOf('WARC/1.0\r\nWARC-Type: response\r\n\r\n'),
    ]) {
      const found = await fromBytes(bytesOf(a, broken, c))
      assert.deepEqual(found.filter(({ kind }) => kind === 'resource').map(line), [
        'https://vta.example/1',
        'https://vta.example/3',
      ])
      assert.equal(found.filter(({ kind }) => kind === 'failed').length, 1, found.map(line).join('\n'))
    }
  })

  test('refuses a page beyond the limit, and goes on', async () => {
    const large = warcRecord('x'.repeat(3_000_000), { uri: 'https://vta.example/large' })
    const bomb = warcRecord(new Uint8Array(gzipSync('x'.repeat(3_000_000))), {
      uri: 'https://vta.example/bomb',
      http: ['Content-Type: text/html', 'Content-Encoding: gzip'],
    })
    const found = await fromBytes(warcGz(large, bomb, ...pages(1)), { maxBytes: 1_000_000 })
    assert.deepEqual(found.map(line), [
      'failed https://vta.example/large: it is more than the limit of 1.0 MB',
      'failed https://vta.example/bomb: it is more than the limit of 1.0 MB',
      'https://vta.example/1',
    ])
  })
})

describe('gzip', () => {
  test('around a page or a feed is taken off', async () => {
    assert.equal(textIn((await fromBytes(bytesOf(gzipSync(page('One')))))[0]), page('One'))
    const feed = `<rss version="2.0"><channel><item><link>https://vta.example/1</link><description>${longText.repeat(3)}</description></item></channel></rss>`
    assert.deepEqual((await fromBytes(bytesOf(gzipSync(gzipSync(feed))))).map(line), ['https://vta.example/1'])
  })
  test('with a name, a comment and bytes of padding behind it is gzip all the same', async () => {
    const plain = gzipSync(page('One'))
    const named = bytesOf(
      plain.subarray(0, 3),
      Uint8Array.of(8 + 16),
      plain.subarray(4, 10),
      'page.html\0said\0',
      plain.subarray(10),
      new Uint8Array(512),
    )
    for (const piece of [65_536, 1]) assert.equal(textIn((await fromBytes(named, {}, piece))[0]), page('One'))
  })
})

describe('a mailbox', () => {
  const message = (n: number) =>
    `From press@x.example Wed Mar 22 10:00:00 2034\nFrom: Press <press@x.example>\nSubject: Talks ${n}\nDate: Wed, 22 Mar 2034 10:00:00 +0300\n\nThe road stays open.\n>From there it goes on.\n\n`
  test('gives its messages one by one', async () => {
    const found = await fromBytes(bytesOf(message(1), message(2)), {}, 50)
    assert.deepEqual(found.map(line), ['-#1', '-#2'])
    assert.match(textIn(found[1]), /^From: Press.*Talks 2.*open\.\nFrom there/s)
  })
  test('keeps lines whole, however long they are', async () => {
    const lines = ['x'.repeat(65_536), `${'y'.repeat(65_536)}>From here`, 'z'.repeat(300_000)]
    const ends = lines.join('\nFrom there on\n')
    for (const piece of [65_536, 1000]) {
      const found = await fromBytes(bytesOf(message(1), ends, '\r\n\n', message(2)), {}, piece)
      assert.deepEqual(found.map(line), ['-#1', '-#2'])
      assert.ok(textIn(found[0]).endsWith(`goes on.\n\n${ends}\n\n`))
    }
  })
  test('refuses a message beyond the limit, and goes on', async () => {
    for (const large of ['x'.repeat(300_000), 'x\n'.repeat(150_000)])
      assert.deepEqual(
        (await fromBytes(bytesOf(message(1), large, '\n\n', message(2)), { maxBytes: 100_000 })).map(line),
        ['failed -#1: 0.3 MB is more than the limit of 0.1 MB', '-#2'],
      )
  })
})
