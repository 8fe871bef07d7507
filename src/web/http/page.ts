/** A page rendered to the answer. */
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

type Status = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 504 | 507

/** @param jsonLd what the page tells programs, as JSON in which nothing ends a `<script>` */
export function pageResponse(page: VNode, status: Status = 200, jsonLd?: string): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  const html = `<!doctype html>${renderToString(page)}`
  const data = jsonLd === undefined ? '' : `<script type="application/ld+json">${jsonLd}</script>`
  // The first that is not escaped is the head's own.
  return new Response(
    html.replace('</head>', () => `${data}</head>`),
    { status, headers },
  )
}

/** On to another page of ours, with GET, after a form (RFC 9110, 303). */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}
