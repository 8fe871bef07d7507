/** What the owner of a site decides about it. */
import type { Edition } from '../../domain/index.ts'

export interface SiteSettings {
  /** Stands in the masthead, in titles and in citations. */
  name: string
  /** The kinds of briefs, explained on the page about the site. */
  categories: { id: string; in: Partial<Record<Edition, { name: string; description: string }>> }[]
}

export const defaultSettings: SiteSettings = { name: 'Readout', categories: [] }
