import assert from 'node:assert/strict'
import { Socket } from 'node:net'
import { afterEach, beforeEach, describe, test } from 'node:test'
import type { ErrorCode } from '../../../src/domain/index.ts'
import { openBrokenOutlet } from '../../outlets/broken.ts'
import { fetcherFor, type Outlet, openOutlet, resourceAt } from '../../outlets/index.ts'
import { openPackedOutlet } from '../../outlets/packed.ts'
import { openRedirectingOutlet } from '../../outlets/redirecting.ts'
import { openDrippingHeaders, openSlowOutlet } from '../../outlets/slow.ts'
import { openStatusOutlet } from '../../outlets/statuses.ts'
import { failsWith } from './failing.ts'

type Expected = Record<string, [code: ErrorCode, says: RegExp]>

let outlet: Outlet
let fetcher: ReturnType<typeof fetcherFor>
afterEach(async () => {
  await fetcher.close()
  await outlet.close()
})

/** The page's text. */
async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode((await resourceAt(fetcher, outlet.url(path))).bytes)
}

function fails(expected: Expected): void {
  for (const [path, [code, says]] of Object.entries(expected))
    test(`${path}: ${code}`, async () => {
      await failsWith(fetcher.fetch(outlet.url(path)), code, says)
    })
}

describe('an outlet that sends elsewhere', () => {
  beforeEach(async () => {
    outlet = await openRedirectingOutlet()
    fetcher = fetcherFor([outlet])
  })
  for (const path of [
    '/chain/10',
    '/by/301',
    '/by/302',
    '/by/303',
    '/by/307',
    '/by/308',
    '/relative',
    '/escaped',
    '/raw',
    '/with-body',
  ])
    test(`${path}: is followed`, async () => {
      assert.match(await textOf(path), /Sundrel talks go on|Переговоры в Сундреле/)
    })
  test('is one visit: every address gone through is told, and the last one is the address of the page', async () => {
    const fetched = await fetcher.fetch(outlet.url('/chain/2'))
    assert.deepEqual(fetched.hops, ['/chain/2', '/chain/1', '/page'].map(outlet.url))
    assert.equal(fetched.kind === 'resource' && fetched.resource.url, outlet.url('/page'))
    assert.deepEqual(fetcher.clock.waits, [])
  })
  fails({
    '/chain/11': ['fetch-failed', /more than 10 times/],
    '/loop/a': ['fetch-failed', /in a circle/],
    '/self': ['fetch-failed', /to itself, as pages do that want a cookie/],
    '/endless': ['fetch-failed', /more than 10 times/],
    '/nowhere': ['fetch-failed', /without saying where \(302 Found\)/],
    '/multiple': ['fetch-failed', /300 Multiple Choices/],
    '/bad': ['fetch-failed', /redirects to what is no address/],
  })
  test('from https to plain http is not followed, the other way round is', async () => {
    const plain = await openRedirectingOutlet('vta.example')
    const secure = await openOutlet(
      'vta.example',
      { '/down': { status: 301, headers: { location: plain.url('/page') } }, '/page': 'secure page' },
      { secure: true },
    )
    const up = await openOutlet('mfa-doruvia.example', {
      '/up': { status: 301, headers: { location: secure.url('/page') } },
    })
    await fetcher.close()
    fetcher = fetcherFor([outlet, plain, secure, up])
    await failsWith(fetcher.fetch(secure.url('/down')), 'fetch-refused', /from https to plain http/)
    assert.equal(plain.asked.length, 0)
    assert.equal((await fetcher.fetch(up.url('/up'))).status, 200)
    for (const one of [plain, secure, up]) await one.close()
  })
})

describe('an outlet that takes its time', () => {
  const patience = { connect: 5, headers: 30, idle: 20, total: 120 }
  beforeEach(async () => {
    outlet = await openSlowOutlet()
    fetcher = fetcherFor([outlet], { patience, maxBytes: 3_000_000 })
  })
  /** The timer of this length goes off when timers of that one have been set so often; the first of each are robots.txt's. */
  const goesOff = (length: number, times: number, of = length) => {
    fetcher.clock.goesOff = (timers) => (timers.filter((timer) => timer === of).length >= times ? length : null)
  }

  test('before it answers is given up', async () => {
    goesOff(30, 2)
    await failsWith(fetcher.fetch(outlet.url('/silent')), 'fetch-timeout', /no answer came within 0\.03 s/)
  })
  test('in the middle of a page is given up', async () => {
    goesOff(20, 3)
    await failsWith(fetcher.fetch(outlet.url('/stuck')), 'fetch-timeout', /nothing more came within 0\.02 s/)
  })
  test('a few bytes at a time is given up in the end', async () => {
    goesOff(120, 10, 20)
    await failsWith(fetcher.fetch(outlet.url('/drip')), 'fetch-timeout', /not all there within 0\.12 s/)
  })
  test('with its headers alone is given up as well', async () => {
    await outlet.close()
    outlet = await openDrippingHeaders()
    await fetcher.close()
    fetcher = fetcherFor([outlet], { patience })
    goesOff(30, 2)
    await failsWith(fetcher.fetch(outlet.url('/x')), 'fetch-timeout', /no answer came/)
  })
  test('to be connected to is given up', async () => {
    await fetcher.close()
    fetcher = fetcherFor([outlet], { patience, dial: () => new Socket() })
    goesOff(5, 1)
    await failsWith(fetcher.fetch(outlet.url('/x')), 'fetch-timeout', /no connection came about in time/)
  })
  fails({
    '/pour': ['input-too-large', /more than the limit of 3\.0 MB/],
    '/large': ['input-too-large', /50\.0 MB is more than the limit of 3\.0 MB/],
    '/unsaid': ['input-too-large', /more than the limit of 3\.0 MB/],
  })
  test('keeps nobody who gives up, and the next one has a turn', async () => {
    const stop = new AbortController()
    const asked = fetcher.fetch(outlet.url('/silent'), { signal: stop.signal })
    const next = fetcher.fetch(outlet.url('/none'))
    await until(() => outlet.asked.some(({ path }) => path === '/silent'))
    stop.abort(new Error('enough'))
    await assert.rejects(asked, /enough/)
    await failsWith(next, 'input-missing', /404/)
  })
  test('is let go of when the fetcher closes, and so is who waits for a turn', async () => {
    const asked = [fetcher.fetch(outlet.url('/silent')), fetcher.fetch(outlet.url('/stuck'))]
    const failing = asked.map((one) => failsWith(one, 'fetch-failed', /stopped/))
    await until(() => outlet.asked.some(({ path }) => path === '/silent'))
    await fetcher.close()
    await Promise.all(failing)
  })
})

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve))
}

describe('an outlet whose answers break HTTP', () => {
  beforeEach(async () => {
    outlet = await openBrokenOutlet()
    fetcher = fetcherFor([outlet])
  })
  for (const path of ['/http-1.0', '/no-status-text', '/no-length', '/no-type', '/odd-status-text', '/hints-first'])
    test(`${path}: is read all the same`, async () => {
      assert.match(await textOf(path), /went on until midnight/)
    })
  test('/shorter: what comes beyond the length it declares is no part of it, and not of the next answer', async () => {
    assert.equal(await textOf('/shorter'), '<html><body><p>The t')
    assert.match(await textOf('/no-status-text'), /^<html>.*until midnight/)
  })
  fails({
    '/longer': ['fetch-failed', /broke the connection off|not as long as it says/],
    '/cut-gzip': ['fetch-failed', /packed body \(gzip\) is cut off/],
    '/cut-chunk': ['fetch-failed', /broke the connection off/],
    '/bad-chunk': ['fetch-failed', /not proper HTTP/],
    '/two-lengths': ['fetch-failed', /not as long as it says|not proper HTTP/],
    '/bad-length': ['fetch-failed', /not proper HTTP/],
    '/header-flood': ['fetch-failed', /headers are longer/],
    '/long-header': ['fetch-failed', /headers are longer/],
    '/header-nul': ['fetch-failed', /not proper HTTP/],
    '/no-http': ['fetch-failed', /not proper HTTP/],
    '/noise': ['fetch-failed', /not proper HTTP/],
    '/nothing': ['fetch-failed', /broke the connection off/],
    '/half-headers': ['fetch-failed', /broke the connection off/],
    '/status-999': ['fetch-failed', /status 999/],
  })
})

describe('an outlet that packs its pages', () => {
  beforeEach(async () => {
    outlet = await openPackedOutlet()
    fetcher = fetcherFor([outlet])
  })
  for (const way of ['gzip', 'x-gzip', 'deflate', 'raw-deflate', 'br', 'zstd', 'identity', 'twice', 'bytewise'])
    test(`/good/${way}: is unpacked`, async () => {
      assert.match(await textOf(`/good/${way}`), /Sundrel talks go on/)
    })
  fails({
    '/cut/gzip': ['fetch-failed', /packed body \(gzip\) is cut off/],
    '/cut/deflate': ['fetch-failed', /\(deflate\) is cut off/],
    '/cut/br': ['fetch-failed', /\(br\) is cut off/],
    '/cut/zstd': ['fetch-failed', /\(zstd\) is cut off/],
    '/false/gzip': ['fetch-failed', /not packed as it says \(gzip\)/],
    '/false/deflate': ['fetch-failed', /not packed as it says|cut off/],
    '/false/br': ['fetch-failed', /not packed as it says|cut off/],
    '/false/zstd': ['fetch-failed', /not packed as it says/],
    '/empty/gzip': ['input-empty', /empty/],
    '/bomb/gzip': ['fetch-failed', /more than 200 times what was sent/],
    '/bomb/br': ['fetch-failed', /more than 200 times what was sent/],
    '/bomb/zstd': ['fetch-failed', /more than 200 times what was sent/],
    '/bomb/twice': ['fetch-failed', /more than 200 times what was sent/],
    '/unknown': ['fetch-failed', /a way nobody asked for \(lzma\)/],
    '/hostile-name': ['fetch-failed', /a way nobody asked for \(constructor\)/],
    '/thrice': ['fetch-failed', /packed 3 times over/],
  })
  test('as a bomb costs no more memory than a page may', async () => {
    const before = process.memoryUsage().arrayBuffers
    for (const path of ['/bomb/gzip', '/bomb/br', '/bomb/zstd']) await fetcher.fetch(outlet.url(path)).catch(() => {})
    assert.ok(process.memoryUsage().arrayBuffers - before < 40_000_000)
  })
})

describe('an outlet that answers otherwise', () => {
  beforeEach(async () => {
    outlet = await openStatusOutlet()
    fetcher = fetcherFor([outlet])
  })
  fails({
    '/204': ['input-empty', /204 No Content/],
    '/205': ['input-empty', /205/],
    '/206': ['fetch-failed', /only a part of the page/],
    '/304': ['fetch-failed', /though nothing was asked/],
    '/400': ['fetch-failed', /400 Bad Request/],
    '/401': ['fetch-forbidden', /user name and a password/],
    '/402': ['fetch-forbidden', /asks to be paid/],
    '/403': ['fetch-forbidden', /refuses \(403 Forbidden\)/],
    '/404': ['input-missing', /404 Not Found/],
    '/410': ['input-missing', /410 Gone/],
    '/418': ['fetch-failed', /status 418/],
    '/451': ['fetch-forbidden', /451/],
    '/500': ['fetch-failed', /500 Internal Server Error/],
    '/501': ['fetch-failed', /501 Not Implemented/],
    '/503': ['fetch-failed', /503 Service Unavailable/],
    '/empty': ['input-empty', /the answer is empty/],
    '/film': ['input-binary', /it is video\/mp4/],
    '/cloudflare': ['fetch-forbidden', /Cloudflare.*proof that a person is reading/],
    '/datadome': ['fetch-forbidden', /DataDome/],
    '/aws': ['fetch-forbidden', /AWS/],
  })
})

describe('a host that is not there', () => {
  beforeEach(async () => {
    outlet = await openStatusOutlet()
    fetcher = fetcherFor([outlet], { names: { 'slow.example': [[]] } })
  })
  test('by its name, or whose server is down', async () => {
    await failsWith(fetcher.fetch('https://nobody.example/'), 'fetch-failed', /no host of that name.*online/)
    await failsWith(fetcher.fetch('https://slow.example/'), 'fetch-failed', /no host of that name/)
    const address = outlet.url('/')
    await outlet.close()
    await failsWith(fetcher.fetch(address), 'fetch-failed', /no server answers there/)
  })
  test('with a certificate for another name, or from nobody known, or without TLS', async () => {
    const secure = await openOutlet('wrong.example', { '/': 'x' }, { secure: true })
    await fetcher.close()
    fetcher = fetcherFor([outlet, secure])
    await failsWith(fetcher.fetch(secure.url()), 'fetch-failed', /certificate is for another name/)
    await failsWith(fetcher.fetch(`https://rpb.example:${outlet.port}/`), 'fetch-failed', /no secure connection/)
    await fetcher.close()
    fetcher = fetcherFor([secure], { authorities: [] })
    await failsWith(fetcher.fetch(secure.url()), 'fetch-failed', /certificate is from nobody known/)
    await secure.close()
  })
})
