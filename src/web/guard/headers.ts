/** What every answer forbids the browser to do with it. */
import type { MiddlewareHandler } from 'hono'
import { isForeign, type Policy, policyText } from './policies.ts'

const always: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: under it browsers send `Origin: null` with our own forms. Other sites get no referrer by either.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** For somebody else's markup: no name is looked up ahead, no address is told. */
const framed: Record<string, string> = { 'referrer-policy': 'no-referrer', 'x-dns-prefetch-control': 'off' }

export const securityHeaders: MiddlewareHandler<{
  Variables: { policy?: Policy; styles?: { source: string } }
}> = async (c, next) => {
  await next()
  const policy = c.get('policy') ?? 'page'
  for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
  c.res.headers.set('content-security-policy', policyText(policy, c.get('styles')?.source))
  if (isForeign(policy)) for (const [name, value] of Object.entries(framed)) c.res.headers.set(name, value)
  // Only the assets name a time to keep them; whatever shows documents is never kept.
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
