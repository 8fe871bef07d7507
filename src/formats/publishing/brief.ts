/** What followers and machines are told of a brief. All texts are plain text, all addresses absolute. */
import type { Brief, Edition } from '../../domain/index.ts'

/** A brief as feeds, sitemaps and citations tell of it. */
export interface PublishedBrief
  extends Pick<Brief, 'slug' | 'language' | 'title' | 'lead' | 'byline' | 'dateline' | 'published' | 'modified'> {
  url: string
  /** Every language it exists in, its own too. */
  versions: readonly { language: Edition; url: string }[]
  category: { name: string } | null
  tags: readonly string[]
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
