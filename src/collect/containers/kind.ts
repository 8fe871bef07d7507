/** Tells what holds many pages, or points to many, by its first bytes; a name or a declared type alone is never believed. */
import { latin1 } from './bytes.ts'
import { isGzip } from './gzip.ts'
import { textOf } from './text.ts'

export type ContainerKind = 'feed' | 'sitemap' | 'warc' | 'gzip' | 'mbox'

/** How many of the first bytes tell; a feed's own element may stand behind comments and a style sheet. */
export const HEAD = 16_384
const ADDRESSES = 50

/** What the bytes are, or null for a page, or whatever else is one thing. */
export function containerOf({
  bytes,
  mediaType = null,
}: {
  bytes: Uint8Array
  mediaType?: string | null
}): ContainerKind | null {
  const head = bytes.subarray(0, HEAD)
  if (isGzip(head)) return 'gzip'
  const start = latin1(head.subarray(0, 1024))
  if (/^WARC\/\d\.\d\r?\n/.test(start)) return 'warc'
  if (/^From \S[^\n]{0,200}\n(>?[\w-]{1,60}:|\s)[^\n]{0,998}\n/.test(start)) return 'mbox'
  const text = textOf(head, mediaType).replace(/^\ufeff/, '')
  return byRoot(text) ?? (isJsonFeed(text) ? 'feed' : null) ?? (isAddressList(text, bytes.length) ? 'sitemap' : null)
}

/** By the first element behind prolog, comments, document type and whatever was printed before the feed began. */
function byRoot(text: string): ContainerKind | null {
  const bare = text.replace(/<!--[\s\S]{0,9999}?-->|<\?[\s\S]{0,2000}?\?>/g, '')
  const root = /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})(?=[\s>/])([^>]{0,4000})/i.exec(
    bare.replace(/<!doctype[^>[]{0,2000}(\[[\s\S]{0,12000}?\]\s{0,99})?>/i, ''),
  )
  // What stands before it is some server's message at most; a page that speaks of feeds has its own elements first.
  if (!root || root.index > 2000) return null
  const [, name = '', attributes = ''] = root
  const local = name.toLowerCase()
  if (local === 'rss') return 'feed'
  if (local === 'rdf') return /rss|netscape/i.test(attributes) ? 'feed' : null
  if (local === 'feed') return /atom/i.test(attributes) || /<(?:\w+:)?entry[\s>]/.test(text) ? 'feed' : null
  if (local === 'channel') return /<item[\s>]/i.test(text) ? 'feed' : null
  return local === 'urlset' || local === 'sitemapindex' ? 'sitemap' : null
}

function isJsonFeed(text: string): boolean {
  return /^\s*\{/.test(text) && /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org\\?\/version/i.test(text)
}

/** A sitemap may be a plain list of addresses, one a line. */
function isAddressList(text: string, size: number): boolean {
  const lines = text.split(/\r?\n|\r/)
  // The last line may be cut where the head ends.
  if (size > HEAD) lines.pop()
  const filled = lines.map((line) => line.trim()).filter(Boolean)
  return filled.length > 0 && filled.slice(0, ADDRESSES).every((line) => /^https?:\/\/[^\s<>"]{3,2000}$/i.test(line))
}

/** Whether bytes are markup for people: what a server sends in place of a feed that is gone. */
export function isWebPage(bytes: Uint8Array): boolean {
  const head = textOf(bytes.subarray(0, HEAD), null)
  return /<(!doctype\s+html|html|head|body)[\s>]/i.test(head)
}
