/** `/{edition}/search.rss`, `.atom`, `.json`: what a search finds, newest first, for those who follow it. */
import { briefForms, type PublicSearch, type SearchNews } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { type FeedForm, feeds } from '../forms.ts'
import { toldBrief, toldSite } from '../told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from '../visit.ts'
import { searchIn } from './asked.ts'

/** Answers with the feed in one form. */
export function searchFeedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const { edition } = visit
    const { asked } = searchIn((name) => c.req.query(name))
    const [forms, news] = await Promise.all([briefForms(), c.var.flow.searchNews(edition, asked)])
    const { type, write } = feeds[form]
    const site = toldSite(visit, edition)
    const body = write(forms, {
      site,
      title: searchName(visit, asked),
      description: visit.say('about.lead'),
      page: visit.absolute(siteAddresses.search(edition, asked)),
      self: visit.absolute(siteAddresses.searchFeed(edition, form, asked)),
      hub: null,
      briefs: news.map((one) => toldNews(visit, one)),
    })
    return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } })
  }
}

/** What a search is called where it is followed. */
export function searchName({ say, settings }: SiteVisit, { query }: PublicSearch): string {
  return say('search.feed', { query: query || say('search.filtered'), site: settings.name })
}

function toldNews(visit: SiteVisit, { found, at, language }: SearchNews): ReturnType<typeof toldBrief> {
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
  const name = found.sources.map(({ name }) => name).join(', ') || say('search.unnamed')
  const words = found.words?.map(({ text }) => text).join('') ?? say('search.hidden')
  return { ...shared, title: say(`evidence.${found.voice}`, { name }), lead: `${words} (${origin})`, byline: name }
}
