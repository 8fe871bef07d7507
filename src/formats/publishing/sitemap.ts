/** Sitemaps (sitemaps.org 0.9), with the languages of a page as search engines ask for them. */
import { attributes, element } from '../xml.ts'
import type { PublishedBrief } from './brief.ts'

/** A page of the site: a brief, or a list whose last change may not be known. */
export type SitePage = Pick<PublishedBrief, 'url' | 'versions'> & { modified: string | null }

/** What one file may hold at most: addresses, and bytes of UTF-8. */
const LIMITS = { pages: 50_000, bytes: 52_428_800 }

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
const FOOT = '</urlset>\n'

/**
 * The files by their names: `sitemap.xml` alone, or as the index of `sitemap-1.xml`, `sitemap-2.xml` … where one file cannot
 * hold all pages.
 *
 * @param folder where the files are to be, ending with `/`
 */
export function sitemapFiles(pages: Iterable<SitePage>, folder: string, limits = LIMITS): Map<string, string> {
  const parts = partsOf(pages, limits)
  if (parts.length === 1) return new Map([['sitemap.xml', `${HEAD}${parts[0]?.urls.join('')}${FOOT}`]])
  const named = parts.map((part, i) => ({ name: `sitemap-${i + 1}.xml`, ...part }))
  const index = named.map(
    ({ name, modified }) => `<sitemap>${element('loc', folder + name)}${element('lastmod', modified)}</sitemap>\n`,
  )
  return new Map([
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index.join('')}</sitemapindex>\n`,
    ],
    ...named.map(({ name, urls }): [string, string] => [name, `${HEAD}${urls.join('')}${FOOT}`]),
  ])
}

interface Part {
  urls: string[]
  /** The last change of any of its pages, where one tells. */
  modified: string | null
}

function partsOf(pages: Iterable<SitePage>, limits: typeof LIMITS): Part[] {
  let part: Part = { urls: [], modified: null }
  const parts = [part]
  const room = limits.bytes - HEAD.length - FOOT.length
  let bytes = 0
  for (const page of pages) {
    const url = urlOf(page)
    const size = Buffer.byteLength(url)
    if (part.urls.length > 0 && (part.urls.length === limits.pages || bytes + size > room)) {
      part = { urls: [], modified: null }
      parts.push(part)
      bytes = 0
    }
    part.urls.push(url)
    bytes += size
    if (page.modified !== null && page.modified > (part.modified ?? '')) part.modified = page.modified
  }
  return parts
}

function urlOf({ url, modified, versions }: SitePage): string {
  const links = versions.length < 2 ? [] : versions
  return [
    '<url>',
    element('loc', url),
    element('lastmod', modified),
    ...links.map((one) => `<xhtml:link${attributes({ rel: 'alternate', hreflang: one.language, href: one.url })} />`),
    '</url>\n',
  ].join('')
}
