/** What feeds and sitemaps have in common: entries that point to pages, and the refusals of what is neither. */
import { ReadoutError, type Resource, type Told } from '../../domain/index.ts'
import { isWebPage } from './kind.ts'
import { ownFeeds } from './own-feeds.ts'

/** One page that a feed or sitemap points to, or that a feed brings along. */
export interface Entry {
  /** The page's address, absolute; null for an entry that is only what the feed brings. */
  url: string | null
  told: Partial<Told>
  /** When it was last changed, as told: a day, or a time with its zone. */
  changed: string | null
  /** What the feed brings of the text, as HTML; null when nothing. */
  content: string | null
  /** Whether that is all of it, and not a teaser. */
  full: boolean
}

/** The most bytes of one feed or sitemap (the limit of sitemaps.org, 50 MB). */
export const MAX_CONTAINER_BYTES = 52_428_800
/** The most entries of one (the same). */
export const MAX_ENTRIES = 50_000

/** Web addresses alone, made absolute; without the part that names a place on the page. */
export function pageAddress(href: string | null | undefined, base: string | null): string | null {
  const text = href?.trim()
  if (!text || text.length > 4000) return null
  const url =
    base !== null && URL.canParse(text, base) ? new URL(text, base) : URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  url.hash = ''
  return url.href
}

/** Without what is empty. */
export function toldOf(told: { [K in keyof Told]: string | null | undefined }): Partial<Told> {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value)) as Partial<Told>
}

export function checkContainerSize(resource: Resource, what: string): void {
  if (resource.bytes.length > MAX_CONTAINER_BYTES)
    throw new ReadoutError('input-too-large', resource.name, `a ${what} of more than 50 MB is not read`, {
      remedy: 'Ask its publisher for one in parts',
    })
}

/** The refusal of what should be a feed or sitemap and is not; of a web page with the feeds that it names. */
export function notThis(resource: Resource, what: 'feed' | 'sitemap'): ReadoutError {
  if (resource.bytes.length === 0) return new ReadoutError('input-empty', resource.name, 'it is empty')
  if (!isWebPage(resource.bytes))
    return new ReadoutError('input-unsupported', resource.name, `it is no ${what}`, {
      remedy: `Look for the address of its ${what} on the outlet's front page`,
    })
  const feeds = ownFeeds(resource)
  const own = feeds.map(({ url }) => url).slice(0, 5)
  const reason =
    what === 'sitemap'
      ? 'this is a web page, not a sitemap'
      : `this is a web page, not a feed; ${own.length > 0 ? `its own feeds are: ${own.join(' ')}` : 'it names no feed of its own'}`
  const remedy = own.length > 0 && what === 'feed' ? 'Give one of them' : 'Give the page itself, or another address'
  return new ReadoutError('input-unsupported', resource.name, reason, { remedy })
}
