/** The desk's pages: each asks flow for its view and shows it. */
import { eventStatuses, eventTypes, isDate, ReadoutError } from '../../domain/index.ts'
import { pageResponse } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { ActorPage } from './ActorPage.tsx'
import { DayPage } from './DayPage.tsx'
import { DocumentPage } from './DocumentPage.tsx'
import { DossierPage } from './DossierPage.tsx'
import { EventsPage } from './EventsPage.tsx'
import { ForecastsPage } from './ForecastsPage.tsx'
import { HomePage } from './HomePage.tsx'
import { InboxPage } from './InboxPage.tsx'
import { IssuePage } from './IssuePage.tsx'
import { ReaderPage } from './ReaderPage.tsx'
import { SearchPage } from './SearchPage.tsx'
import { StatementPage } from './StatementPage.tsx'

const QUERY = 400

export async function home(c: Ask): Promise<Response> {
  const view = await c.get('flow').homeView()
  return pageResponse(<HomePage visit={visitOf(c)} view={view} />)
}

export async function reader(c: Ask): Promise<Response> {
  const view = await c.get('flow').readerView()
  return pageResponse(<ReaderPage visit={visitOf(c)} view={view} />)
}

export async function dossier(c: Ask): Promise<Response> {
  const before = cursorOf(c.req.query('before'))
  const name = part(c, 'dossier')
  const view = await c.get('flow').dossierView(name, before === undefined ? {} : { before })
  const lost = await c.get('flow').lostReviews(name)
  return pageResponse(<DossierPage visit={visitOf(c)} view={view} lost={lost} later={before !== undefined} />)
}

export async function day(c: Ask): Promise<Response> {
  const view = await c.get('flow').dayView(part(c, 'dossier'), part(c, 'day'))
  return pageResponse(<DayPage visit={visitOf(c)} view={view} />)
}

export async function document(c: Ask): Promise<Response> {
  const asked = Number(c.req.query('from') ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const view = await c.get('flow').documentView(part(c, 'dossier'), part(c, 'id'), { from })
  return pageResponse(<DocumentPage visit={visitOf(c)} view={view} />)
}

export async function statement(c: Ask): Promise<Response> {
  const view = await c.get('flow').statementPage(part(c, 'dossier'), part(c, 'id'))
  return pageResponse(<StatementPage visit={visitOf(c)} view={view} />)
}

export async function actor(c: Ask): Promise<Response> {
  const view = await c.get('flow').actorView(part(c, 'dossier'), part(c, 'id'))
  return pageResponse(<ActorPage visit={visitOf(c)} view={view} />)
}

export async function issue(c: Ask): Promise<Response> {
  const view = await c.get('flow').issueView(part(c, 'dossier'), part(c, 'id'))
  return pageResponse(<IssuePage visit={visitOf(c)} view={view} />)
}

export async function forecasts(c: Ask): Promise<Response> {
  const view = await c.get('flow').forecastsView(part(c, 'dossier'))
  return pageResponse(<ForecastsPage visit={visitOf(c)} view={view} />)
}

/** A status or type that is none, and an actor that cannot be, are as if they had not been asked for. */
export async function events(c: Ask): Promise<Response> {
  const type = eventTypes.find((one) => one === c.req.query('type'))
  const status = eventStatuses.find((one) => one === c.req.query('status'))
  const asked = c.req.query('actor') ?? ''
  const actor = asked === '' || asked.includes('\u0000') ? undefined : asked
  const choice = { ...(type ? { type } : {}), ...(status ? { status } : {}), ...(actor ? { actor } : {}) }
  const view = await c.get('flow').eventsView(part(c, 'dossier'), choice)
  return pageResponse(<EventsPage visit={visitOf(c)} view={view} />)
}

export async function search(c: Ask): Promise<Response> {
  const query = (c.req.query('q') ?? '').slice(0, QUERY)
  const asked = Number.parseInt(c.req.query('page') ?? '1', 10)
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
  const view = await c.get('flow').searchView(part(c, 'dossier'), query, page)
  return pageResponse(<SearchPage visit={visitOf(c)} view={view} />)
}

export async function inbox(c: Ask): Promise<Response> {
  const before = c.req.query('before')
  const view = await c.get('flow').inboxView(part(c, 'dossier'), before === undefined ? {} : { before })
  return pageResponse(<InboxPage visit={visitOf(c)} view={view} later={before !== undefined} />)
}

/** Where a later page of documents begins, `2031-03-04_…`; anything else is the first page. */
function cursorOf(text = ''): string | undefined {
  const [, day = ''] = /^(\d{4}-\d{2}-\d{2})_[\w-]+$/.exec(text) ?? []
  return isDate(day) ? text : undefined
}

/** A part of the address, decoded. */
export function part(c: Ask, name: string): string {
  const text = c.req.param(name)
  // NUL cannot stand in any id, and PostgreSQL refuses it.
  if (text === undefined || text.includes('\u0000'))
    throw new ReadoutError('not-found', c.req.path, 'there is no such page')
  return text
}
