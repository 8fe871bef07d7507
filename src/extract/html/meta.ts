/** What a page says about itself in its head: JSON-LD, Open Graph, `<meta>`, `<time>`, the canonical address. */
import { isDate, makeWhen, type When } from '../../domain/index.ts'
import { languageTag } from '../metadata/language.ts'
import { articleLd } from './json-ld.ts'
import { type Node, textOf } from './tree.ts'

export interface PageMeta {
  title: string | null
  /** The `<title>`, with whatever the site adds to it. */
  windowTitle: string | null
  byline: string | null
  outlet: string | null
  published: When | null
  modified: When | null
  language: string | null
  url: string | null
}

export function readMeta(nodes: readonly Node[]): PageMeta {
  const ld = articleLd(nodes)
  const meta = new Map<string, string>()
  let canonical: string | null = null
  let windowTitle: string | null = null
  let language: string | null = null
  for (const [i, node] of nodes.entries()) {
    const { tag, attributes } = node
    if (tag === 'meta') {
      const key = (
        attributes.get('property') ??
        attributes.get('name') ??
        attributes.get('itemprop') ??
        ''
      ).toLowerCase()
      const content = attributes.get('content')?.trim()
      if (key && content && !meta.has(key)) meta.set(key, content)
    } else if (tag === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? ''))
      canonical ??= attributes.get('href') ?? null
    else if (tag === 'title' && windowTitle === null) windowTitle = textOf(nodes, i, 1000) || null
    else if (tag === 'html') language ??= languageTag(attributes.get('lang') ?? attributes.get('xml:lang'))
  }
  const first = (...keys: string[]) => keys.map((key) => meta.get(key)).find(Boolean) ?? null
  const outlet = first('og:site_name') ?? ld.outlet ?? first('application-name', 'dc.publisher')
  const authors = [
    ld.byline,
    first('author', 'article:author', 'dc.creator', 'parsely-author', 'byl', 'sailthru.author'),
  ]
  return {
    title: ld.title ?? first('og:title', 'twitter:title', 'dc.title', 'headline'),
    windowTitle,
    byline: authors.map(personOf).find((name) => name !== null && name !== outlet) ?? null,
    outlet,
    published:
      whenOfIso(ld.published) ??
      whenOfIso(
        first(
          'article:published_time',
          'og:published_time',
          'datepublished',
          'date',
          'dc.date',
          'dc.date.issued',
          'publish-date',
          'pubdate',
          'parsely-pub-date',
          'sailthru.date',
          'dcterms.created',
          'publication_date',
          'article:published',
        ),
      ),
    modified:
      whenOfIso(ld.modified) ??
      whenOfIso(first('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified')),
    language: language ?? languageTag(ld.language) ?? languageTag(first('og:locale', 'language', 'content-language')),
    url: httpUrl(canonical) ?? httpUrl(first('og:url')),
  }
}

/** An ISO 8601 date or time as the page's local date; a time zone is left off, never shifted by. */
export function whenOfIso(text: string | null): When | null {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2}))?/.exec(text ?? '')
  if (!match) return null
  const [, year, month = '', day = '', hour, minute] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return null
  const at = hour && minute ? `${date}T${hour.padStart(2, '0')}:${minute}` : date
  // Midnight to the minute is what systems write that know the day alone.
  return at.length > 10 && isDate(at) && !at.endsWith('T00:00')
    ? makeWhen(at, at, 'minute')
    : makeWhen(date, date, 'day')
}

/** An author field that holds a name, not an address or an account. */
function personOf(author: string | null): string | null {
  return author &&
    author.length < 200 &&
    /\p{L}{2}/u.test(author) &&
    !/^(https?:|www\.|\/|@|admin$|editor$|administrator$)/i.test(author)
    ? author
    : null
}

function httpUrl(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}
