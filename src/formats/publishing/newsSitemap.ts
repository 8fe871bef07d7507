/** A news sitemap after Google's schema (sitemap-news 0.9): what was first published in the last two days, at most 1,000. */
import { element } from '../xml.ts'
import type { PublishedBrief, PublishedSite } from './brief.ts'

const TWO_DAYS = 172_800_000
const MOST = 1000

/** The newest of the briefs first. @param now ISO 8601 */
export function newsSitemap(site: PublishedSite, briefs: readonly PublishedBrief[], now: string): string {
  const since = Date.parse(now) - TWO_DAYS
  const news = briefs
    .filter(({ published }) => Date.parse(published) >= since)
    .toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
    .slice(0, MOST)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...news.map((brief) => urlOf(brief, site.name)),
    '</urlset>\n',
  ].join('\n')
}

function urlOf(brief: PublishedBrief, publication: string): string {
  return [
    '<url>',
    element('loc', brief.url),
    '<news:news>',
    `<news:publication>${element('news:name', publication)}${element('news:language', brief.language)}</news:publication>`,
    element('news:publication_date', brief.published),
    element('news:title', brief.title),
    '</news:news>',
    '</url>',
  ].join('')
}
