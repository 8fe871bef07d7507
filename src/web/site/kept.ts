/**
 * Pages kept as they were last made, until something public changes: most readers ask for the same few. What a person
 * reads of a brief is counted whether its page was kept or made.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Freshness } from '../../flow/index.ts'
import { isReading } from './counted.ts'
import type { PublicFlow } from './flow.ts'
import { lookFrom } from './look.ts'
import type { SiteAsk, SiteEnv } from './visit.ts'

/** How many bytes of pages are kept, and of one at most. */
const MOST = 32_000_000
const LARGEST = 500_000
const gzipped = promisify(gzip)
/** What a page that is kept may be asked with: what readers type would drive out what many read. */
const asked = new Set(['after', 'by', 'voice'])

/** A page as it was made last. */
interface Kept {
  version: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
  /** The same as gzip has it: a page is a fifth of its size then. */
  packed: Uint8Array<ArrayBuffer>
  read: SiteEnv['Variables']['read']
}

/** @param freshness whether a page made before is still true; without it none is kept */
export function keptPages(flow: PublicFlow, freshness: Freshness | null): MiddlewareHandler<SiteEnv> {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= sizeOf(pages.get(key))
    pages.delete(key)
  }
  const keep = (key: string, page: Kept) => {
    drop(key)
    pages.set(key, page)
    bytes += sizeOf(page)
    for (const oldest of pages.keys()) {
      if (bytes <= MOST) return
      drop(oldest)
    }
  }
  return async (c, next) => {
    const key = freshness?.sure ? keyOf(c, flow) : null
    const version = freshness?.version ?? 0
    const found = key === null ? undefined : pages.get(key)
    if (key !== null && found?.version === version) {
      // The last asked for is the last to go.
      pages.delete(key)
      pages.set(key, found)
      if (found.read && isReading(c.req.raw)) flow.count(found.read)
      return answer(c, found)
    }
    await next()
    if (c.var.read && c.res.status < 400 && isReading(c.req.raw)) flow.count(c.var.read)
    if (key === null || !isKept(c)) return undefined
    const headers = { ...Object.fromEntries(c.res.headers), vary: 'Cookie, Accept-Encoding' }
    const body = new Uint8Array(await c.res.arrayBuffer())
    const page = { version, headers, body, packed: new Uint8Array(await gzipped(body)), read: c.var.read }
    // Hono lays the headers of the answer before over those of the next, unless there was none.
    c.res = undefined
    c.res = answer(c, page)
    if (body.byteLength <= LARGEST && freshness?.version === version) keep(key, page)
    return undefined
  }
}

/** What tells one page from another; null for what is not kept. */
function keyOf(c: SiteAsk, flow: PublicFlow): string | null {
  if (c.req.method !== 'GET') return null
  const url = new URL(c.req.url)
  for (const name of url.searchParams.keys()) if (!asked.has(name)) return null
  const { theme, size } = lookFrom(c.req.header('cookie'))
  return [url.pathname, url.search, theme ?? '', size, flow.now().slice(0, 10)].join(' ')
}

/** Pages, and downloads, which cost more than any page. */
function isKept({ req, res: { status, headers } }: SiteAsk): boolean {
  if (headers.get('cache-control') === 'no-store') return false
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html')
  return status === 200 && (isPage || req.path.startsWith('/data/')) && headers.get('set-cookie') === null
}

function answer(c: SiteAsk, { headers, body, packed }: Kept): Response {
  const asked = c.req.header('if-none-match')
  if (asked !== undefined && headers.etag && isAmong(headers.etag, asked)) {
    const { 'content-type': _, ...kept } = headers
    return new Response(null, { status: 304, headers: kept })
  }
  if (!takesGzip(c.req.header('accept-encoding') ?? '')) return new Response(body, { headers })
  // Of other bytes than those the hash is of: the same page, weakly (RFC 9110, 8.8.1).
  const etag = headers.etag ? { etag: `W/${headers.etag.replace(/^W\//, '')}` } : {}
  return new Response(packed, { headers: { ...headers, ...etag, 'content-encoding': 'gzip' } })
}

/** RFC 9110, 12.5.3, as browsers write it: a list in which gzip stands, unless it is refused by a weight of nothing. */
function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)|$)/i.test(one))
}

function sizeOf(page: Kept | undefined): number {
  return page ? page.body.byteLength + page.packed.byteLength : 0
}

/** Compared weakly, as If-None-Match is (RFC 9110, 13.1.2). */
function isAmong(etag: string, asked: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return asked.split(',').some((one) => bare(one) === bare(etag))
}
