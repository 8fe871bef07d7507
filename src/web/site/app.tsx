/**
 * The public site: an app of its own, with nothing of the desk behind it. Every page can be kept by whoever fetched it and
 * is asked for again by its hash (RFC 9110, If-None-Match).
 */
import { createHash } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { asReadoutError, ReadoutError } from '../../domain/index.ts'
import type { Freshness } from '../../flow/index.ts'
import { loadAssets } from '../assets.ts'
import { securityHeaders } from '../guard/headers.ts'
import { ownPath } from '../http/ownPath.ts'
import { pageResponse } from '../http/page.ts'
import type { Proxies } from './api/client.ts'
import { limited } from './api/limited.ts'
import { openToAll } from './api/open.ts'
import { isInApi, ROOT } from './api/operation.ts'
import { apiProblem } from './api/problems.ts'
import { defaultQuota, type Quota } from './api/quota.ts'
import { siteAssets } from './assets.ts'
import { FailurePage } from './FailurePage.tsx'
import type { PublicFlow } from './flow.ts'
import { keptPages } from './kept.ts'
import { offeredOf } from './offered.ts'
import { ownFilesOf } from './ownFiles.ts'
import { siteRoutes } from './routes.ts'
import { defaultSettings, type SiteSettings } from './settings.ts'
import { stylesOf } from './styles.ts'
import { type SiteAsk, type SiteEnv, siteVisitOf } from './visit.ts'

export interface SiteOptions {
  /** Where readers find it, without a path: `https://briefs.example`. */
  url: string
  settings?: SiteSettings
  /** How often each client may ask the API. */
  quota?: Quota
  /** Those that say truly who asks through them; none by default. */
  proxies?: Proxies
  /** Whether pages made before are still true; without it each is made anew. */
  freshness?: Freshness | null
}

/** The site as a function from Request to Response; tests call `site.request()` with no socket. */
export function buildSite(
  flow: PublicFlow,
  { url, settings = defaultSettings, quota = defaultQuota, proxies = [], freshness = null }: SiteOptions,
): Hono<SiteEnv> {
  const site = new Hono<SiteEnv>()
  const assets = loadAssets(siteAssets)
  const own = ownFilesOf(settings)
  const styles = stylesOf(assets, settings)
  const offered = offeredOf(flow, settings.editions)
  site.use(async (c, next) => {
    c.set('flow', offered)
    c.set('assets', assets)
    c.set('own', own)
    c.set('styles', styles)
    c.set('settings', settings)
    c.set('url', url)
    c.set('quota', quota)
    await next()
  })
  // Around all else, so that an answer that was not sent again, and one that was refused, say the same of themselves.
  site.use(`${ROOT}/*`, openToAll, limited(quota, proxies))
  site.use(keptPages(flow, freshness))
  site.use(securityHeaders)
  site.use(etag({ generateDigest: (body) => new Uint8Array(createHash('sha256').update(body).digest()).buffer }))
  site.use(async (c, next) => {
    await next()
    if (c.res.headers.has('cache-control')) return
    c.res.headers.set('cache-control', 'no-cache')
    c.res.headers.set('vary', 'Cookie')
  })
  site.use(lessSlash)
  siteRoutes(site)
  site.notFound((c) => failed(c, new ReadoutError('not-found', c.req.path, 'there is no such page')))
  site.onError((error, c) => failed(c, known(error, c)))
  return site
}

/** What is nowhere with a slash at its end is looked for without. It leads to a path: whoever asks chooses the Host. */
const lessSlash: MiddlewareHandler<SiteEnv> = async (c, next) => {
  await next()
  if (c.res.status !== 404 || !['GET', 'HEAD'].includes(c.req.method)) return
  const url = new URL(c.req.url)
  const path = ownPath(url)
  if (path.length > 1 && path.endsWith('/')) c.res = c.redirect(`${path.slice(0, -1)}${url.search}`, 301)
}

/** Readers are told what happened in their language; what broke is told to whoever runs the site. */
function failed(c: SiteAsk, error: ReadoutError): Response {
  if (error.status >= 500) console.error(error.cause ?? error)
  if (isInApi(c.req.path)) return apiProblem(c, error)
  const kind = error.status >= 500 ? 'broken' : error.status === 404 ? 'missing' : 'refused'
  return pageResponse(<FailurePage visit={siteVisitOf(c)} failure={{ kind }} />, error.status)
}

function known(error: Error, c: SiteAsk): ReadoutError {
  if (error instanceof HTTPException)
    return new ReadoutError('invalid', c.req.path, error.message || 'the request is broken')
  return asReadoutError(error, c.req.path)
}
