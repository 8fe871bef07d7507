import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readSitemap } from '../../src/collect/index.ts'
import { all, bytesOf, fromBytes, line, page, resource, webOf } from './made.ts'

const set = (inner: string) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`
const url = (path: string, more = '') => `<url><loc>https://vta.example${path}</loc>${more}</url>`
const index = (...urls: string[]) =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((one) => `<sitemap><loc>${one}</loc></sitemap>`).join('')}</sitemapindex>`

describe('a sitemap', () => {
  test('gives its pages, with what a news sitemap says of them', () => {
    const news =
      '<n:news><n:publication><n:name>Vesteria Today</n:name><n:language>en</n:language></n:publication><n:publication_date>2034-03-22</n:publication_date><n:title>Talks &amp;amp; roads</n:title></n:news>'
    const { entries } = readSitemap(resource(set(url('/1', `<lastmod>2034-03-23</lastmod>${news}`) + url('/2'))))
    assert.deepEqual(entries[0]?.told, {
      title: 'Talks & roads',
      published: '2034-03-22',
      outlet: 'Vesteria Today',
      language: 'en',
    })
    assert.deepEqual(
      entries.map((entry) => [entry.url, entry.changed]),
      [
        ['https://vta.example/1', '2034-03-23'],
        ['https://vta.example/2', null],
      ],
    )
  })
  test('may be a list of addresses, or cut off', () => {
    assert.equal(readSitemap(resource('\ufeffhttps://vta.example/1\r\nhttps://vta.example/2\r\n')).entries.length, 2)
    const cut = readSitemap(resource(set(url('/1') + url('/2')).slice(0, -25)))
    assert.match(cut.problems.join(), /cut off/)
    assert.equal(cut.entries[0]?.url, 'https://vta.example/1')
  })
  test('is taken up to 50,000 pages, and the rest is told', () => {
    const { entries, problems } = readSitemap(
      resource(set(Array.from({ length: 50_010 }, (_, i) => url(`/${i}`)).join(''))),
    )
    assert.equal(entries.length, 50_000)
    assert.match(problems.join(), /more than 50000 entries/)
  })
})

describe('collecting a sitemap', () => {
  test('fetches its pages, compressed or not, and those of the sitemaps that it is an index of', async () => {
    const web = webOf({
      'https://vta.example/sitemap.xml': index(
        'https://vta.example/s1.xml.gz',
        'https://vta.example/s2.xml',
        'https://vta.example/none.xml',
      ),
      'https://vta.example/s1.xml.gz': new Uint8Array(gzipSync(set(url('/1') + url('/gone')))),
      'https://vta.example/s2.xml': set(url('/2') + url('/feed')),
      'https://vta.example/1': page('One'),
      'https://vta.example/2': page('Two'),
      'https://vta.example/feed': '<rss version="2.0"><channel></channel></rss>',
    })
    let total: number | null = null
    const found = await all(['https://vta.example/sitemap.xml'], {
      fetcher: web,
      onTotal: (now) => {
        total = now
      },
    })
    assert.deepEqual(found.map(line), [
      'https://vta.example/1',
      'failed https://vta.example/gone: the server answered 404',
      'https://vta.example/2',
      'skipped https://vta.example/feed: it is no page (feed)',
      'failed https://vta.example/none.xml: the server answered 404',
    ])
    assert.equal(total, found.length)
  })
  test('takes only what is recent enough, and no more than asked for', async () => {
    const map = set(
      ['2034-03-20', '2034-03-22', '2034-03-23', '2034-03-24']
        .map((day, i) => url(`/${i}`, `<lastmod>${day}T10:00:00+00:00</lastmod>`))
        .join(''),
    )
    const web = webOf(Object.fromEntries([0, 1, 2, 3].map((i) => [`https://vta.example/${i}`, page(`${i}`)])))
    const found = await fromBytes(bytesOf(map), { fetcher: web, since: '2034-03-22', limit: 2 })
    assert.deepEqual(found.map(line), [
      'https://vta.example/1',
      'https://vta.example/2',
      'skipped -: 1 entry from before 2034-03-22',
      'skipped -: 1 entry beyond the limit of 2',
    ])
    assert.deepEqual(web.asked, ['https://vta.example/1', 'https://vta.example/2'])
  })
  test('goes no deeper than three, and in no circle', async () => {
    const at = (n: number) => `https://vta.example/i${n}`
    const web = webOf(Object.fromEntries([1, 2, 3, 4].map((n) => [at(n), index(at(n + 1), at(1))])))
    assert.deepEqual((await all([at(1)], { fetcher: web })).map(line), [
      `failed ${at(3)}: its sitemaps lie more than 3 deep`,
    ])
  })
  test('fetches once what several of its sitemaps name, and each of them once', async () => {
    const at = (path: string) => `https://vta.example${path}`
    const web = webOf({
      [at('/sitemap.xml')]: index(at('/a.xml'), at('/a.xml'), at('/b.xml'), at('/a.xml?utm_source=x')),
      [at('/a.xml')]: set(url('/1') + url('/2')),
      [at('/b.xml')]: set(url('/2?utm_source=b') + url('/1') + url('/3')),
      [at('/1')]: page('One'),
      [at('/2')]: page('Two'),
      [at('/3')]: page('Three'),
    })
    let total: number | null = null
    const onTotal = (now: number | null) => {
      total = now
    }
    const found = await all([at('/sitemap.xml')], { fetcher: web, onTotal })
    assert.deepEqual(found.map(line), [at('/1'), at('/2'), at('/3')])
    assert.deepEqual(web.asked, ['/sitemap.xml', '/a.xml', '/1', '/2', '/b.xml', '/3'].map(at))
    assert.equal(total, found.length)
  })
  test('gives what an index has before it is cut off, and says so', async () => {
    const web = webOf({
      'https://vta.example/s.xml': set(url('/1')),
      'https://vta.example/1': page('One'),
    })
    const found = await fromBytes(bytesOf(index('https://vta.example/s.xml').slice(0, -5)), { fetcher: web })
    assert.deepEqual(found.map(line), ['https://vta.example/1', 'failed -: it is cut off; 1 entry could be read'])
  })
  test('says how many of its sitemaps it does not open', async () => {
    const at = (n: number) => `https://vta.example/s${n}.xml`
    const maps = Array.from({ length: 1003 }, (_, i) => at(i))
    const old = `<sitemap><loc>${at(2000)}</loc><lastmod>2034-03-01</lastmod></sitemap></sitemapindex>`
    const web = webOf({
      ...Object.fromEntries(maps.map((one) => [one, set('')])),
      'https://vta.example/sitemap.xml': index(...maps).replace('</sitemapindex>', old),
    })
    let total: number | null = null
    const onTotal = (now: number | null) => {
      total = now
    }
    const found = await all(['https://vta.example/sitemap.xml'], { fetcher: web, since: '2034-03-22', onTotal })
    assert.equal(web.asked.length, 1 + 1000)
    assert.equal(total, found.length)
    assert.deepEqual(found.slice(0, 2).map(line), [
      'skipped https://vta.example/sitemap.xml: 1 sitemap from before 2034-03-22',
      'skipped https://vta.example/sitemap.xml: 3 sitemaps beyond the limit of 1000',
    ])
    assert.equal(found[1]?.kind === 'skipped' && found[1].more, true)
  })
})
