/**
 * `/{edition}/alerts/KEY`: where somebody who gets alerts ends them. A link is only looked at, since programs follow links in
 * mail; the button, and the POST that mail programs send (RFC 8058), ends them.
 */
import type { VNode } from 'preact'
import { pageResponse } from '../http/page.ts'
import { missing, passedOn } from './asked.ts'
import { StopPage } from './StopPage.tsx'
import { type SiteAsk, siteVisitOf } from './visit.ts'

export async function asked(c: SiteAsk): Promise<Response> {
  const key = keyIn(c)
  const follows = await c.var.flow.follower(key)
  return unkept(<StopPage visit={siteVisitOf(c)} address={key} follows={follows} />)
}

export async function ended(c: SiteAsk): Promise<Response> {
  if (!(await c.var.flow.endAlerts(keyIn(c)))) throw missing(c)
  return unkept(<StopPage visit={siteVisitOf(c)} address={null} follows={null} />)
}

/** For one reader alone, and of this moment. */
function unkept(page: VNode): Response {
  const response = pageResponse(page)
  response.headers.set('cache-control', 'no-store')
  return response
}

function keyIn(c: SiteAsk): string {
  return passedOn(c, c.req.param('key') ?? '')
}
