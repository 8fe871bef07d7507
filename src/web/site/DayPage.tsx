/** `/{edition}/day/2031-03-08`: the briefs of a day, with the days around it. */
import type { VNode } from 'preact'
import type { Edition } from '../../domain/index.ts'
import type { PublicDayView } from '../../flow/index.ts'
import { AdSlot } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { BriefItem } from './BriefItem.tsx'
import { Calendar } from './Calendar.tsx'
import { Frame } from './Frame.tsx'
import { More } from './More.tsx'
import type { SiteVisit } from './visit.ts'

interface DayPageProps {
  visit: SiteVisit
  view: PublicDayView
  /** The days of its month that have briefs, in each edition. */
  days: ReadonlyMap<Edition, readonly string[]>
  /** It is not the first page of the day. */
  later: boolean
}

export function DayPage({ visit, view, days, later }: DayPageProps): VNode {
  const { say, edition } = visit
  const { day, briefs, previous, following, next } = view
  const own = siteAddresses.day(edition, day)
  const title = say('day.title', { day: visit.day(day) })
  // How many a page has of a longer day is not how many the day has.
  const whole = briefs.length > 0 && next === null && !later
  return (
    <Frame
      visit={visit}
      title={title}
      wide
      at={(one) => siteAddresses.day(one, day)}
      within={visit.settings.editions.filter((one) => days.get(one)?.includes(day))}
      canonical={briefs.length === 0 ? null : later ? visit.here : own}
    >
      <p class="weekday">{visit.weekday(day)}</p>
      <h1 class="page-title">{title}</h1>
      {briefs.length === 0 && <p class="facts">{say('day.empty')}</p>}
      {whole && <p class="facts">{say('list.count', { count: briefs.length })}</p>}
      <div class="beside">
        <div>
          {briefs.length > 1 && (
            <nav class="contents" aria-label={say('day.contents')}>
              <ol>
                {briefs.map(({ slug, title }) => (
                  <li key={slug}>
                    <a href={`#${slug}`}>
                      <bdi>{title}</bdi>
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {briefs.map((brief) => (
            <BriefItem level={2} key={brief.slug} visit={visit} brief={brief} id={brief.slug} />
          ))}
          <More
            visit={visit}
            older={next === null ? null : siteAddresses.day(edition, day, next)}
            newest={later ? own : null}
          />
          <AdSlot visit={visit} on="day" />
        </div>
        <aside>
          <Calendar visit={visit} day={day} days={days.get(edition) ?? []} />
          <p class="neighbours">
            {previous && (
              <a href={siteAddresses.day(edition, previous)} rel="prev">
                <span>{say('day.previous')}</span>
                <time dateTime={previous}>{visit.day(previous)}</time>
              </a>
            )}
            {following && (
              <a href={siteAddresses.day(edition, following)} rel="next">
                <span>{say('day.following')}</span>
                <time dateTime={following}>{visit.day(following)}</time>
              </a>
            )}
          </p>
        </aside>
      </div>
    </Frame>
  )
}
