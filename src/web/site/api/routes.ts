/** The API's addresses: one for each operation, and the document that describes them all. */
import type { Hono } from 'hono'
import { ReadoutError } from '../../../domain/index.ts'
import { placeOf, type SiteAsk, type SiteEnv } from '../visit.ts'
import { askedOf, badCursor } from './asked.ts'
import { documentOf } from './document.ts'
import { METHODS, options } from './open.ts'
import { DOCUMENT, inPath, type Operation, ROOT } from './operation.ts'
import { operations } from './operations.ts'
import { apiProblem } from './problems.ts'

export function apiRoutes(site: Hono<SiteEnv>): void {
  site.get(DOCUMENT, (c) => json(documentOf(placeOf(c))))
  site.all(DOCUMENT, otherMethod)
  for (const operation of operations) {
    const path = `${ROOT}${operation.path.replace(/\{(\w+)\}/g, ':$1')}`
    site[operation.method](path, (c) => answered(operation, c))
    site.all(path, otherMethod)
  }
  site.all(`${ROOT}/*`, (c) => {
    throw new ReadoutError('not-found', c.req.path, 'the API has no such address', { remedy: 'See /api' })
  })
}

async function answered(operation: Operation, c: SiteAsk): Promise<Response> {
  const asked = askedOf(operation, c)
  const place = placeOf(c)
  const found = await operation.handle(asked, { flow: c.var.flow, place }).catch((error: unknown) => {
    // Of all parameters only a cursor is known to be wrong no sooner than where the list is kept.
    if (asked.after !== undefined && error instanceof ReadoutError && error.code === 'invalid') throw badCursor()
    throw error
  })
  const answer = operation.answer.parse(found)
  const next = operation.list && typeof answer.next === 'string' ? answer.next : null
  return json(
    answer,
    next === null ? {} : { link: `<${place.absolute(addressAfter(operation, c, next))}>; rel="next"` },
  )
}

/** The address of the next page (RFC 8288). */
function addressAfter(operation: Operation, c: SiteAsk, cursor: string): string {
  const path = inPath(operation).reduce(
    (path, name) => path.replace(`{${name}}`, encodeURIComponent(c.req.param(name) ?? '')),
    `${ROOT}${operation.path}`,
  )
  const query = new URL(c.req.url).searchParams
  query.set('after', cursor)
  return `${path}?${query}`
}

function json(answer: unknown, headers: Record<string, string> = {}): Response {
  const sent = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', ...headers }
  return new Response(JSON.stringify(answer), { headers: sent })
}

function otherMethod(c: SiteAsk): Response {
  if (c.req.method === 'OPTIONS') return options()
  const remedy = `Ask with one of ${METHODS}`
  const refused = new ReadoutError('method-not-allowed', c.req.method, 'nothing here is changed by it', { remedy })
  return apiProblem(c, refused, { allow: METHODS })
}
