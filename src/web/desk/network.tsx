/** The pages of networks: who agrees with whom, who quotes whom. */
import { networkNodes } from '../../flow/index.ts'
import { pageResponse } from '../http/page.ts'
import { type Ask, visitOf } from '../visit.ts'
import { NetworkPage } from './NetworkPage.tsx'
import { part } from './pages.tsx'
import { QuotingPage } from './QuotingPage.tsx'

export async function page(c: Ask): Promise<Response> {
  const [a, b] = [c.req.query('a'), c.req.query('b')]
  const between = a && b ? { between: [a, b] as const } : {}
  const view = await c.get('flow').networkView(part(c, 'dossier'), { of: nodesOf(c), ...between })
  return pageResponse(<NetworkPage visit={visitOf(c)} view={view} />)
}

export async function quoting(c: Ask): Promise<Response> {
  const [by, whom] = [c.req.query('by'), c.req.query('whom')]
  const view = await c.get('flow').quotingView(part(c, 'dossier'), by && whom ? [by, whom] : undefined)
  return pageResponse(<QuotingPage visit={visitOf(c)} view={view} />)
}

/** Whose network is asked for. */
export function nodesOf(c: Ask) {
  return networkNodes.find((one) => one === c.req.query('of')) ?? 'actor'
}
