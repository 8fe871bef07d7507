/** `/{edition}/record/{slug}`: all of a record at a glance; further on, its statements alone. */
import type { VNode } from 'preact'
import type { RecordOverview } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { Agreements } from './Agreements.tsx'
import { Briefs } from './Briefs.tsx'
import { TrackFigure } from './figures.tsx'
import { Matrix } from './Matrix.tsx'
import { Origin } from './names.tsx'
import { OccurrenceItem } from './OccurrenceItem.tsx'
import { Follow, Page, Part } from './Page.tsx'
import { Pairs } from './Pairs.tsx'
import { Shifts } from './Shifts.tsx'
import { StatementList } from './StatementItem.tsx'
import { trailTo } from './Trail.tsx'

interface OverviewPageProps {
  visit: SiteVisit
  view: RecordOverview
  /** It is not the first page of the statements. */
  later: boolean
}

export function OverviewPage({ visit, view, later }: OverviewPageProps): VNode {
  const { say, edition } = visit
  const { head, counts, statements, next, by } = view
  const { slug } = head
  const { record } = siteAddresses
  const own = record.overview(edition, slug)
  const list = (
    <StatementList
      visit={visit}
      slug={slug}
      statements={statements}
      older={next === null ? null : record.overview(edition, slug, { after: next })}
      newest={later ? own : null}
    />
  )
  return (
    <Page
      visit={visit}
      head={head}
      title={head.title}
      description={say('record.lead')}
      wide
      at={(one) => record.overview(one, slug)}
      canonical={later ? visit.here : own}
      trail={trailTo(visit, head).slice(0, later ? 2 : 1)}
      followed={{}}
    >
      <p class="kicker">{say('record.title')}</p>
      <h1 class="page-title">
        <bdi>{head.title}</bdi>
      </h1>
      {later ? (
        list
      ) : (
        <>
          <p class="lead">{say('record.lead')}</p>
          <p class="facts">
            {say('record.counts', { statements: counts.statements, sources: counts.sources })} ·{' '}
            {say('record.since', { day: visit.day(head.since) })}
          </p>
          {counts.sources === 0 && <p class="empty">{say('record.empty')}</p>}
          <Stands visit={visit} view={view} by={by} />
          <div class="beside even">
            {statements.length > 0 && (
              <Part id="statements" title={say('record.statements')}>
                {list}
              </Part>
            )}
            <div class="stack">
              {view.shifts.length > 0 && (
                <Part id="shifts" title={say('record.shifts')}>
                  <Shifts visit={visit} slug={slug} shifts={view.shifts} />
                </Part>
              )}
              <Meetings visit={visit} view={view} />
              {counts.forecasts > 0 && (
                <Part id="forecasts" title={say('record.forecasts')}>
                  <p>
                    <a href={record.forecasts(edition, slug)}>
                      {say('record.forecastsCount', { count: counts.forecasts })}
                    </a>
                  </p>
                </Part>
              )}
              <Briefs visit={visit} title={say('record.briefs')} briefs={view.briefs} />
            </div>
          </div>
          <Tracks visit={visit} view={view} />
          {view.contradictions.length > 0 && (
            <Part id="contradictions" title={say('record.contradictions')}>
              <p class="facts">{say('record.contradictions.lead')}</p>
              <Pairs visit={visit} slug={slug} found={view.contradictions} />
            </Part>
          )}
          {view.sources.length > 0 && (
            <Part id="sources" title={say('record.sources')}>
              <ul class="listed columns">
                {view.sources.map((source) => (
                  <li key={source.id}>
                    <Origin visit={visit} slug={slug} source={source} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
          <Follow visit={visit} slug={slug} followed={{}} />
        </>
      )}
    </Page>
  )
}

interface PartProps {
  visit: SiteVisit
  view: RecordOverview
}

const rollUps = [null, 'organisation', 'state'] as const

function Stands({ visit, view, by }: PartProps & { by: RecordOverview['by'] }): VNode | null {
  const { say, edition } = visit
  const { slug } = view.head
  if (view.matrix.rows.length === 0) return null
  return (
    <Part id="matrix" title={say('record.matrix')}>
      <p class="choices">
        {rollUps.map((one) => (
          <a
            key={one}
            href={siteAddresses.record.overview(edition, slug, { by: one })}
            {...(one === by ? { 'aria-current': 'true' as const } : {})}
          >
            {say(`rollUp.${one ?? 'actor'}`)}
          </a>
        ))}
      </p>
      <Matrix visit={visit} slug={slug} matrix={view.matrix} />
    </Part>
  )
}

function Meetings({ visit, view }: PartProps): VNode | null {
  const { say } = visit
  const { occurrences, differing, head } = view
  if (occurrences.length === 0) return null
  const others = occurrences.filter(({ id }) => !differing.some((one) => one.id === id))
  return (
    <>
      {differing.length > 0 && (
        <Part id="differing" title={say('record.differing')}>
          {differing.map((one) => (
            <OccurrenceItem key={one.id} visit={visit} slug={head.slug} occurrence={one} level={3} />
          ))}
        </Part>
      )}
      {others.length > 0 && (
        <Part id="meetings" title={say('record.meetings')}>
          {others.map((one) => (
            <OccurrenceItem key={one.id} visit={visit} slug={head.slug} occurrence={one} level={3} />
          ))}
        </Part>
      )}
    </>
  )
}

function Tracks({ visit, view }: PartProps): VNode | null {
  const { say, edition } = visit
  const { tracks, agreements, head } = view
  if (tracks.length === 0 && agreements.length === 0) return null
  return (
    <>
      {tracks.length > 0 && (
        <Part id="tracks" title={say('record.tracks')}>
          <TrackFigure visit={visit} slug={head.slug} tracks={tracks} />
          <ul class="listed">
            {tracks.map(({ id, mediators, meetings, ...called }) => (
              <li key={id}>
                <a href={siteAddresses.record.track(edition, head.slug, id)}>
                  <Name of={called} />
                </a>{' '}
                <span class="facts">
                  {mediators.length > 0
                    ? say('track.mediators', { names: mediators.map((one) => one.name).join(', ') })
                    : say('track.direct')}
                  {' · '}
                  {say('track.meetings', { count: meetings.length })}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {agreements.length > 0 && (
        <Part id="agreements" title={say('record.agreements')}>
          <Agreements visit={visit} slug={head.slug} agreements={agreements} level={3} />
        </Part>
      )}
    </>
  )
}
