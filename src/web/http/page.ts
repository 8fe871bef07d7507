/** A page rendered to the answer. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 500 | 502 | 503 | 504 | 507

export function pageResponse(page: VNode, status: Status = 200): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  return new Response(`<!doctype html>${renderToString(page)}`, { status, headers })
}

/** On to another page of ours, with GET, after a form (RFC 9110, 303). */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
