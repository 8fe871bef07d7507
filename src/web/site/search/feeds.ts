/** `/{edition}/search.rss`, `.atom`, `.json`: what a search finds, newest first, for those who follow it. */
import type { PublicSearch, PublishedBrief, SearchNews } from '../../../flow/index.ts'
import type { FeedForm } from '../../http/feeds.ts'
import { siteAddresses } from '../addresses.ts'
import { siteFeed } from '../feeds.ts'
import { leadOf } from '../settings.ts'
import { toldBrief } from '../told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from '../visit.ts'
import { searchIn } from './asked.ts'

/** Answers with the feed in one form. */
export function searchFeedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const { edition } = visit
    const { asked } = searchIn((name) => c.req.query(name))
    const news = await c.var.flow.searchNews(edition, asked)
    return siteFeed(visit, form, {
      title: [searchName(visit, asked)],
      description: leadOf(visit),
      page: siteAddresses.search(edition, asked),
      self: siteAddresses.searchFeed(edition, form, asked),
      isTold: false,
      entries: news.map((one) => toldNews(visit, one)),
    })
  }
}

/** What a search is called where it is followed. */
export function searchName({ say, settings }: SiteVisit, { query }: PublicSearch): string {
  return say('search.feed', { query: query || say('search.filtered'), site: settings.name })
}

function toldNews(visit: SiteVisit, { found, at, language }: SearchNews): PublishedBrief {
  if (found.kind === 'brief') return toldBrief(visit, found.brief)
  const { say, edition, absolute } = visit
  const { id, record, document, outlet } = found
  const path =
    found.kind === 'statement'
      ? siteAddresses.record.statement(edition, record.slug, id)
      : siteAddresses.record.source(edition, record.slug, id)
  const url = absolute(path)
  const of = { slug: id, language, dateline: null, published: at, modified: at, url, category: null, tags: [] }
  const shared = { ...of, versions: [{ language, url }] }
  const origin = [outlet?.name, document.title].filter((part) => part != null).join(', ')
  if (found.kind === 'source')
    return { ...shared, title: document.title ?? say('evidence.untitled'), lead: origin, byline: null }
  const name = found.sources.map(({ name }) => name).join(', ') || say('record.nobody')
  const words = found.words?.map(({ text }) => text).join('') ?? say('record.withheld')
  return { ...shared, title: say(`evidence.${found.voice}`, { name }), lead: `${words} (${origin})`, byline: name }
}
