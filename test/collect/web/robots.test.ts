import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { parseRobots } from '../../../src/collect/web/robots.ts'
import { fetcherFor, type Outlet, openOutlet } from '../../outlets/index.ts'
import type { Page } from '../../outlets/outlet.ts'
import { failsWith } from './failing.ts'

/** Whether a robots.txt allows a path to us. */
const allows = (text: string, path: string) => parseRobots(text, 'Readout').allows(path)

describe('robots.txt', () => {
  test('is read for everyone, unless there are rules for us', () => {
    const text = 'User-agent: *\nDisallow: /\n\nUser-agent: readout\nUser-agent: Other\nDisallow: /private\n'
    assert.equal(allows(text, '/news'), true)
    assert.equal(allows(text, '/private/x'), false)
    assert.equal(allows('User-agent: Other\nDisallow: /\n', '/news'), true)
    assert.equal(allows('User-agent: Readout/2.0 (news)\nDisallow: /\n', '/news'), false)
    assert.equal(allows('User-agent: Readoutbot\nDisallow: /\n', '/news'), true)
  })
  test('is read whole when our rules stand in several places, or other lines stand among the heads', () => {
    const text =
      'User-agent: Readout\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Readout\nSitemap: https://rpb.example/s.xml\nUser-agent: y\nDisallow: /b'
    assert.deepEqual(
      ['/a', '/b', '/c'].map((path) => allows(text, path)),
      [false, false, true],
    )
  })
  test('lets the longest rule decide, and allowing win a draw (RFC 9309, 5)', () => {
    const text =
      'User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/\nDisallow: /page\nAllow: /page\nAllow: /example/page/allowed.gif'
    const expected: Record<string, boolean> = {
      '/example/page.html': false,
      '/example/page/allowed.gif': true,
      '/example/page/disallowed.gif': false,
      '/publications/x.html': true,
      '/x.gif': false,
      '/x.gif?y': true,
      '/page': true,
      '/': true,
    }
    for (const [path, allowed] of Object.entries(expected)) assert.equal(allows(text, path), allowed, path)
  })
  test('knows stars and dollars in any number', () => {
    const expected: [pattern: string, path: string, fits: boolean][] = [
      ['/a*/b', '/ax/y/b', true],
      ['/a*b*c$', '/abbc', true],
      ['/a*b*c$', '/abcd', false],
      ['/*?print=', '/x?print=1', true],
      ['/a$', '/a', true],
      ['/a$', '/ab', false],
      ['/**a**', '/bab', true],
      ['*', '/x', true],
      ['/a*a$', '/a', false],
      ['/$x', '/$x', true],
    ]
    for (const [pattern, path, fits] of expected)
      assert.equal(allows(`User-agent: *\nDisallow: ${pattern}`, path), !fits, `${pattern} ${path}`)
  })
  test('compares escapes in one form, and letters in their case', () => {
    assert.equal(allows('User-agent: *\nDisallow: /новости', '/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1'), false)
    assert.equal(allows('User-agent: *\nDisallow: /%d0%bd', '/%D0%BD'), false)
    assert.equal(allows('User-agent: *\nDisallow: /%7Ejoe', '/~joe'), false)
    assert.equal(allows('User-agent: *\nDisallow: /News', '/news'), true)
  })
  test('allows all when it says nothing, or nothing that is a rule', () => {
    for (const text of [
      '',
      'User-agent: *\nDisallow:',
      'Disallow: /',
      '<!doctype html><title>Not found</title>',
      'User-agent: *\nDisallow: private',
    ])
      assert.equal(allows(text, '/private'), true, text)
  })
  test('is read with any line ends, comments, odd spaces, and a mark at its start', () => {
    for (const text of [
      '\ufeffUser-agent: *\r\nDisallow: /a # why\r\n',
      ' USER-AGENT :*\rdisallow:/a',
      'User-agent: * # all\nDisallow: /a',
    ])
      assert.equal(allows(text, '/a'), false, text)
  })
  test('tells the delay', () => {
    assert.equal(parseRobots('User-agent: *\nCrawl-delay: 2.5\nSitemap: /a.xml', 'Readout').crawlDelay, 2.5)
    for (const wrong of ['soon', '-1', '', 'Infinity'])
      assert.equal(parseRobots(`User-agent: *\nCrawl-delay: ${wrong}`, 'Readout').crawlDelay, null)
  })
  test('of any text is read, and always allows itself', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .tuple(fc.constantFrom('User-agent', 'Disallow', 'Allow', 'Crawl-delay'), fc.string({ maxLength: 20 }))
        .map((parts) => parts.join(': ')),
    )
    fc.assert(
      fc.property(fc.array(line), fc.webPath(), (lines, path) => {
        const robots = parseRobots(lines.join('\n'), 'Readout')
        assert.equal(typeof robots.allows(path), 'boolean')
        assert.equal(robots.allows('/robots.txt'), true)
      }),
    )
  })
  test('agrees with the same pattern as a regular expression', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 8 })
    fc.assert(
      fc.property(
        letters,
        fc.boolean(),
        fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 12 }),
        (pattern, ends, path) => {
          const expected = new RegExp(`^/${pattern.replaceAll('*', '.*')}${ends ? '$' : ''}`).test(`/${path}`)
          assert.equal(allows(`User-agent: *\nDisallow: /${pattern}${ends ? '$' : ''}`, `/${path}`), !expected)
        },
      ),
      { numRuns: 2000 },
    )
  })
  test('made of stars, as long as may be, takes no more time than a page', () => {
    const text = `User-agent: *\n${`Disallow: /${'*a'.repeat(500)}b\n`.repeat(500)}`
    const started = performance.now()
    assert.equal(allows(text, `/${'a'.repeat(8000)}`), true)
    assert.equal(allows(`User-agent: *\n${'Disallow: /*ab\n'.repeat(30_000)}`, `/${'a'.repeat(8000)}`), false)
    assert.ok(performance.now() - started < 5000)
  })
})

describe('a host', () => {
  let outlet: Outlet
  let fetcher: ReturnType<typeof fetcherFor>
  const open = async (robots: Page, more: Record<string, Page> = {}) => {
    outlet = await openOutlet('rpb.example', { '/robots.txt': robots, '/news': 'text', '/members/1': 'text', ...more })
    fetcher = fetcherFor([outlet])
  }
  const times = (path: string) => outlet.asked.filter((asked) => asked.path === path).length
  afterEach(async () => {
    await fetcher.close()
    await outlet.close()
  })

  test('that disallows a page is not asked for it, and asked for its rules once a day', async () => {
    await open('User-agent: *\nDisallow: /members/')
    for (let i = 0; i < 3; i++) {
      await failsWith(fetcher.fetch(outlet.url('/members/1')), 'fetch-forbidden', /robots\.txt of rpb\.example/)
      await fetcher.fetch(outlet.url('/news'))
    }
    assert.deepEqual([times('/robots.txt'), times('/members/1'), times('/news')], [1, 0, 3])
    fetcher.clock.pass(25 * 3600_000)
    await fetcher.fetch(outlet.url('/news'))
    assert.equal(times('/robots.txt'), 2)
  })
  test('that redirects to what is disallowed is followed no further', async () => {
    await open('User-agent: *\nDisallow: /members/', { '/moved': { status: 301, headers: { location: '/members/1' } } })
    await failsWith(fetcher.fetch(outlet.url('/moved')), 'fetch-forbidden', /robots\.txt.*redirected to/)
    assert.equal(times('/members/1'), 0)
  })
  for (const status of [404, 403, 401, 410, 400])
    test(`that answers ${status} for its rules has none`, async () => {
      await open({ status })
      assert.equal((await fetcher.fetch(outlet.url('/news'))).status, 200)
    })
  for (const status of [500, 503, 429])
    test(`that answers ${status} for its rules is left alone for a while`, async () => {
      let works = false
      await open((_request, response) => response.writeHead(works ? 200 : status).end('User-agent: *'))
      await failsWith(
        fetcher.fetch(outlet.url('/news')),
        'fetch-failed',
        new RegExp(`${status}.*asked for its robots.txt`),
      )
      const asked = times('/robots.txt')
      works = true
      await failsWith(fetcher.fetch(outlet.url('/news')), 'fetch-failed', /robots\.txt/)
      assert.deepEqual([times('/robots.txt'), times('/news')], [asked, 0])
      fetcher.clock.pass(11 * 60_000)
      assert.equal((await fetcher.fetch(outlet.url('/news'))).status, 200)
    })
  test('may redirect to its rules, up to five times; beyond, or in a circle, it has none', async () => {
    const to = (location: string): Page => ({ status: 302, headers: { location } })
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, i) => [`/r${i}`, to(i + 1 < length ? `/r${i + 1}` : '/rules')]))
    const rules = { '/rules': 'User-agent: *\nDisallow: /news' }
    await open(to('/r0'), { ...chain(4), ...rules })
    await failsWith(fetcher.fetch(outlet.url('/news')), 'fetch-forbidden', /robots/)
    for (const far of [{ ...chain(5), ...rules }, { '/r0': to('/robots.txt') }]) {
      await fetcher.close()
      await outlet.close()
      await open(to('/r0'), far)
      assert.equal((await fetcher.fetch(outlet.url('/news'))).status, 200)
    }
  })
  test('with rules longer than 500 KiB is read that far', async () => {
    await open(`User-agent: *\nDisallow: /news\n${'# and so on\n'.repeat(100_000)}Disallow: /members/\n`)
    await failsWith(fetcher.fetch(outlet.url('/news')), 'fetch-forbidden', /robots/)
    assert.equal((await fetcher.fetch(outlet.url('/members/1'))).status, 200)
  })
  test('gets to know who asks', async () => {
    await open('')
    await fetcher.fetch(outlet.url('/news'))
    for (const { headers } of outlet.asked)
      assert.equal(headers['user-agent'], 'Readout/0.0.0 (+https://institute.example/readout)')
    assert.throws(() => fetcherFor([], { contact: 'me\r\nX-Evil: 1' }), /contact/)
  })
})
