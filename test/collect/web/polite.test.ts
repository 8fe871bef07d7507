import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { systemClock } from '../../../src/collect/web/clock.ts'
import { fetcherFor, type Outlet, openNewsSite, openOutlet } from '../../outlets/index.ts'
import { afterFailures, openStatusOutlet } from '../../outlets/statuses.ts'
import { failsWith } from './failing.ts'

const open: { close(): Promise<void> }[] = []
/** Closed after the test. */
const opened = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one)
  return one
}
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** An outlet that notes how many requests it has at once. */
async function countingOutlet(
  name: string,
  all: { now: number; most: number },
): Promise<Outlet & { most: () => number }> {
  let now = 0
  let most = 0
  const outlet = await openOutlet(name, {
    '/robots.txt': '',
    '/': (_request, response) => {
      most = Math.max(most, ++now)
      all.most = Math.max(all.most, ++all.now)
      setImmediate(() =>
        setImmediate(() => {
          now--
          all.now--
          response.end('text')
        }),
      )
    },
  })
  return { ...outlet, most: () => most }
}

describe('a host', () => {
  test('is asked for one thing at a time, with a second between; its robots.txt costs none', async () => {
    const all = { now: 0, most: 0 }
    const outlet = opened(await countingOutlet('rpb.example', all))
    const fetcher = opened(fetcherFor([outlet]))
    await Promise.all(Array.from({ length: 5 }, (_, i) => fetcher.fetch(outlet.url(`/?${i}`))))
    assert.equal(outlet.most(), 1)
    assert.deepEqual(fetcher.clock.waits, [1000, 1000, 1000, 1000])
  })
  test('is asked in the order in which its pages were wanted', async () => {
    const outlet = opened(await countingOutlet('rpb.example', { now: 0, most: 0 }))
    const fetcher = opened(fetcherFor([outlet]))
    await Promise.all(Array.from({ length: 5 }, (_, i) => fetcher.fetch(outlet.url(`/?${i}`))))
    assert.deepEqual(
      outlet.asked.slice(1).map(({ path }) => path),
      ['/?0', '/?1', '/?2', '/?3', '/?4'],
    )
  })
  test('lets whoever gives up go at once, and keeps the others in line', async () => {
    const held: (() => void)[] = []
    const outlet = opened(
      await openOutlet('rpb.example', {
        '/robots.txt': '',
        '/first': (_request, response) => void held.push(() => response.end('text')),
        '/second': 'text',
        '/third': 'text',
      }),
    )
    const fetcher = opened(fetcherFor([outlet]))
    const stop = new AbortController()
    const first = fetcher.fetch(outlet.url('/first'))
    while (held.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const second = fetcher.fetch(outlet.url('/second'), { signal: stop.signal })
    const third = fetcher.fetch(outlet.url('/third'))
    await new Promise((resolve) => setImmediate(resolve))
    stop.abort(new Error('enough'))
    await assert.rejects(second, /enough/)
    assert.deepEqual(
      outlet.asked.map(({ path }) => path),
      ['/robots.txt', '/first'],
    )
    held[0]?.()
    await Promise.all([first, third])
    assert.deepEqual(
      outlet.asked.map(({ path }) => path),
      ['/robots.txt', '/first', '/third'],
    )
  })
  test('may be wanted for any number of pages at once', async () => {
    const warnings: string[] = []
    const note = (warning: Error) => warnings.push(warning.message)
    process.on('warning', note)
    const outlet = opened(await countingOutlet('rpb.example', { now: 0, most: 0 }))
    const fetcher = opened(fetcherFor([outlet], { clock: systemClock, pause: 1 }))
    await Promise.all(Array.from({ length: 40 }, (_, i) => fetcher.fetch(outlet.url(`/?${i}`))))
    process.off('warning', note)
    assert.equal(outlet.asked.length, 41)
    assert.deepEqual(warnings, [])
  })
  test('gets the longer pause that its robots.txt asks for, within reason', async () => {
    for (const [asked, pause] of [
      ['2', 2000],
      ['0.1', 1000],
      ['3600', 30_000],
    ] as const) {
      const outlet = opened(
        await openOutlet('rpb.example', { '/robots.txt': `User-agent: *\nCrawl-delay: ${asked}`, '/': 'text' }),
      )
      const fetcher = opened(fetcherFor([outlet]))
      await fetcher.fetch(outlet.url('/?1'))
      await fetcher.fetch(outlet.url('/?2'))
      assert.deepEqual(fetcher.clock.waits, [pause])
    }
  })
  test('does not keep others waiting, and no more than so many are asked at once', async () => {
    const all = { now: 0, most: 0 }
    const outlets = await Promise.all(Array.from({ length: 6 }, (_, i) => countingOutlet(`host${i}.example`, all)))
    outlets.map(opened)
    const fetcher = opened(fetcherFor(outlets, { width: 3 }))
    await Promise.all(outlets.map((outlet) => fetcher.fetch(outlet.url())))
    assert.ok(all.most > 1 && all.most <= 3, String(all.most))
    assert.deepEqual(fetcher.clock.waits, [])
  })
})

describe('what fails', () => {
  test('is tried again after longer and longer pauses, when it may pass', async () => {
    const outlet = opened(await openStatusOutlet({ '/flaky': afterFailures(2, 503) }))
    const fetcher = opened(fetcherFor([outlet]))
    assert.equal((await fetcher.fetch(outlet.url('/flaky'))).status, 200)
    assert.deepEqual(fetcher.clock.waits, [1000, 2000])
  })
  test('is tried three times and no more', async () => {
    const outlet = opened(await openStatusOutlet())
    const fetcher = opened(fetcherFor([outlet]))
    await failsWith(fetcher.fetch(outlet.url('/502')), 'fetch-failed', /502 Bad Gateway/)
    assert.equal(outlet.asked.filter(({ path }) => path === '/502').length, 3)
  })
  test('is tried once when the outlet has said no', async () => {
    const outlet = opened(await openStatusOutlet())
    const fetcher = opened(fetcherFor([outlet]))
    const refused = [400, 401, 402, 403, 404, 405, 410, 418, 451, 501]
    for (const status of refused) await fetcher.fetch(outlet.url(`/${status}`)).catch(() => {})
    assert.equal(outlet.asked.length, refused.length + 1)
  })
  test('is tried again at the time the outlet names, in seconds or as a date', async () => {
    for (const after of ['20', 'Wed, 01 Mar 2034 12:00:20 GMT']) {
      const outlet = opened(await openStatusOutlet({ '/busy': afterFailures(1, 429, { 'retry-after': after }) }))
      const fetcher = opened(fetcherFor([outlet]))
      assert.equal((await fetcher.fetch(outlet.url('/busy'))).status, 200)
      assert.deepEqual(fetcher.clock.waits, [20_000])
    }
  })
  test('is not waited for when the outlet asks for longer than a minute, nor is anything else of it', async () => {
    const outlet = opened(await openStatusOutlet({ '/busy': afterFailures(1, 429, { 'retry-after': '7200' }) }))
    const fetcher = opened(fetcherFor([outlet]))
    await failsWith(
      fetcher.fetch(outlet.url('/busy')),
      'fetch-failed',
      /asked not to be asked before 2034-03-01T14:00Z/,
    )
    await failsWith(fetcher.fetch(outlet.url('/200')), 'fetch-failed', /not to be asked before/)
    assert.equal(outlet.asked.length, 2)
    fetcher.clock.pass(7200_000)
    assert.equal((await fetcher.fetch(outlet.url('/200'))).status, 200)
  })
  test('for the want of a connection that breaks is tried again', async () => {
    let tries = 0
    const outlet = opened(
      await openOutlet('rpb.example', {
        '/': (request, response) => (++tries < 3 ? request.socket.destroy() : response.end('text')),
      }),
    )
    const fetcher = opened(fetcherFor([outlet]))
    assert.equal((await fetcher.fetch(outlet.url())).status, 200)
    assert.equal(tries, 3)
  })
})

describe('a page held already', () => {
  test('is not sent again: it is unchanged, by its ETag or its date', async () => {
    const outlet = opened(await openNewsSite())
    const fetcher = opened(fetcherFor([outlet]))
    const address = outlet.url('/2034/02/27/bridge')
    const { validators } = await fetcher.fetch(address)
    assert.deepEqual(validators, { etag: '"bridge-1"', lastModified: 'Mon, 27 Feb 2034 08:00:00 GMT' })
    for (const held of [validators, { ...validators, etag: null }, { ...validators, lastModified: null }]) {
      const again = await fetcher.fetch(address, { validators: held })
      assert.deepEqual([again.kind, again.status, again.validators], ['unchanged', 304, validators])
    }
    const changed = await fetcher.fetch(address, { validators: { etag: '"bridge-0"', lastModified: null } })
    assert.equal(changed.kind, 'resource')
  })
  test('by a validator that is broken is sent again', async () => {
    const outlet = opened(await openNewsSite())
    const fetcher = opened(fetcherFor([outlet]))
    const fetched = await fetcher.fetch(outlet.url('/2034/02/28/maps'), {
      validators: { etag: '"a"\r\nX-Evil: 1', lastModified: '' },
    })
    assert.equal(fetched.kind, 'resource')
    assert.equal(outlet.asked.at(-1)?.headers['x-evil'], undefined)
  })
  test('is told of when the outlet wants no copies of it', async () => {
    const tagged = (tag: string | string[]) => ({ headers: { 'x-robots-tag': tag }, body: 'text' })
    const outlet = opened(
      await openOutlet('rpb.example', {
        '/no': tagged('noindex, noarchive'),
        '/none': tagged(['googlebot: noindex', 'readout: none']),
        '/others': tagged('otherbot: noarchive'),
      }),
    )
    const fetcher = opened(fetcherFor([outlet]))
    const notes = async (path: string) => (await fetcher.fetch(outlet.url(path))).notes.join()
    assert.match(await notes('/no'), /no copy be kept.*noarchive/)
    assert.match(await notes('/none'), /no copy be kept.*none/)
    assert.equal(await notes('/others'), '')
  })
})
