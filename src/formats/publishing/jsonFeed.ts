/** JSON Feed 1.1 (jsonfeed.org). */
import { jsonText } from '../json.ts'
import { subjectsOf } from './brief.ts'
import { type BriefFeed, type FeedEntry, tagOf } from './feed.ts'

/** The list as JSON Feed. */
export function jsonFeed(feed: BriefFeed): string {
  return `${jsonText(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: feed.page,
      feed_url: feed.self,
      language: feed.site.language,
      authors: [{ name: feed.site.name, url: feed.site.home }],
      ...(feed.hub === null ? {} : { hubs: [{ type: 'WebSub', url: feed.hub }] }),
      items: feed.briefs.map(item),
    },
    2,
  )}\n`
}

function item(brief: FeedEntry) {
  return {
    id: tagOf(brief),
    url: brief.url,
    title: brief.title,
    content_text: brief.lead,
    date_published: brief.published,
    date_modified: brief.modified,
    ...(brief.byline === null ? {} : { authors: [{ name: brief.byline }] }),
    tags: subjectsOf(brief),
    language: brief.language,
  }
}
