/**
 * Pages kept as they were last made, until something public changes: most readers ask for the same few. What a person
 * reads of a brief is counted whether its page was kept or made.
 */
import type { MiddlewareHandler } from 'hono'
import type { Freshness } from '../../flow/index.ts'
import { isReading } from './counted.ts'
import type { BriefRead, PublicFlow } from './flow.ts'
import { lookFrom } from './look.ts'
import { answerTo, type Packed, packedFrom, sizeOf } from './packed.ts'
import { makeShelf } from './shelf.ts'
import type { SiteAsk, SiteEnv } from './visit.ts'

/** How many bytes of pages are kept, and of one at most. */
const MOST = 32_000_000
const LARGEST = 500_000
/** What a page that is kept may be asked with: what readers type would drive out what many read. */
const asked = new Set(['after', 'by', 'voice'])

/** A page as it was made last. */
interface Kept extends Packed {
  version: number
  read: BriefRead | undefined
}

/** @param freshness whether a page made before is still true; without it none is kept */
export function keptPages(flow: PublicFlow, freshness: Freshness | null): MiddlewareHandler<SiteEnv> {
  const pages = makeShelf<Kept>(MOST, sizeOf)
  return async (c, next) => {
    const key = freshness?.sure ? keyOf(c, flow) : null
    const version = freshness?.version ?? 0
    const found = key === null ? undefined : pages.get(key)
    if (found?.version === version) {
      if (found.read && isReading(c.req.raw)) flow.count(found.read)
      return answerTo(c.req, found)
    }
    await next()
    if (c.var.read && c.res.status < 400 && isReading(c.req.raw)) flow.count(c.var.read)
    if (key === null || !isKept(c)) return undefined
    const page = { ...(await packedFrom(c.res)), version, read: c.var.read }
    // Hono lays the headers of the answer before over those of the next, unless there was none.
    c.res = undefined
    c.res = answerTo(c.req, page)
    if (page.body.byteLength <= LARGEST && freshness?.version === version) pages.put(key, page)
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
