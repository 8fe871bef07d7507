/** Atom 1.0 (RFC 4287), with WebSub's link to a hub. */
import { attributes, element } from '../xml.ts'
import { subjectsOf } from './brief.ts'
import { type BriefFeed, type FeedEntry, tagOf, updatedOf } from './feed.ts'

/** The list as Atom. */
export function atom(feed: BriefFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.site.language })}>`,
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', updatedOf(feed)),
    // For entries whose author nobody names.
    author(feed.site.name),
    link({ rel: 'self', type: 'application/atom+xml', href: feed.self }),
    link({ rel: 'alternate', type: 'text/html', href: feed.page }),
    ...(feed.hub === null ? [] : [link({ rel: 'hub', href: feed.hub })]),
    ...feed.briefs.map(entry),
    '</feed>\n',
  ].join('\n')
}

function entry(brief: FeedEntry): string {
  const others = brief.versions.filter(({ language }) => language !== brief.language)
  return [
    `<entry${attributes({ 'xml:lang': brief.language })}>`,
    element('id', tagOf(brief)),
    element('title', brief.title),
    link({ rel: 'alternate', type: 'text/html', hreflang: brief.language, href: brief.url }),
    ...others.map(({ language, url }) => link({ rel: 'alternate', type: 'text/html', hreflang: language, href: url })),
    element('published', brief.published),
    element('updated', brief.modified),
    ...(brief.byline === null ? [] : [author(brief.byline)]),
    ...subjectsOf(brief).map((term) => `<category${attributes({ term })} />`),
    element('summary', brief.lead),
    '</entry>',
  ].join('\n')
}

function link(of: Readonly<Record<string, string>>): string {
  return `<link${attributes(of)} />`
}

function author(name: string): string {
  return `<author>${element('name', name)}</author>`
}
