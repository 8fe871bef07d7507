/** `/alerts/KEY.rss`, `.atom`, `.json`: a feed of one subscription, for whoever was given its address. */
import { ReadoutError } from '../../domain/index.ts'
import { briefForms } from '../../flow/index.ts'
import { type FeedForm, feedResponse } from '../http/feeds.ts'
import type { Ask } from '../visit.ts'

/** Answers with the feed in one form. @throws ReadoutError `not-found` where no feed has the key */
export function alertFeed(form: FeedForm) {
  return async (c: Ask): Promise<Response> => {
    const key = (c.req.param('file') ?? '').slice(0, -`.${form}`.length)
    const told = await c.get('flow').feedOf(key)
    if (!told) throw new ReadoutError('not-found', 'this feed', 'it has ended, or never was')
    const { origin, pathname } = new URL(c.req.url)
    const { language, dossier, follows, alerts } = told
    const page = `${origin}/en/${encodeURIComponent(dossier)}`
    const { alertEntry } = await briefForms()
    return feedResponse(form, {
      site: { name: 'Readout', language, home: page },
      title: ['Readout', dossier, follows.actor, follows.issue].filter((part) => part !== null).join(' · '),
      description: 'What is new: statements, shifts, contradictions',
      page,
      self: `${origin}${pathname}`,
      hub: null,
      briefs: alerts.map((alert) => alertEntry(alert, language, page)),
    })
  }
}
