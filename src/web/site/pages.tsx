/** The site's pages: each asks flow for its view and shows it. */
import type { MiddlewareHandler } from 'hono'
import { type Edition, isDate, ReadoutError } from '../../domain/index.ts'
import type { BriefCard } from '../../flow/index.ts'
import { backOf } from '../http/done.ts'
import { formOf } from '../http/form.ts'
import { pageResponse } from '../http/page.ts'
import { AboutPage } from './AboutPage.tsx'
import { allowAd } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { editionIn, missing, passedOn } from './asked.ts'
import { CorrectionsPage } from './CorrectionsPage.tsx'
import { DayPage } from './DayPage.tsx'
import { HomePage } from './HomePage.tsx'
import { changedLook, lookCookies, lookFrom } from './look.ts'
import { MethodPage } from './MethodPage.tsx'
import { OutletsPage } from './OutletsPage.tsx'
import { firstEdition, type SiteAsk, type SiteEnv, siteVisitOf } from './visit.ts'

/** `/` leads to the first edition. */
export function bare(c: SiteAsk): Response {
  return c.redirect(siteAddresses.home(firstEdition(c.var.settings)))
}

/** What is in no edition is nowhere. Every page's menu leads to the records there are. */
export const edition: MiddlewareHandler<SiteEnv> = async (c, next) => {
  c.set('records', await c.var.flow.records.list(editionIn(c)))
  await next()
}

export async function home(c: SiteAsk): Promise<Response> {
  const after = cursorIn(c)
  const { flow } = c.var
  const list = await flow.home(editionIn(c), after)
  const changes = after === null ? await flow.records.changes(editionIn(c)) : []
  allowAd(c, 'home')
  return pageResponse(<HomePage visit={siteVisitOf(c)} list={list} changes={changes} later={after !== null} />)
}

export async function day(c: SiteAsk): Promise<Response> {
  const asked = c.req.param('day') ?? ''
  if (!isDate(asked)) throw missing(c)
  const after = cursorIn(c)
  const { flow, settings } = c.var
  const [view, days, said, saidOn] = await Promise.all([
    flow.day(editionIn(c), asked, after),
    Promise.all(
      settings.editions.map(
        async (one): Promise<[Edition, string[]]> => [one, await flow.days(one, asked.slice(0, 7))],
      ),
    ),
    after === null ? flow.records.day(editionIn(c), asked) : [],
    flow.records.days(editionIn(c)),
  ])
  allowAd(c, 'day')
  const analyses = await Promise.all(view.briefs.map((one) => analysisOf(c, one)))
  const whole = analyses.filter((one) => one !== null)
  const props = { view, analyses: whole, days: new Map(days), said, saidOn, later: after !== null }
  return pageResponse(<DayPage visit={siteVisitOf(c)} {...props} />)
}

/** A brief of a list, whole; null for one that was taken off since it was listed. */
async function analysisOf(c: SiteAsk, { language, slug }: BriefCard) {
  const { flow } = c.var
  const answer = await flow.brief(language, slug)
  if (answer.kind !== 'published') return null
  return { brief: answer.brief, record: await flow.records.ofBrief(answer.brief.dossier) }
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

export async function outlets(c: SiteAsk): Promise<Response> {
  const list = await c.var.flow.outlets(editionIn(c))
  return pageResponse(<OutletsPage visit={siteVisitOf(c)} list={list} />)
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

function cursorIn(c: SiteAsk): string | null {
  return passedOn(c, c.req.query('after')) ?? null
}
