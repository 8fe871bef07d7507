/** Sources asked by collecting them, as the house does it, through a web made for the test, and a local one. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import type { Fetcher } from '../../src/collect/index.ts'
import { addressOf } from '../../src/collect/web/index.ts'
import { ReadoutError } from '../../src/domain/index.ts'
import { addSource, createDossier, type House, listSources } from '../../src/flow/index.ts'
import { pollCollecting } from '../../src/flow/sources/pollCollecting.ts'
import { pollSource } from '../../src/flow/sources/pollSource.ts'
import { fetcherFor, openNewsSite } from '../outlets/index.ts'
import { closeTestHouse, page, testHouse } from './house.ts'

const MINUTE = 60_000
const feed = 'https://gazette.example/rss.xml'
const map = 'https://gazette.example/sitemap.xml'
const at = (path: string | number) => `https://gazette.example/${path}`
let pages: Map<string, string>
let asked: string[]
let now: number

beforeEach(() => {
  pages = new Map()
  asked = []
  now = Date.parse('2031-05-09T08:00:00Z')
})
after(closeTestHouse)

/** Gives each page with an ETag of its length, and says so when it is still that. */
const fetcher: Pick<Fetcher, 'fetch'> = {
  async fetch(address, { validators } = {}) {
    asked.push(address)
    const text = pages.get(address)
    if (text === undefined) throw new ReadoutError('input-missing', address, 'the server answered 404')
    const etag = `"${text.length}"`
    const unchanged = validators?.etag === etag
    const answer = { validators: { etag, lastModified: null }, hops: [address], notes: [] }
    if (unchanged) return { kind: 'unchanged', name: address, status: 304, ...answer }
    return { kind: 'resource', resource: { ...page(address, text), url: addressOf(address) }, status: 200, ...answer }
  },
}

const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>Valley Gazette</title><link>${at('')}</link>${items.join('')}</channel></rss>`
const item = (path: string | number, more = '') => `<item><title>Road</title><link>/${path}</link>${more}</item>`
const urls = (...inner: string[]) => `<urlset>${inner.map((one) => `<url>${one}</url>`).join('')}</urlset>`
const put = (...paths: (string | number)[]) => {
  for (const path of paths) pages.set(at(path), `<html><body><p>The minister spoke of road ${path}.</p></body></html>`)
}

/** A dossier with one source. @returns asks it once, and gives what was asked for on the web and how it went */
async function sourceAt(dossier: string, address: string, asking = fetcher) {
  const house: House = { ...(await testHouse()), poll: pollCollecting(() => asking), now: () => now }
  await createDossier(house, { name: dossier })
  const { id } = await addSource(house, dossier, { address })
  return async () => {
    asked = []
    await pollSource(house, dossier, id, new AbortController().signal)
    now += MINUTE
    const [source] = await listSources(house, dossier)
    assert.ok(source)
    const [last] = source.attempts
    return { asked, source, outcome: last?.outcome, brought: last?.brought, status: last?.status }
  }
}

test('a feed with one flawed entry brings the others, and its flaw is logged', async () => {
  const ask = await sourceAt('flawed', feed)
  put(1, 2)
  pages.set(feed, rss(item(1), '<item><title>x</title></item>', item(2)))
  const { outcome, brought, source } = await ask()
  assert.deepEqual([outcome, brought, source.failures], ['brought', 2, 0])
  assert.deepEqual(
    source.attempts.slice(1).map(({ address, reason }) => [address, reason]),
    [[feed, '1 entry with neither address nor text']],
  )
})

test('a feed that cannot be had has failed', async () => {
  const ask = await sourceAt('gone', feed)
  const { outcome, source } = await ask()
  assert.deepEqual([outcome, source.failures, source.good], ['failed', 1, null])
})

test('a folder that pages are to come into has not failed, one that is gone has', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-polled-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const ask = await sourceAt('folder', folder)
  assert.deepEqual((await ask()).outcome, 'unchanged')
  rmSync(folder, { recursive: true })
  const { outcome, source } = await ask()
  assert.deepEqual([outcome, source.attempts[0]?.code], ['failed', 'input-missing'])
})

test('what came before asking failed is taken in', async () => {
  const ask = await sourceAt('broken-off', feed)
  put(1)
  pages.set(feed, rss(item(1)))
  const house = await testHouse()
  const poll: House['poll'] = async function* (...given) {
    yield* pollCollecting(() => fetcher)(...given)
    throw new ReadoutError('fetch-failed', feed, 'the line broke')
  }
  const [source] = await listSources(house, 'broken-off')
  await pollSource({ ...house, poll, now: () => now }, 'broken-off', source?.id ?? '', new AbortController().signal)
  const [failed] = (await listSources(house, 'broken-off'))[0]?.attempts ?? []
  assert.deepEqual([failed?.outcome, failed?.brought], ['failed', 1])
  assert.deepEqual((await ask()).asked, [feed])
})

test('of a long feed the next part comes the next time, until all is there', async () => {
  const ask = await sourceAt('long', feed)
  const all = Array.from({ length: 1100 }, (_, i) => i)
  put(...all)
  pages.set(feed, rss(...all.map((i) => item(i))))
  const brought: unknown[] = []
  for (let times = 0; times < 4; times++) brought.push((await ask()).brought)
  assert.deepEqual(brought, [500, 500, 100, 0])
})

test('a page is known whatever its link says of the visit', async () => {
  const ask = await sourceAt('tracked', feed)
  const tracked = rss(item('1?utm_source=rss'), item('2?id=7&amp;fbclid=a'), item('1?utm_source=other'))
  pages.set(feed, tracked)
  pages.set(at('1?utm_source=rss'), 'One')
  pages.set(at('2?id=7&fbclid=a'), 'Two')
  assert.equal((await ask()).brought, 2)
  // As if it had grown: it is read anew.
  pages.set(feed, `${tracked}\n`)
  assert.deepEqual((await ask()).asked, [feed])
})

test('a feed is asked for only if it changed, once all of it was taken', async () => {
  const ask = await sourceAt('changing', feed)
  put(1)
  pages.set(feed, rss(item(1), item(2)))
  assert.deepEqual((await ask()).source.validators, null)
  put(2)
  const whole = await ask()
  assert.deepEqual([whole.brought, whole.status], [1, 200])
  assert.notEqual(whole.source.validators, null)
  const same = await ask()
  assert.deepEqual([same.outcome, same.status, same.asked], ['unchanged', 304, [feed]])
  assert.deepEqual(same.source.validators, whole.source.validators)
  // What is remembered is forgotten when the feed no longer counts as taken whole.
  pages.set(feed, rss(item(1), item(2), item('gone')))
  assert.equal((await ask()).source.validators, null)
})

test('a sitemap is read each time: what it is an index of changes without it', async () => {
  const ask = await sourceAt('index', map)
  put(1, 2)
  pages.set(map, `<sitemapindex><sitemap><loc>${at('part.xml')}</loc></sitemap></sitemapindex>`)
  pages.set(at('part.xml'), urls(`<loc>${at(1)}</loc>`))
  assert.equal((await ask()).brought, 1)
  pages.set(at('part.xml'), urls(`<loc>${at(1)}</loc>`, `<loc>${at(2)}</loc>`))
  assert.equal((await ask()).brought, 1)
})

test('an index of sitemaps that is cut off brings what it has', async () => {
  const ask = await sourceAt('cut', map)
  put(1)
  pages.set(map, `<sitemapindex><sitemap><loc>${at('part.xml')}</loc></sitemap><sitemap><loc>`)
  pages.set(at('part.xml'), urls(`<loc>${at(1)}</loc>`))
  const { outcome, brought } = await ask()
  assert.deepEqual([outcome, brought], ['brought', 1])
})

test('a page changed on the day of the last asking, or while it lasted, is fetched again', async () => {
  const ask = await sourceAt('edited', map)
  put(1, 2, 3)
  const dated = (first: string, second: string, third: string) =>
    urls(...[first, second, third].map((day, i) => `<loc>${at(i + 1)}</loc><lastmod>${day}</lastmod>`))
  pages.set(map, dated('2031-05-08', '2031-05-09', '2031-05-08T10:00:00Z'))
  assert.equal((await ask()).brought, 3)
  pages.set(map, dated('2031-05-08', '2031-05-09', '2031-05-09T08:00:30Z'))
  assert.deepEqual((await ask()).asked, [map, at(2), at(3)])
})

test('what is new comes before what was changed, where not all can', async () => {
  const ask = await sourceAt('crowded', map)
  const today = (i: number) => `<loc>${at(i)}</loc><lastmod>2031-05-09</lastmod>`
  const all = Array.from({ length: 502 }, (_, i) => i)
  put(...all)
  pages.set(map, urls(...all.slice(0, 500).map(today)))
  assert.equal((await ask()).brought, 500)
  pages.set(map, urls(...all.map(today)))
  const again = await ask()
  assert.deepEqual([again.asked.length, ...again.asked.slice(-2)], [501, at(500), at(501)])
})

test('times that pass while a source is asked count as after it', async () => {
  const begun = new Date(now).toISOString()
  const ask = await sourceAt('slow', feed)
  pages.set(feed, rss())
  const { fetch } = fetcher
  fetcher.fetch = (...given) => {
    now += 5 * MINUTE
    return fetch(...given)
  }
  try {
    assert.equal((await ask()).source.good, begun)
  } finally {
    fetcher.fetch = fetch
  }
})

test('an outlet on the web is asked as its robots.txt wishes, and brings what is new', async () => {
  now = Date.parse('2034-03-01T12:00:00Z')
  const site = await openNewsSite('gazette.example')
  const web = fetcherFor([site])
  try {
    const paths = () => site.asked.splice(0).map(({ path }) => path)
    const ask = await sourceAt('outlet', site.url('/feed.xml'), web)
    const first = await ask()
    assert.deepEqual([first.outcome, first.brought, first.status], ['brought', 2, 200])
    assert.deepEqual(paths(), ['/robots.txt', '/feed.xml', '/2034/02/27/bridge?utm_source=rss', '/2034/02/28/maps'])
    assert.deepEqual(
      web.clock.waits.filter((wait) => wait > 0),
      [2000, 2000],
    )
    assert.equal((await ask()).outcome, 'unchanged')
    assert.deepEqual(paths(), ['/feed.xml'])
    const members = await (await sourceAt('members', site.url('/members/letter'), web))()
    assert.deepEqual([members.outcome, members.source.attempts[0]?.code], ['failed', 'fetch-forbidden'])
    assert.deepEqual(paths(), [])
  } finally {
    await web.close()
    await site.close()
  }
})
