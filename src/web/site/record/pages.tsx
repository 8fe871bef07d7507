/** The record's pages: each asks flow for its view and shows it. */
import { voices } from '../../../domain/index.ts'
import { briefForms, rollUps } from '../../../flow/index.ts'
import { pageResponse } from '../../http/page.ts'
import { editionIn, missing, passedOn } from '../asked.ts'
import { FailurePage } from '../FailurePage.tsx'
import { type SiteAsk, siteVisitOf } from '../visit.ts'
import { ActorPage } from './ActorPage.tsx'
import { ForecastsPage } from './ForecastsPage.tsx'
import { IssuePage } from './IssuePage.tsx'
import { actorLd, occurrenceLd, statementLd } from './jsonLd.ts'
import { OccurrencePage } from './OccurrencePage.tsx'
import { OverviewPage } from './OverviewPage.tsx'
import { RecordsPage } from './RecordsPage.tsx'
import { SourcePage } from './SourcePage.tsx'
import { StatementPage } from './StatementPage.tsx'
import { TrackPage } from './TrackPage.tsx'

export function records(c: SiteAsk): Response {
  return pageResponse(<RecordsPage visit={siteVisitOf(c)} />)
}

export async function overview(c: SiteAsk): Promise<Response> {
  const after = afterIn(c)
  const by = oneOf(c, 'by', rollUps)
  const view = await c.var.flow.records.overview(editionIn(c), part(c, 'slug'), { by, after })
  return pageResponse(<OverviewPage visit={siteVisitOf(c)} view={view} later={after !== null} />)
}

/** What was taken back answers that it is gone: whoever cited it is to know. */
export async function statement(c: SiteAsk): Promise<Response> {
  const visit = siteVisitOf(c)
  const answer = await c.var.flow.records.statement(editionIn(c), part(c, 'slug'), part(c, 'id'))
  if (answer.kind === 'gone') return pageResponse(<FailurePage visit={visit} failure={{ kind: 'gone' }} />, 410)
  const { view } = answer
  return pageResponse(<StatementPage visit={visit} view={view} />, 200, statementLd(visit, view, await briefForms()))
}

export async function actor(c: SiteAsk): Promise<Response> {
  const visit = siteVisitOf(c)
  const after = afterIn(c)
  const voice = oneOf(c, 'voice', voices)
  const view = await c.var.flow.records.actor(editionIn(c), part(c, 'slug'), part(c, 'id'), { voice, after })
  const page = <ActorPage visit={visit} view={view} later={after !== null} />
  return pageResponse(page, 200, actorLd(visit, view, await briefForms()))
}

export async function issue(c: SiteAsk): Promise<Response> {
  const after = afterIn(c)
  const view = await c.var.flow.records.issue(editionIn(c), part(c, 'slug'), part(c, 'id'), { after })
  return pageResponse(<IssuePage visit={siteVisitOf(c)} view={view} later={after !== null} />)
}

export async function track(c: SiteAsk): Promise<Response> {
  const view = await c.var.flow.records.track(editionIn(c), part(c, 'slug'), part(c, 'id'))
  return pageResponse(<TrackPage visit={siteVisitOf(c)} view={view} />)
}

export async function occurrence(c: SiteAsk): Promise<Response> {
  const visit = siteVisitOf(c)
  const view = await c.var.flow.records.occurrence(editionIn(c), part(c, 'slug'), part(c, 'id'))
  return pageResponse(<OccurrencePage visit={visit} view={view} />, 200, occurrenceLd(visit, view, await briefForms()))
}

export async function forecasts(c: SiteAsk): Promise<Response> {
  const view = await c.var.flow.records.forecasts(editionIn(c), part(c, 'slug'))
  return pageResponse(<ForecastsPage visit={siteVisitOf(c)} view={view} />)
}

export async function source(c: SiteAsk): Promise<Response> {
  const view = await c.var.flow.records.source(editionIn(c), part(c, 'slug'), part(c, 'id'))
  return pageResponse(<SourcePage visit={siteVisitOf(c)} view={view} />)
}

function part(c: SiteAsk, name: 'slug' | 'id'): string {
  return passedOn(c, c.req.param(name) ?? '')
}

function afterIn(c: SiteAsk): string | null {
  return passedOn(c, c.req.query('after')) ?? null
}

/** What is asked for by a name of ours; null where nothing is. @throws ReadoutError `not-found` for another name */
function oneOf<T extends string>(c: SiteAsk, name: string, all: readonly T[]): T | null {
  const asked = c.req.query(name)
  if (asked === undefined) return null
  const known = all.find((one) => one === asked)
  if (!known) throw missing(c)
  return known
}
