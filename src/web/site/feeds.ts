/** `/{edition}/feed.rss`, `.atom`, `.json`: the newest briefs for followers; with `?tag=` or `?category=` those alone. */
import type { BriefFeed } from '../../flow/index.ts'
import { type FeedForm, feedResponse } from '../http/feeds.ts'
import { siteAddresses } from './addresses.ts'
import { askedIn } from './asked.ts'
import { categoryIn, leadOf } from './settings.ts'
import { toldBrief, toldSite } from './told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from './visit.ts'

/** Answers with the feed in one form. */
export function feedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const { edition, settings } = visit
    const of = askedIn(c, ['tag', 'category'])
    const briefs = await c.var.flow.feed(edition, of)
    const { tag, category } = of
    const named = category === undefined ? null : { id: category, name: category, description: '' }
    return siteFeed(visit, form, {
      title: [settings.name, categoryIn(settings, named, edition)?.name, tag],
      description: leadOf(visit),
      page: siteAddresses.home(edition),
      self: siteAddresses.feed(edition, form, of),
      // Of briefs that have both the hub is told nothing.
      isTold: tag === undefined || category === undefined,
      entries: briefs.map((brief) => toldBrief(visit, brief)),
    })
  }
}

interface SiteFeed {
  /** The parts of its title; what is null or undefined is left out. */
  title: readonly (string | null | undefined)[]
  description: string
  /** The paths of the page that has the same, and of the feed. */
  page: string
  self: string
  /** Whether a hub is told when it changes (`hub.ts`): only such a feed names one. */
  isTold: boolean
  entries: BriefFeed['briefs']
}

/** Answers with a feed of the site. */
export function siteFeed(visit: SiteVisit, form: FeedForm, feed: SiteFeed): Promise<Response> {
  const { edition, settings, absolute } = visit
  const { title, description, page, self, isTold, entries } = feed
  return feedResponse(form, {
    site: toldSite(visit, edition),
    title: title.filter((part) => part != null).join(' · '),
    description,
    page: absolute(page),
    self: absolute(self),
    hub: isTold ? (settings.hub ?? null) : null,
    briefs: entries,
  })
}
