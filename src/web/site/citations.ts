/** How a brief is cited. */
import type { BriefView } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import type { SiteVisit } from './visit.ts'

export interface Citation {
  /** The form's name, in the edition's language or its own. */
  name: string
  text: string
}

/** The brief in each form of citing there is: a plain line. */
export function citationsOf(visit: SiteVisit, brief: BriefView): Citation[] {
  const parts = [
    brief.byline,
    `“${brief.title}”`,
    visit.settings.name,
    visit.day(brief.published),
    visit.absolute(siteAddresses.brief(visit.edition, brief.slug)),
  ]
  return [{ name: visit.say('cite.plain'), text: parts.filter((part) => part !== null).join(', ') }]
}
