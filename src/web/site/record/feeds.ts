/** `/{edition}/record/{slug}/feed.rss`, `.atom`, `.json`: what was said and when they met; `?actor=`, `?issue=`, `?track=`. */
import type { PublishedBrief, RecordItem } from '../../../flow/index.ts'
import type { FeedForm } from '../../http/feeds.ts'
import { clipped } from '../../text/language.ts'
import { siteAddresses } from '../addresses.ts'
import { askedIn, passedOn } from '../asked.ts'
import { siteFeed } from '../feeds.ts'
import { inEditions } from '../told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from '../visit.ts'
import { meetingName, publisherOf, speakerOf } from './wording.ts'

/** How much of the words stands in an item's title. */
const TITLE = 90

/** Answers with the feed in one form. */
export function recordFeedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const slug = passedOn(c, c.req.param('slug') ?? '')
    const of = askedIn(c, ['actor', 'issue', 'track'])
    const { head, name, items } = await c.var.flow.records.feed(visit.edition, slug, of)
    const { record } = siteAddresses
    const page = of.actor
      ? record.actor(visit.edition, slug, of.actor)
      : of.issue
        ? record.issue(visit.edition, slug, of.issue)
        : of.track
          ? record.track(visit.edition, slug, of.track)
          : record.overview(visit.edition, slug)
    return siteFeed(visit, form, {
      title: [name, head.title, visit.settings.name],
      description: visit.say('record.lead'),
      page,
      self: record.feed(visit.edition, slug, form, of),
      isTold: Object.keys(of).length === 0,
      entries: items.map((item) => entryOf(visit, slug, item)),
    })
  }
}

/** An item as the writers of feeds take it: a page with a title, a line under it, and days. */
function entryOf(visit: SiteVisit, slug: string, item: RecordItem): PublishedBrief {
  const { record } = siteAddresses
  const told = item.kind === 'statement' ? saidIn(visit, item) : metIn(visit, item)
  const versions = inEditions(visit, (edition) =>
    item.kind === 'statement'
      ? record.statement(edition, slug, item.statement.id)
      : record.occurrence(edition, slug, item.occurrence.id),
  )
  const url = versions.find(({ language }) => language === visit.edition)?.url ?? ''
  const at = `${item.on || '1970-01-01'}T00:00:00.000Z`
  return {
    ...told,
    slug,
    language: visit.edition,
    dateline: null,
    published: at,
    modified: at,
    url,
    versions,
    category: null,
  }
}

type Told = Pick<PublishedBrief, 'title' | 'lead' | 'byline' | 'tags'>

function saidIn(visit: SiteVisit, { statement }: Extract<RecordItem, { kind: 'statement' }>): Told {
  const { words, stances, source } = statement
  const speaker = speakerOf(visit, statement)
  const said = words ?? visit.say('record.withheld')
  return {
    title: `${speaker}: ${clipped(said, TITLE)}`,
    lead: `${said} (${publisherOf(visit, source)})`,
    byline: speaker,
    tags: [...new Set(stances.map(({ issue }) => issue.name))],
  }
}

function metIn(visit: SiteVisit, { occurrence }: Extract<RecordItem, { kind: 'meeting' }>): Told {
  const { status, outlets } = occurrence
  const chain = status.map(({ status, on }) => `${visit.say(`status.${status}`)}${on ? ` (${visit.day(on)})` : ''}`)
  return {
    title: meetingName(visit, occurrence),
    lead: `${chain.join(' → ')}. ${visit.say('meeting.told', { count: outlets.length })} ${outlets.join(', ')}`,
    byline: null,
    tags: [],
  }
}
