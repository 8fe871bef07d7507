/** `/{edition}/record/{slug}/feed.rss`, `.atom`, `.json`: what was said and when they met; `?actor=`, `?issue=`, `?track=`. */
import {
  type BriefFeed,
  briefForms,
  type PublishedBrief,
  type RecordFollowed,
  type RecordItem,
} from '../../../flow/index.ts'
import { clipped } from '../../text/language.ts'
import { siteAddresses } from '../addresses.ts'
import { editionIn, passedOn } from '../asked.ts'
import { type FeedForm, feeds } from '../forms.ts'
import { inEditions, toldSite } from '../told.ts'
import { type SiteAsk, type SiteVisit, siteVisitOf } from '../visit.ts'
import { meetingName, publisherOf, speakerOf } from './wording.ts'

/** How much of the words stands in an item's title. */
const TITLE = 90

/** Answers with the feed in one form. */
export function recordFeedIn(form: FeedForm) {
  return async (c: SiteAsk): Promise<Response> => {
    const visit = siteVisitOf(c)
    const slug = passedOn(c, c.req.param('slug') ?? '')
    const of = followedIn(c)
    const [forms, feed] = await Promise.all([briefForms(), c.var.flow.records.feed(editionIn(c), slug, of)])
    const { head, name, items } = feed
    const { record } = siteAddresses
    const page = of.actor
      ? record.actor(visit.edition, slug, of.actor)
      : of.issue
        ? record.issue(visit.edition, slug, of.issue)
        : of.track
          ? record.track(visit.edition, slug, of.track)
          : record.overview(visit.edition, slug)
    const told: BriefFeed = {
      site: toldSite(visit, visit.edition),
      title: [name, head.title, visit.settings.name].filter((one) => one !== null).join(' · '),
      description: visit.say('record.lead'),
      page: visit.absolute(page),
      self: visit.absolute(record.feed(visit.edition, slug, form, of)),
      hub: null,
      briefs: items.map((item) => entryOf(visit, slug, item)),
    }
    const { type, write } = feeds[form]
    const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' }
    return new Response(write(forms, told), { headers })
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

function followedIn(c: SiteAsk): RecordFollowed {
  const asked = (name: keyof RecordFollowed) => passedOn(c, c.req.query(name))
  const [actor, issue, track] = [asked('actor'), asked('issue'), asked('track')]
  return { ...(actor ? { actor } : {}), ...(issue ? { issue } : {}), ...(track ? { track } : {}) }
}
