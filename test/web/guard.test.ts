import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOST, pagesOver, standIn, TOKEN } from './stand-in.ts'

test('a request under any other name is refused, on every path', async () => {
  const pages = pagesOver(standIn())
  for (const path of ['/', '/en', '/assets/x/readout.css', '/api/dossiers', '/none'])
    for (const host of [
      'evil.example',
      'evil.example:8420',
      '127.0.0.1',
      '127.0.0.1:9',
      'localhost.evil.example:8420',
    ]) {
      const response = await pages.get(path, { host, authorization: `Bearer ${TOKEN}` })
      assert.equal(response.status, 403, `${host}${path}`)
    }
  assert.match(
    await (await pages.get('/en', { host: 'evil.example' })).text(),
    /Open Readout at http:\/\/127\.0\.0\.1:8420/,
  )
})

test('both loopback names are answered, in any case', async () => {
  const pages = pagesOver(standIn())
  for (const host of [HOST, 'localhost:8420', 'LOCALHOST:8420'])
    assert.equal((await pages.get('/en', { host })).status, 200)
})

test('a form from another site changes nothing', async () => {
  const house = standIn()
  const pages = pagesOver(house)
  const refused: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: `https://${HOST}` },
    { origin: 'http://localhost:8420' },
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    {},
  ]
  for (const headers of refused)
    for (const path of [
      '/en/ford-talks/review',
      '/en/ford-talks/review/r/undo',
      '/en/add',
      '/en/ford-talks/add',
      '/en/ford-talks/sources',
      '/en/ford-talks/alerts',
      '/en/dossiers',
      '/en/dossiers/ford-talks/remove',
      '/en/dossiers/ford-talks/restore',
    ])
      for (const back of ['/en', '/en/ford-talks/inbox', '/en/ford-talks/alerts']) {
        const written = { finding: 'aa11', decision: 'accept', way: 'webhook', address: 'https://evil.example/', back }
        const response = await pages.post(path, written, headers)
        assert.equal(response.status, 403, `${path} ${JSON.stringify(headers)}`)
        assert.doesNotMatch(
          await response.text(),
          /https:\/\/evil\.example\//,
          'nothing of it stands in a form of ours',
        )
      }
  assert.deepEqual(house.asked, [])
})

test('what is refused for its size or its sender is not read', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${HOST}` }
  const refused: [path: string, status: number, headers: Record<string, string>][] = [
    ['/en/ford-talks/alerts', 413, { ...form, 'content-length': String(9 * 1024 * 1024) }],
    ['/en/ford-talks/alerts', 403, { ...form, origin: 'https://evil.example' }],
    ['/en/ford-talks/alerts', 403, { ...form, host: 'evil.example' }],
    ['/api/dossiers', 401, form],
  ]
  for (const [path, status, headers] of refused) {
    let asked = 0
    const body = new ReadableStream(
      {
        pull() {
          asked++
          throw new Error('it was read')
        },
      },
      { highWaterMark: 0 },
    )
    const response = await pagesOver(standIn()).send(path, { method: 'POST', headers, body, duplex: 'half' })
    assert.equal(response.status, status, JSON.stringify(headers))
    assert.equal(asked, 0, JSON.stringify(headers))
  }
})

test('a form of our own is taken, also from a browser that hides where it comes from', async () => {
  const pages = pagesOver(standIn())
  for (const headers of [
    { origin: `http://${HOST}` },
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
  ])
    assert.equal(
      (await pages.post('/en/ford-talks/review', { finding: 'aa11', decision: 'accept' }, headers)).status,
      303,
    )
})

test('every answer forbids inline scripts, frames and guessing of types', async () => {
  const pages = pagesOver(standIn())
  const answers = [
    await pages.get('/'),
    await pages.get('/en'),
    await pages.get('/en/none'),
    await pages.get('/xx'),
    await pages.get('/en', { host: 'evil.example' }),
    await pages.post('/en/ford-talks/review', { finding: 'aa11', decision: 'accept' }),
    await pages.post('/en/add', {}, {}),
    await pages.api('GET', '/api/dossiers'),
    await pages.api('GET', '/api/dossiers', null, { authorization: '' }),
    await pages.get('/assets/x/readout.css'),
  ]
  for (const { headers, status } of answers) {
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/, String(status))
    assert.match(policy, /frame-ancestors 'none'/)
    assert.ok(!policy.includes('unsafe'))
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin')
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('cache-control'), 'no-store')
  }
})

test('no page holds a script, a style or a handler of its own', async () => {
  const pages = pagesOver(standIn())
  for (const path of [
    '',
    '/ford-talks',
    '/ford-talks/day/2031-03-04',
    '/ford-talks/document/d0c',
    '/ford-talks/statement/bb22',
    '/ford-talks/actor/lowland/brill',
    '/ford-talks/issue/ford',
    '/ford-talks/search?q=ford',
    '/none',
  ]) {
    const html = await (await pages.get(`/en${path}`)).text()
    assert.ok(!/<style|<script(?![^>]* src="\/assets\/)|\sstyle=|\son[a-z]+=/.test(html), path)
    for (const [, address] of html.matchAll(/ (?:src|href|action)="([^"]*)"/g))
      assert.match(address ?? '', /^(\/(?!\/)|#|https:\/\/gazette\.example\/)/)
  }
})
