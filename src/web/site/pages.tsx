/** The site's pages: each asks flow for its view and shows it. */
import type { MiddlewareHandler } from 'hono'
import { type Edition, editions, isDate, ReadoutError } from '../../domain/index.ts'
import { backOf } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { pageResponse } from '../http/page.ts'
import { AboutPage } from './AboutPage.tsx'
import { siteAddresses } from './addresses.ts'
import { BriefPage } from './BriefPage.tsx'
import { CorrectionsPage } from './CorrectionsPage.tsx'
import { DayPage } from './DayPage.tsx'
import { FailurePage } from './FailurePage.tsx'
import { HomePage } from './HomePage.tsx'
import { changedLook, lookCookies, lookFrom } from './look.ts'
import { MethodPage } from './MethodPage.tsx'
import { editionOf, type SiteAsk, type SiteEnv, siteVisitOf } from './visit.ts'

/** The longest cursor, and the longest name of a brief, that is passed on. */
const LONGEST = 300

/** `/` leads to the first edition. */
export function firstEdition(c: SiteAsk): Response {
  return c.redirect(siteAddresses.home(editions[0]))
}

/** What is in no edition is nowhere. */
export const edition: MiddlewareHandler<SiteEnv> = async (c, next) => {
  editionIn(c)
  await next()
}

export async function home(c: SiteAsk): Promise<Response> {
  const after = cursorIn(c)
  const list = await c.var.flow.home(editionIn(c), after)
  return pageResponse(<HomePage visit={siteVisitOf(c)} list={list} later={after !== null} />)
}

export async function day(c: SiteAsk): Promise<Response> {
  const asked = c.req.param('day') ?? ''
  if (!isDate(asked)) throw missing(c)
  const after = cursorIn(c)
  const { flow } = c.var
  const [view, days] = await Promise.all([
    flow.day(editionIn(c), asked, after),
    Promise.all(editions.map(async (one) => [one, await flow.days(one, asked.slice(0, 7))])),
  ])
  const props = { view, days: Object.fromEntries(days), later: after !== null }
  return pageResponse(<DayPage visit={siteVisitOf(c)} {...props} />)
}

export async function brief(c: SiteAsk): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  if (slug.length > LONGEST || slug.includes('\u0000')) throw missing(c)
  const visit = siteVisitOf(c)
  const answer = await c.var.flow.brief(editionIn(c), slug)
  if (answer.kind === 'published') return pageResponse(<BriefPage visit={visit} brief={answer.brief} />)
  if (answer.kind === 'taken-down') return pageResponse(<FailurePage visit={visit} failure={answer} />, 410)
  if (answer.kind === 'elsewhere') return pageResponse(<FailurePage visit={visit} failure={{ ...answer, slug }} />, 404)
  throw missing(c)
}

export async function corrections(c: SiteAsk): Promise<Response> {
  const list = await c.var.flow.corrections(editionIn(c))
  return pageResponse(<CorrectionsPage visit={siteVisitOf(c)} list={list} />)
}

export function about(c: SiteAsk): Response {
  return pageResponse(<AboutPage visit={siteVisitOf(c)} />)
}

export async function method(c: SiteAsk): Promise<Response> {
  return pageResponse(<MethodPage visit={siteVisitOf(c)} view={await c.var.flow.reader()} />)
}

/** Remembers how pages are to look, and leads back to the page the form stood on. */
export async function look(c: SiteAsk): Promise<Response> {
  // The worst another site could do here is to change a colour; it still may not.
  const from = c.req.header('sec-fetch-site')
  if (from !== undefined && from !== 'same-origin') throw new ReadoutError('forbidden', 'this form', 'it is not ours')
  const field = await formOf(c)
  const name = field('size') ? 'size' : 'theme'
  const changed = changedLook(lookFrom(c.req.header('cookie')), name, field(name))
  if (!changed) throw new ReadoutError('invalid', 'the form', 'it asks for nothing there is')
  const response = new Response(null, {
    status: 303,
    headers: { location: backOf(field('back'), siteAddresses.home(editionIn(c))) },
  })
  for (const cookie of lookCookies(changed, c.var.url.startsWith('https:')))
    response.headers.append('set-cookie', cookie)
  return response
}

function editionIn(c: SiteAsk): Edition {
  const found = editionOf(c.req.param('edition'))
  if (!found) throw missing(c)
  return found
}

function cursorIn(c: SiteAsk): string | null {
  const cursor = c.req.query('after')
  if (cursor === undefined) return null
  if (cursor.length > LONGEST || cursor.includes('\u0000')) throw missing(c)
  return cursor
}

function missing(c: SiteAsk): ReadoutError {
  return new ReadoutError('not-found', c.req.path, 'there is no such page')
}
