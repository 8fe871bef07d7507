/** Our own stylesheets, scripts and pictures. */
import type { HonoRequest } from 'hono'
import { ReadoutError } from '../../domain/index.ts'
import type { Assets } from '../assets.ts'

/** A request to the desk or to the public site. */
interface Ask {
  req: HonoRequest
  var: { assets: Assets }
  redirect(location: string): Response
}

export function asset(c: Ask): Response {
  const found = c.var.assets.get(c.req.param('version') ?? '', c.req.param('name') ?? '')
  if (!found) throw new ReadoutError('not-found', c.req.path, 'there is no such file')
  // The address holds a hash of the content, so it never has to be asked for again.
  const headers = { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' }
  return new Response(found.body, { headers })
}

/** Some programs ask for it without reading the page. */
export function favicon(c: Ask): Response {
  return c.redirect(c.var.assets.address('favicon.svg'))
}
