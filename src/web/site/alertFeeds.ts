/** `/{edition}/record/{slug}/alerts.rss`, `.atom`, `.json`: what is new in a record; all of it, or as `?actor=&issue=&on=` say. */
import { type AlertKind, alertKinds, ReadoutError } from '../../domain/index.ts'
import { briefForms } from '../../flow/index.ts'
import type { FeedForm } from '../http/feeds.ts'
import { siteAddresses } from './addresses.ts'
import { askedIn, missing, passedOn } from './asked.ts'
import { siteFeed } from './feeds.ts'
import { type SiteAsk, siteVisitOf } from './visit.ts'

/** Answers with the feed in one form. @throws ReadoutError `not-found` where no such record is public */
export function alertsIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const { edition, settings, absolute } = visit
    const slug = passedOn(c, c.req.param('slug') ?? '')
    const of = askedIn(c, ['actor', 'issue', 'on'])
    const asked = { actor: of.actor ?? null, issue: of.issue ?? null, on: kindsIn(of.on) }
    const link = (id: string) => absolute(siteAddresses.record.statement(edition, slug, id))
    const told = await c.var.flow.alerts(edition, slug, asked, link)
    if (!told) throw missing(c)
    const { alertEntry } = await briefForms()
    const { dossier, actor, issue } = told.follows
    const page = siteAddresses.home(edition)
    return siteFeed(visit, form, {
      title: [settings.name, dossier, actor, issue],
      description: visit.say('alerts.feed'),
      page,
      self: siteAddresses.record.alerts(edition, slug, form, of),
      isTold: Object.keys(of).length === 0,
      entries: told.alerts.map((alert) => alertEntry(alert, edition, absolute(page))),
    })
  }
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
