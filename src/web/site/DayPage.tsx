/** `/{edition}/day/2031-03-08`: the briefs of a day, with the days around it. */
import type { VNode } from 'preact'
import type { Edition } from '../../domain/index.ts'
import type { BriefRecord, BriefView, PublicDayView, RecordDay } from '../../flow/index.ts'
import { AdSlot } from './ad.tsx'
import { siteAddresses } from './addresses.ts'
import { BriefArticle } from './BriefArticle.tsx'
import { Calendar } from './Calendar.tsx'
import { Frame } from './Frame.tsx'
import { More } from './More.tsx'
import { anchorsOf } from './notes.ts'
import { Said } from './record/Said.tsx'
import type { SiteVisit } from './visit.ts'

interface DayPageProps {
  visit: SiteVisit
  view: PublicDayView
  /** Its briefs, whole, each with the public record of its dossier. */
  analyses: readonly { brief: BriefView; record: BriefRecord | null }[]
  /** The days of its month that have briefs, in each edition. */
  days: ReadonlyMap<Edition, readonly string[]>
  /** What records have of the day, and the days on which something in them was said, in their order. */
  said: readonly RecordDay[]
  saidOn: readonly string[]
  /** It is not the first page of the day. */
  later: boolean
}

export function DayPage({ visit, view, analyses, days, said, saidOn, later }: DayPageProps): VNode {
  const { say, edition } = visit
  const { day, briefs, next } = view
  const beside = [view.previous, view.following, ...saidOn].filter((one) => one !== null)
  const previous = latestOf(beside.filter((one) => one < day))
  const following = earliestOf(beside.filter((one) => one > day))
  const isSaid = saidOn.includes(day)
  const own = siteAddresses.day(edition, day)
  const title = say(briefs.length === 0 && isSaid ? 'day.saidTitle' : 'day.title', { day: visit.day(day) })
  // How many a page has of a longer day is not how many the day has.
  const whole = briefs.length > 0 && next === null && !later
  return (
    <Frame
      visit={visit}
      title={title}
      wide
      at={(one) => siteAddresses.day(one, day)}
      within={visit.settings.editions.filter((one) => isSaid || days.get(one)?.includes(day))}
      canonical={briefs.length === 0 && !isSaid ? null : later ? visit.here : own}
    >
      <p class="weekday">{visit.weekday(day)}</p>
      <h1 class="page-title">{title}</h1>
      {briefs.length === 0 && !isSaid && <p class="facts">{say('day.empty')}</p>}
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
          {analyses.map(({ brief, record }) => (
            <BriefArticle
              key={brief.slug}
              visit={visit}
              brief={brief}
              record={record}
              anchors={anchorsOf(brief.slug)}
              level={2}
            />
          ))}
          <More
            visit={visit}
            older={next === null ? null : siteAddresses.day(edition, day, next)}
            newest={later ? own : null}
          />
          {said.map((one) => (
            <Said key={one.head.slug} visit={visit} said={one} />
          ))}
          <AdSlot visit={visit} on="day" />
        </div>
        <aside>
          <Calendar visit={visit} day={day} days={days.get(edition) ?? []} saidOn={saidOn} />
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

function latestOf(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null
}

function earliestOf(days: readonly string[]): string | null {
  return days.toSorted()[0] ?? null
}
