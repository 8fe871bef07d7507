/** What followers and machines are told of a brief. All texts are plain text, all addresses absolute. */
import type { Edition } from '../../domain/index.ts'

/** A brief as feeds, sitemaps and citations tell of it. */
export interface PublishedBrief {
  /** Its name in addresses. */
  slug: string
  url: string
  language: Edition
  /** Every language it exists in, its own too. */
  versions: readonly { language: Edition; url: string }[]
  title: string
  lead: string
  category: { name: string } | null
  byline: string | null
  dateline: string | null
  tags: readonly string[]
  /** ISO 8601 UTC. */
  published: string
  modified: string
}

/** An edition of the site. */
export interface PublishedSite {
  name: string
  language: Edition
  /** Its front page. */
  home: string
}

/** What a brief is filed under: its category, then its tags, each once. */
export function subjectsOf({ category, tags }: Pick<PublishedBrief, 'category' | 'tags'>): string[] {
  return [...new Set([...(category ? [category.name] : []), ...tags])]
}
