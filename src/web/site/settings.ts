/** What the owner of a site decides about it. */
import type { Edition } from '../../domain/index.ts'

export interface SiteSettings {
  /** Stands in the masthead, in titles and in citations. */
  name: string
  /** The kinds of briefs by their ids, named and explained in each edition. */
  categories: { id: string; in: Partial<Record<Edition, { name: string; description: string }>> }[]
}

export const defaultSettings: SiteSettings = { name: 'Readout', categories: [] }
