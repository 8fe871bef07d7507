/** What every answer forbids the browser to do with it. */
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../visit.ts'

/** No inline script or style anywhere, nothing from elsewhere, no frames (CSP Level 3). */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const always: Record<string, string> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: under it browsers send `Origin: null` with our own forms. Other sites get no referrer by either.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
  // Only the assets name a time to keep them; whatever shows documents is never kept.
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
