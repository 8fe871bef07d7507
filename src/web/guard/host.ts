/**
 * Keeps other sites' pages out of the desk, which has no password on loopback. Checking Host defeats DNS rebinding: a
 * foreign name that is made to point here still says so in Host. Checking Origin defeats forms that other sites post.
 */
import type { MiddlewareHandler } from 'hono'
import { ReadoutError } from '../../domain/index.ts'
import type { Ask, Env } from '../visit.ts'

/** Refuses every request that was not addressed to one of these hosts (`127.0.0.1:8420`). */
export function hostGuard(hosts: readonly string[]): MiddlewareHandler<Env> {
  const allowed = new Set(hosts.map((host) => host.toLowerCase()))
  return async (c, next) => {
    // A proxy's form of request names a host in its first line too.
    const named = [c.req.header('host'), new URL(c.req.url).host].filter((host) => host !== undefined)
    const host = named.find((one) => !allowed.has(one.toLowerCase()))
    if (host !== undefined) {
      const remedy = `Open Readout at ${hosts.map((one) => `http://${one}`).join(' or ')}`
      throw new ReadoutError('forbidden', host, 'Readout does not answer under this name', { remedy })
    }
    await next()
  }
}

/** Refuses a change asked for by another site. */
export const originGuard: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !isOurs(c)) {
    const input = c.req.header('origin') ?? 'this request'
    throw new ReadoutError('forbidden', input, 'a change can only be made from Readout’s own pages')
  }
  await next()
}

/**
 * Whether a form was sent by a page of ours. Browsers name the asking site in Origin; where a privacy setting makes that
 * `null` or leaves it out, Sec-Fetch-Site has to say `same-origin`. A request with neither comes from no page.
 */
export function isOurs(c: Ask): boolean {
  const host = (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
  const origin = c.req.header('origin')
  if (origin === undefined || origin === 'null') return c.req.header('sec-fetch-site') === 'same-origin'
  return origin.toLowerCase() === `http://${host}`
}
