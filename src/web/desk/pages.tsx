/** The desk's pages: each asks flow for its view and shows it. */
import { ReadoutError } from '../../domain/index.ts'
import { pageResponse } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { ActorPage } from './ActorPage.tsx'
import { DayPage } from './DayPage.tsx'
import { DocumentPage } from './DocumentPage.tsx'
import { DossierPage } from './DossierPage.tsx'
import { HomePage } from './HomePage.tsx'
import { IssuePage } from './IssuePage.tsx'
import { SearchPage } from './SearchPage.tsx'
import { StatementPage } from './StatementPage.tsx'

const QUERY = 400

export async function home(c: Ask): Promise<Response> {
  const view = await c.get('flow').homeView()
  return pageResponse(<HomePage visit={visitOf(c)} view={view} />)
}

export async function dossier(c: Ask): Promise<Response> {
  const before = c.req.query('before')
  const view = await c.get('flow').dossierView(part(c, 'dossier'), before === undefined ? {} : { before })
  return pageResponse(<DossierPage visit={visitOf(c)} view={view} later={before !== undefined} />)
}

export async function day(c: Ask): Promise<Response> {
  const view = await c.get('flow').dayView(part(c, 'dossier'), part(c, 'day'))
  return pageResponse(<DayPage visit={visitOf(c)} view={view} />)
}

export async function document(c: Ask): Promise<Response> {
  const view = await c.get('flow').documentView(part(c, 'dossier'), part(c, 'id'))
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

export async function search(c: Ask): Promise<Response> {
  const query = (c.req.query('q') ?? '').slice(0, QUERY)
  const asked = Number.parseInt(c.req.query('page') ?? '1', 10)
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1
  const view = await c.get('flow').searchView(part(c, 'dossier'), query, page)
  return pageResponse(<SearchPage visit={visitOf(c)} view={view} />)
}

/** A part of the address, decoded. */
export function part(c: Ask, name: string): string {
  const text = c.req.param(name)
  // NUL cannot stand in any id, and PostgreSQL refuses it.
  if (text === undefined || text.includes('\u0000'))
    throw new ReadoutError('not-found', c.req.path, 'there is no such page')
  return text
}
