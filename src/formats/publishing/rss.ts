/** RSS 2.0 (rssboard.org), with the author, the language and the links that it has no elements for from Dublin Core and Atom. */
import { attributes, element, xmlText } from '../xml.ts'
import { subjectsOf } from './brief.ts'
import { type BriefFeed, type FeedEntry, tagOf, updatedOf } from './feed.ts'

/** The list as RSS 2.0. A description is HTML there, and so the lead is written as HTML that shows its text. */
export function rss(feed: BriefFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.page),
    element('description', xmlText(feed.description)),
    element('language', feed.site.language),
    element('lastBuildDate', new Date(updatedOf(feed)).toUTCString()),
    `<atom:link${attributes({ rel: 'self', type: 'application/rss+xml', href: feed.self })} />`,
    ...(feed.hub === null ? [] : [`<atom:link${attributes({ rel: 'hub', href: feed.hub })} />`]),
    ...feed.briefs.map((brief) => item(brief, feed.site.name)),
    '</channel>',
    '</rss>\n',
  ].join('\n')
}

function item(brief: FeedEntry, site: string): string {
  return [
    '<item>',
    element('title', brief.title),
    element('link', brief.url),
    element('guid', tagOf(brief), { isPermaLink: 'false' }),
    element('pubDate', new Date(brief.published).toUTCString()),
    element('atom:updated', brief.modified),
    element('dc:creator', brief.byline ?? site),
    element('dc:language', brief.language),
    ...subjectsOf(brief).map((subject) => element('category', subject)),
    element('description', xmlText(brief.lead)),
    '</item>',
  ].join('\n')
}
