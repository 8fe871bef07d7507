/** `/{edition}/record/{slug}/track/{id}`: one mediation format, its meetings, and what was agreed in it. */
import type { VNode } from 'preact'
import type { TrackRecordView } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Name } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { Agreements } from './Agreements.tsx'
import { TrackFigure } from './figures.tsx'
import { ActorNames } from './names.tsx'
import { MeetingLine, StatusChain } from './OccurrenceItem.tsx'
import { Follow, Page, Part } from './Page.tsx'
import { trailTo } from './Trail.tsx'

/** How many meetings the page shows, the newest. */
const MEETINGS = 40

export function TrackPage({ visit, view }: { visit: SiteVisit; view: TrackRecordView }): VNode {
  const { say, edition } = visit
  const { head, track, agreements } = view
  const { slug } = head
  const { id, name, mediators, parties, meetings } = track
  return (
    <Page
      visit={visit}
      head={head}
      title={`${name} · ${head.title}`}
      wide
      at={(one) => siteAddresses.record.track(one, slug, id)}
      trail={trailTo(visit, head)}
      followed={{ track: id }}
    >
      <p class="kicker">{say('record.track')}</p>
      <h1 class="page-title">
        <Name of={track} />
      </h1>
      <dl class="relay">
        <div>
          <dt>{say('track.mediate')}</dt>
          <dd>
            {mediators.length > 0 ? <ActorNames visit={visit} slug={slug} actors={mediators} /> : say('track.direct')}
          </dd>
        </div>
        <div>
          <dt>{say('track.parties')}</dt>
          <dd>
            <ActorNames visit={visit} slug={slug} actors={parties} />
          </dd>
        </div>
      </dl>
      <Part id="meetings" title={say('record.meetings')}>
        {meetings.length === 0 && <p class="empty">{say('track.empty')}</p>}
        <TrackFigure visit={visit} slug={slug} tracks={[track]} />
        {meetings.slice(0, MEETINGS).map((one) => (
          <article key={one.id} class="meeting-item">
            <h3>
              <a href={siteAddresses.record.occurrence(edition, slug, one.id)}>{say(`event.${one.type}`)}</a>
            </h3>
            <MeetingLine visit={visit} slug={slug} occurrence={one} />
            <StatusChain visit={visit} slug={slug} occurrence={one} />
          </article>
        ))}
      </Part>
      {agreements.length > 0 && (
        <Part id="agreements" title={say('record.agreements')}>
          <Agreements visit={visit} slug={slug} agreements={agreements} level={3} />
        </Part>
      )}
      <Follow visit={visit} slug={slug} followed={{ track: id }} />
    </Page>
  )
}
