/**
 * Refuses whoever asks too often, and tells everybody how much is left: RateLimit and RateLimit-Policy after
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/11/
 */
import type { MiddlewareHandler } from 'hono'
import { ReadoutError } from '../../../domain/index.ts'
import type { SiteEnv } from '../visit.ts'
import { clientOf, type Proxies } from './client.ts'
import { apiProblem } from './problems.ts'
import { makeBuckets, type Quota } from './quota.ts'

export function limited(quota: Quota, proxies: Proxies): MiddlewareHandler<SiteEnv> {
  const buckets = makeBuckets(quota)
  return async (c, next) => {
    // A browser asks it once a day before it asks for anything.
    if (c.req.method === 'OPTIONS') {
      await next()
      return
    }
    const { granted, left, wait } = buckets.take(clientOf(c, proxies), Date.parse(c.var.flow.now()))
    if (granted) await next()
    else {
      const remedy = `Ask again in ${wait} ${wait === 1 ? 'second' : 'seconds'}`
      const reason = `more than ${quota.requests} requests in ${quota.seconds} seconds came from your address`
      const refused = new ReadoutError('too-many-requests', c.req.path, reason, { remedy })
      c.res = apiProblem(c, refused, { 'retry-after': String(wait) })
    }
    c.res.headers.set('ratelimit-policy', `"default";q=${quota.requests};w=${quota.seconds}`)
    c.res.headers.set('ratelimit', `"default";r=${left};t=${wait}`)
  }
}
