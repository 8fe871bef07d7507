/** Sitemaps (sitemaps.org 0.9), their indexes, news sitemaps, and plain lists of addresses. */
import { type Resource, toldTime } from '../../domain/index.ts'
import { checkContainerSize, type Entry, MAX_ENTRIES, notThis, pageAddress, toldOf } from './entries.ts'
import { problemsOf } from './feeds.ts'
import { containerOf } from './kind.ts'
import { textOf } from './text.ts'
import { childOf, type Element, elementsOf, plainOf } from './xml.ts'

export interface Sitemap {
  entries: Entry[]
  /** Other sitemaps that it is an index of, with when they were changed. */
  sitemaps: { url: string; changed: string | null }[]
  /** What a person should know of it, a sentence each. */
  problems: string[]
}

/** @throws ReadoutError `input-unsupported` for what is no sitemap; `input-too-large`; `input-unreadable` */
export function readSitemap(resource: Resource): Sitemap {
  checkContainerSize(resource, 'sitemap')
  if (containerOf(resource) !== 'sitemap') throw notThis(resource, 'sitemap')
  const text = textOf(resource.bytes, resource.mediaType)
  if (!/^\s*</.test(text.replace(/^\ufeff/, ''))) return addressList(text)
  const { found, cut, more } = elementsOf(text, (name) => name === 'url' || name === 'sitemap', {
    input: resource.name,
    most: MAX_ENTRIES,
  })
  const sitemaps: Sitemap['sitemaps'] = []
  const entries: Entry[] = []
  let lost = 0
  for (const element of found) {
    const url = pageAddress(childOf(element, 'loc')?.text, resource.url)
    const changed = toldTime(childOf(element, 'lastmod')?.text)
    if (url === null) lost++
    else if (element.name === 'sitemap') sitemaps.push({ url, changed })
    else entries.push({ url, told: newsOf(element), changed, content: null, full: false })
  }
  const kept = entries.length + sitemaps.length
  return { entries, sitemaps, problems: problemsOf({ cut, more, kept, lost }) }
}

/** What a news sitemap says of an article. `lastmod` is no day of publication, and so tells nothing here. */
function newsOf(element: Element): Entry['told'] {
  const news = childOf(element, 'news:news')
  if (!news) return {}
  const publication = childOf(news, 'news:publication')
  const field = (of: Element | undefined, name: string) => (of ? plainOf(childOf(of, name)?.text ?? '') : null)
  return toldOf({
    title: field(news, 'news:title'),
    byline: null,
    published: toldTime(field(news, 'news:publication_date')),
    outlet: field(publication, 'news:name'),
    language: field(publication, 'news:language'),
  })
}

function addressList(text: string): Sitemap {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
  const urls = lines.slice(0, MAX_ENTRIES).map((line) => pageAddress(line, null))
  const kept = urls.filter((url) => url !== null)
  const entries = kept.map((url) => ({ url, told: {}, changed: null, content: null, full: false }))
  const more = lines.length > MAX_ENTRIES
  return {
    entries,
    sitemaps: [],
    problems: problemsOf({ cut: false, more, kept: kept.length, lost: urls.length - kept.length }),
  }
}
