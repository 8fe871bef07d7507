/** The feeds that a web page names as its own: RSS autodiscovery, `<link rel="alternate" type="application/rss+xml">`. */
import { Parser } from 'htmlparser2'
import type { Resource } from '../../domain/index.ts'
import { textOf } from './text.ts'

export interface OwnFeed {
  /** Absolute where the page's address is known. */
  url: string
  title: string | null
}

/** So many are told at most, and so far into the page they are looked for. */
const MOST = 20
const FAR = 500_000
const types = /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|text\/xml|application\/xml)\b/i

export function ownFeeds(page: Pick<Resource, 'bytes' | 'url' | 'mediaType'>): OwnFeed[] {
  const text = textOf(page.bytes.subarray(0, FAR), page.mediaType)
  const found = new Map<string, OwnFeed>()
  // Only the links are looked at, one by one, so that how deep the page is nested costs nothing.
  for (const [tag] of text.matchAll(/<link\s[^>]{1,2000}>/gi)) {
    const parser = new Parser({
      onopentag(_, { rel = '', type = '', href = '', title }) {
        if (!/\balternate\b/i.test(rel) || !types.test(type.trim()) || href.trim() === '') return
        const url = absolute(href.trim(), page.url)
        if (url && !found.has(url)) found.set(url, { url, title: title?.trim() || null })
      },
    })
    parser.end(tag)
    if (found.size >= MOST) break
  }
  return [...found.values()]
}

function absolute(href: string, base: string | null): string | null {
  if (base !== null && URL.canParse(href, base)) return new URL(href, base).href
  return base === null ? href : null
}
