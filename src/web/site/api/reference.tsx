/** `/api`: what can be asked of the API, for people. */
import { pageResponse } from '../../http/page.ts'
import { type SiteAsk, siteVisitOf } from '../visit.ts'
import { ReferencePage } from './ReferencePage.tsx'

export function reference(c: SiteAsk): Response {
  return pageResponse(<ReferencePage visit={siteVisitOf(c)} quota={c.var.quota} />)
}
