/** The desk's pages of what comparing brings out: each asks flow for its view and shows it. */
import { pageResponse } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { AgreementsPage } from './AgreementsPage.tsx'
import { CarriersPage } from './CarriersPage.tsx'
import { ContradictionsPage } from './ContradictionsPage.tsx'
import { OccurrencePage } from './OccurrencePage.tsx'
import { OccurrencesPage } from './OccurrencesPage.tsx'
import { part } from './pages.tsx'
import { TracksPage } from './TracksPage.tsx'

export async function occurrences(c: Ask): Promise<Response> {
  const view = await c.get('flow').occurrencesView(part(c, 'dossier'))
  return pageResponse(<OccurrencesPage visit={visitOf(c)} view={view} />)
}

export async function occurrence(c: Ask): Promise<Response> {
  const view = await c.get('flow').occurrenceView(part(c, 'dossier'), part(c, 'id'))
  return pageResponse(<OccurrencePage visit={visitOf(c)} view={view} />)
}

export async function contradictions(c: Ask): Promise<Response> {
  const view = await c.get('flow').contradictionsView(part(c, 'dossier'))
  return pageResponse(<ContradictionsPage visit={visitOf(c)} view={view} />)
}

export async function tracks(c: Ask): Promise<Response> {
  const view = await c.get('flow').tracksView(part(c, 'dossier'))
  return pageResponse(<TracksPage visit={visitOf(c)} view={view} />)
}

export async function agreements(c: Ask): Promise<Response> {
  const view = await c.get('flow').agreementsView(part(c, 'dossier'))
  return pageResponse(<AgreementsPage visit={visitOf(c)} view={view} />)
}

export async function carriers(c: Ask): Promise<Response> {
  const view = await c.get('flow').carriersView(part(c, 'dossier'))
  return pageResponse(<CarriersPage visit={visitOf(c)} view={view} />)
}
