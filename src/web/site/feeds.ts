/** `/{edition}/feed.rss`, `.atom`, `.json`: the newest briefs for followers; with `?tag=` or `?category=` those alone. */
import { type BriefFeed, briefForms } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { passedOn } from './asked.ts'
import type { Followed } from './flow.ts'
import { type FeedForm, feeds } from './forms.ts'
import { categoryIn } from './settings.ts'
import { toldBrief, toldSite } from './told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from './visit.ts'

/** Answers with the feed in one form. */
export function feedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const of = followedIn(c)
    const [forms, briefs] = await Promise.all([briefForms(), c.var.flow.feed(visit.edition, of)])
    const { type, write } = feeds[form]
    const feed = headOf(visit, form, of)
    const body = write(forms, { ...feed, briefs: briefs.map((brief) => toldBrief(visit, brief)) })
    return feedResponse(feed, type, body)
  }
}

/** A feed that names its hub and itself in its headers too: there WebSub looks first, and JSON has no other place. */
export function feedResponse({ hub, self }: Pick<BriefFeed, 'hub' | 'self'>, type: string, body: string): Response {
  const headers = new Headers({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
  if (hub !== null) headers.set('link', `<${hub}>; rel="hub", <${self}>; rel="self"`)
  return new Response(body, { headers })
}

function headOf(visit: SiteVisit, form: FeedForm, of: Followed): Omit<BriefFeed, 'briefs'> {
  const { edition } = visit
  const site = toldSite(visit, edition)
  const { tag, category } = of
  const named = category === undefined ? null : { id: category, name: category, description: '' }
  const called = categoryIn(visit.settings, named, edition)?.name
  return {
    site,
    title: [site.name, called, tag].filter((part) => part !== undefined).join(' · '),
    description: visit.settings.lead?.[edition] ?? visit.say('about.lead'),
    page: site.home,
    self: visit.absolute(siteAddresses.feed(edition, form, of)),
    hub: visit.settings.hub ?? null,
  }
}

function followedIn(c: SiteAsk): Followed {
  const [tag, category] = [passedOn(c, c.req.query('tag')), passedOn(c, c.req.query('category'))]
  return { ...(tag ? { tag } : {}), ...(category ? { category } : {}) }
}
