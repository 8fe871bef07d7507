import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSitemap } from '../../../src/collect/index.ts'
import { newsSitemap, type SitePage, sitemapFiles } from '../../../src/formats/index.ts'
import { anyBrief, anyText, bare, brief, site } from './briefs.ts'
import { readXml, textsOf } from './xml.ts'

const folder = 'https://briefs.example/'
const read = (text = '') =>
  readSitemap({
    name: 'sitemap.xml',
    url: null,
    bytes: new TextEncoder().encode(text),
    mediaType: null,
    retrieved: '2031-05-07T00:00:00Z',
  })
const pages = (count: number): SitePage[] =>
  Array.from({ length: count }, (_, i) => ({ url: `${folder}en/${i}`, versions: [], modified: null }))

test('a sitemap names pages, when they changed, and the languages of those that have several', () => {
  const front: SitePage = { url: site.home, versions: [], modified: null }
  const files = sitemapFiles([front, brief, bare], folder)
  assert.deepEqual([...files.keys()], ['sitemap.xml'])
  const text = files.get('sitemap.xml') ?? ''
  assert.deepEqual(
    read(text).entries.map(({ url, changed }) => [url, changed === null ? null : Date.parse(changed)]),
    [
      [site.home, null],
      [brief.url, Date.parse(brief.modified)],
      [bare.url, Date.parse(bare.modified)],
    ],
  )
  assert.deepEqual(
    readXml(text).flatMap(({ name, attributes: { rel, hreflang, href } }) =>
      name === 'xhtml:link' ? [[rel, hreflang, href]] : [],
    ),
    brief.versions.map(({ language, url }) => ['alternate', language, url]),
  )
})

test('more than 50,000 pages stand in several files, which an index names', () => {
  const files = sitemapFiles([...pages(50_000), brief], folder)
  assert.deepEqual([...files.keys()], ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
  assert.deepEqual(
    read(files.get('sitemap.xml')).sitemaps.map(({ url, changed }) => [url, changed && Date.parse(changed)]),
    [
      ['https://briefs.example/sitemap-1.xml', null],
      ['https://briefs.example/sitemap-2.xml', Date.parse(brief.modified)],
    ],
  )
  assert.deepEqual(
    [read(files.get('sitemap-1.xml')).entries.length, read(files.get('sitemap-2.xml')).entries.map(({ url }) => url)],
    [50_000, [brief.url]],
  )
})

test('no file of a sitemap is larger than the limit, and no page is lost', () => {
  const bytes = 1000
  const files = sitemapFiles(pages(40), folder, { pages: 50_000, bytes })
  const parts = [...files].flatMap(([name, text]) => (name === 'sitemap.xml' ? [] : [text]))
  assert.ok(parts.length > 1)
  for (const part of parts) assert.ok(Buffer.byteLength(part) <= bytes)
  assert.deepEqual(
    parts.flatMap((part) => textsOf(part, 'loc')),
    pages(40).map(({ url }) => url),
  )
})

test('a news sitemap has the newest briefs first', () => {
  const earlier = { ...bare, published: '2031-05-02T22:30:00.000Z' }
  const text = newsSitemap(site, [earlier, brief])
  assert.deepEqual(
    read(text).entries.map(({ url, told }) => [url, told.title, told.outlet, told.language, told.published]),
    [
      [brief.url, brief.title, site.name, 'en', '2031-05-04T22:30:00Z'],
      [bare.url, bare.title, site.name, 'ru', '2031-05-02T22:30:00Z'],
    ],
  )
})

test('a news sitemap has no more than a thousand', () => {
  const text = newsSitemap(site, Array<typeof brief>(1001).fill(brief))
  assert.equal(read(text).entries.length, 1000)
})

test('whatever titles say, a news sitemap is well-formed', () => {
  fc.assert(
    fc.property(anyBrief, anyText, (any, name) => {
      assert.equal(textsOf(newsSitemap({ ...site, name }, [any]), 'loc')[0], any.url)
    }),
  )
})
