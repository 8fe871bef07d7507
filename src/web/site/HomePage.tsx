/** `/{edition}`: the latest briefs, day by day. */
import type { VNode } from 'preact'
import type { BriefCard, BriefList, RecordChanges } from '../../flow/index.ts'
import { AdSlot } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { BriefItem } from './BriefItem.tsx'
import { Frame } from './Frame.tsx'
import { More } from './More.tsx'
import { Changes } from './record/Changes.tsx'
import { leadOf } from './settings.ts'
import type { SiteVisit } from './visit.ts'

interface HomePageProps {
  visit: SiteVisit
  list: BriefList
  changes: readonly RecordChanges[]
  /** It is not the first page of the list. */
  later: boolean
}

export function HomePage({ visit, list, changes, later }: HomePageProps): VNode {
  const { say, edition, settings } = visit
  const home = siteAddresses.home(edition)
  return (
    <Frame
      visit={visit}
      title={settings.name}
      description={leadOf(visit)}
      at={siteAddresses.home}
      canonical={later ? visit.here : home}
    >
      <h1 class="page-title">{say('home.title')}</h1>
      {changes.map((one) => (
        <Changes key={one.head.slug} visit={visit} changes={one} />
      ))}
      {list.briefs.length === 0 && <p class="empty">{say('home.empty')}</p>}
      {byDay(list.briefs).map(([day, briefs]) => (
        <section key={day} class="day" aria-labelledby={`day:${day}`}>
          <h2 id={`day:${day}`}>
            <a href={siteAddresses.day(edition, day)}>
              <span class="weekday">{visit.weekday(day)}</span> <time dateTime={day}>{visit.day(day)}</time>
            </a>
          </h2>
          {briefs.map((brief) => (
            <BriefItem level={3} key={brief.slug} visit={visit} brief={brief} />
          ))}
        </section>
      ))}
      <More
        visit={visit}
        older={list.next === null ? null : siteAddresses.home(edition, list.next)}
        newest={later ? home : null}
      />
      <AdSlot visit={visit} on="home" />
    </Frame>
  )
}

/** The briefs by the day they were published on, in their order. */
function byDay(briefs: readonly BriefCard[]): [day: string, briefs: BriefCard[]][] {
  return [...Map.groupBy(briefs, ({ published }) => published.slice(0, 10))]
}
