/** A news sitemap after Google's schema (sitemap-news 0.9), which is for what was first published in the last two days. */
import { element } from '../xml.ts'
import type { PublishedBrief, PublishedSite } from './brief.ts'

const MOST = 1000

/** The newest of the briefs first, at most 1,000. @param briefs of the last two days */
export function newsSitemap(site: PublishedSite, briefs: readonly PublishedBrief[]): string {
  const news = briefs.toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published)).slice(0, MOST)
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
