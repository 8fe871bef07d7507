/**
 * Pages kept as they were last made, until something public changes: most readers ask for the same few. What a person
 * reads of a brief is counted whether its page was kept or made.
 */
import type { MiddlewareHandler } from 'hono'
import type { Freshness } from '../../flow/index.ts'
import { isReading } from './counted.ts'
import type { PublicFlow } from './flow.ts'
import { lookFrom } from './look.ts'
import type { SiteAsk, SiteEnv } from './visit.ts'

/** How many bytes of pages are kept, and of one at most. */
const MOST = 32_000_000
const LARGEST = 500_000
/** What a page that is kept may be asked with: what readers type would drive out what many read. */
const asked = new Set(['after'])

/** A page as it was made last. */
interface Kept {
  version: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
  read: SiteEnv['Variables']['read']
}

/** @param freshness whether a page made before is still true; without it none is kept */
export function keptPages(flow: PublicFlow, freshness: Freshness | null): MiddlewareHandler<SiteEnv> {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= pages.get(key)?.body.byteLength ?? 0
    pages.delete(key)
  }
  const keep = (key: string, page: Kept) => {
    drop(key)
    pages.set(key, page)
    bytes += page.body.byteLength
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
    if (key === null || !isPage(c.res)) return undefined
    const headers = Object.fromEntries(c.res.headers)
    const body = new Uint8Array(await c.res.arrayBuffer())
    c.res = new Response(body, { headers })
    if (body.byteLength <= LARGEST && freshness?.version === version)
      keep(key, { version, headers, body, read: c.var.read })
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

function isPage({ status, headers }: Response): boolean {
  return (
    status === 200 && (headers.get('content-type') ?? '').startsWith('text/html') && headers.get('set-cookie') === null
  )
}

function answer(c: SiteAsk, { headers, body }: Kept): Response {
  const asked = c.req.header('if-none-match')
  if (asked === undefined || !headers.etag || !isAmong(headers.etag, asked)) return new Response(body, { headers })
  const { 'content-type': _, ...kept } = headers
  return new Response(null, { status: 304, headers: kept })
}

/** Compared weakly, as If-None-Match is (RFC 9110, 13.1.2). */
function isAmong(etag: string, asked: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return asked.split(',').some((one) => bare(one) === bare(etag))
}
