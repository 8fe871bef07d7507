/** Open to pages of every site: what is here is public, and no cookie changes it. */
import type { MiddlewareHandler } from 'hono'

/** What scripts of other sites may read besides the answer itself. */
const exposed = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After']

export const METHODS = 'GET, HEAD, OPTIONS'

export const openToAll: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('access-control-allow-origin', '*')
  c.res.headers.set('access-control-expose-headers', exposed.join(', '))
  c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
}

/** What can be done with an address; for a day, also what browsers ask before a request with If-None-Match. */
export function options(): Response {
  const headers = {
    allow: METHODS,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match',
    'access-control-max-age': '86400',
    'cache-control': 'no-cache',
  }
  return new Response(null, { status: 204, headers })
}
