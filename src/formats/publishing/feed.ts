/** What the feeds of a list of briefs have in common, whatever they are written in. */
import type { PublishedBrief, PublishedSite } from './brief.ts'

/** What feeds tell of a brief, or of whatever else there is news of. */
export interface FeedEntry
  extends Pick<
    PublishedBrief,
    'language' | 'title' | 'lead' | 'byline' | 'url' | 'versions' | 'published' | 'modified' | 'category' | 'tags'
  > {
  /** A name that stays, where none follows from the address. */
  id?: string
}

/** A list of briefs that can be followed: an edition, a category, a day. */
export interface BriefFeed {
  site: PublishedSite
  title: string
  description: string
  /** The page that shows the list. */
  page: string
  /** Where the feed itself is. */
  self: string
  /** The WebSub hub that tells subscribers of changes; null where there is none. */
  hub: string | null
  /** In the order that they are to be shown. */
  briefs: readonly FeedEntry[]
}

/** When anything in the list last changed; the beginning of time, as computers count it, for an empty one. */
export function updatedOf({ briefs }: BriefFeed): string {
  return new Date(Math.max(0, ...briefs.map(({ modified }) => Date.parse(modified)))).toISOString()
}

/**
 * A name for the entry that stays when the site moves to https or to another port: a tag URI (RFC 4151) of its host, the day it
 * was first published, and its path.
 */
export function tagOf({ id, url, published }: Pick<FeedEntry, 'id' | 'url' | 'published'>): string {
  if (id !== undefined) return id
  const { hostname, pathname } = new URL(url)
  // A tag has no form for IPv6 addresses.
  if (hostname.startsWith('[')) return url
  const path = pathname.replace(/[^\w.~!$&'()*+,;=:@/%-]/g, encodeURIComponent)
  return `tag:${hostname},${published.slice(0, 10)}:${path}`
}
