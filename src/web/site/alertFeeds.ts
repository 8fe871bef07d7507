/** `/{edition}/record/{slug}/alerts.rss`, `.atom`, `.json`: what is new in a record; all of it, or as `?actor=&issue=&on=` say. */
import { type AlertKind, alertKinds, ReadoutError } from '../../domain/index.ts'
import { briefForms } from '../../flow/index.ts'
import { siteAddresses } from './addresses.ts'
import { missing, passedOn } from './asked.ts'
import { feedResponse } from './feeds.ts'
import type { AlertsFollowed } from './flow.ts'
import { type FeedForm, feeds } from './forms.ts'
import { toldSite } from './told.ts'
import { type SiteAsk, siteVisitOf } from './visit.ts'

/** Answers with the feed in one form. @throws ReadoutError `not-found` where no such record is public */
export function alertsIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const { edition } = visit
    const slug = passedOn(c, c.req.param('slug') ?? '')
    const of = followedIn(c)
    const asked = { actor: of.actor ?? null, issue: of.issue ?? null, on: kindsIn(of.on) }
    const link = (id: string) => visit.absolute(siteAddresses.record.statement(edition, slug, id))
    const told = await c.var.flow.alerts(edition, slug, asked, link)
    if (!told) throw missing(c)
    const forms = await briefForms()
    const site = toldSite(visit, edition)
    const { dossier, actor, issue } = told.follows
    const feed = {
      site,
      title: [site.name, dossier, actor, issue].filter((part) => part !== null).join(' · '),
      description: visit.say('alerts.feed'),
      page: site.home,
      self: visit.absolute(siteAddresses.alerts(edition, slug, form, of)),
      hub: visit.settings.hub ?? null,
      briefs: told.alerts.map((alert) => forms.alertEntry(alert, edition, site.home)),
    }
    const { type, write } = feeds[form]
    return feedResponse(feed, type, write(forms, feed))
  }
}

function followedIn(c: SiteAsk): AlertsFollowed {
  const asked = (['actor', 'issue', 'on'] as const).map((name) => [name, passedOn(c, c.req.query(name))] as const)
  return Object.fromEntries(asked.filter(([, value]) => value))
}

/** @throws ReadoutError `invalid` for a kind that there is not */
function kindsIn(on: string | undefined): AlertKind[] {
  if (on === undefined) return [...alertKinds]
  return on.split(',').map((asked) => {
    const kind = alertKinds.find((one) => one === asked.trim())
    if (!kind) throw new ReadoutError('invalid', `on=${on}`, `there are ${alertKinds.join(', ')}`)
    return kind
  })
}
