/** `/{edition}/record/{slug}/actor/{id}`: who it is, where it stands over time, what it said, whom it met. */
import type { VNode } from 'preact'
import type { ActorRecord } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import { Name, NameList, tongueIn } from '../Name.tsx'
import type { SiteVisit } from '../visit.ts'
import { Briefs } from './Briefs.tsx'
import { StanceFigure } from './figures.tsx'
import { ActorName } from './names.tsx'
import { OccurrenceItem } from './OccurrenceItem.tsx'
import { Follow, Page, Part } from './Page.tsx'
import { PositionTable } from './PositionTable.tsx'
import { Shifts } from './Shifts.tsx'
import { StatementList } from './StatementItem.tsx'
import { trailTo } from './Trail.tsx'

interface ActorPageProps {
  visit: SiteVisit
  view: ActorRecord
  /** It is not the first page of the statements. */
  later: boolean
}

export function ActorPage({ visit, view, later }: ActorPageProps): VNode {
  const { say, edition } = visit
  const { head, actor, otherNames, offices, positions, shifts, statements, next, voice, met, briefs } = view
  const { slug } = head
  const { record } = siteAddresses
  const own = record.actor(edition, slug, actor.id)
  return (
    <Page
      visit={visit}
      head={head}
      title={`${actor.name} · ${head.title}`}
      wide
      at={(one) => record.actor(one, slug, actor.id)}
      canonical={later || voice !== null ? visit.here : own}
      trail={trailTo(visit, head)}
      followed={{ actor: actor.id }}
    >
      <p class="kicker">{say(`actor.${actor.kind}`)}</p>
      <h1 class="page-title">
        <Name of={actor} />
      </h1>
      {otherNames.length > 0 && (
        <p class="facts">
          <NameList of={otherNames} />
        </p>
      )}
      {!later && (
        <>
          {offices.length > 0 && (
            <ul class="offices">
              {offices.map(({ title, language, of, from, to }) => (
                <li key={`${title} ${of.id} ${from}`}>
                  <bdi {...tongueIn(language)}>{title}</bdi>, <ActorName visit={visit} slug={slug} actor={of} />{' '}
                  <span class="facts">{heldIn(visit, from, to)}</span>
                </li>
              ))}
            </ul>
          )}
          {positions.length > 0 && (
            <Part id="positions" title={say('actor.positions')}>
              {actor.kind === 'state' && <p class="facts">{say('actor.speaksFor')}</p>}
              <StanceFigure visit={visit} slug={slug} positions={positions} lanes="issue" />
              <PositionTable
                visit={visit}
                slug={slug}
                positions={positions}
                rows="issue"
                caption={say('actor.positions')}
              />
            </Part>
          )}
          {shifts.length > 0 && (
            <Part id="shifts" title={say('record.shifts')}>
              <Shifts visit={visit} slug={slug} shifts={shifts.slice(0, SHIFTS)} without="actor" />
            </Part>
          )}
        </>
      )}
      <Part id="statements" title={say('record.statements')}>
        <Voices visit={visit} view={view} />
        {statements.length === 0 && <p class="empty">{say('actor.silent')}</p>}
        <StatementList
          visit={visit}
          slug={slug}
          statements={statements}
          older={next === null ? null : record.actor(edition, slug, actor.id, { voice, after: next })}
          newest={later ? record.actor(edition, slug, actor.id, { voice }) : null}
        />
      </Part>
      {!later && met.length > 0 && (
        <Part id="met" title={say('actor.met')}>
          {met.map((one) => (
            <OccurrenceItem key={one.id} visit={visit} slug={slug} occurrence={one} level={3} />
          ))}
        </Part>
      )}
      {!later && <Briefs visit={visit} title={say('record.briefs')} briefs={briefs} />}
      <Follow visit={visit} slug={slug} followed={{ actor: actor.id }} />
    </Page>
  )
}

/** How many shifts a page shows. */
const SHIFTS = 8

/** Which statements are listed, by whose words they are. */
function Voices({ visit, view: { head, actor, byVoice, voice } }: { visit: SiteVisit; view: ActorRecord }) {
  const { say, edition } = visit
  if (byVoice.length < 2) return null
  const all = byVoice.reduce((sum, { statements }) => sum + statements, 0)
  return (
    <p class="choices">
      {[{ voice: null, statements: all }, ...byVoice].map((one) => (
        <a
          key={one.voice}
          href={siteAddresses.record.actor(edition, head.slug, actor.id, { voice: one.voice })}
          {...(one.voice === voice ? { 'aria-current': 'true' as const } : {})}
        >
          {one.voice === null ? say('list.all') : say(`voice.${one.voice}`)} ({visit.number(one.statements)})
        </a>
      ))}
    </p>
  )
}

function heldIn({ say, day, month }: SiteVisit, from: string | null, to: string | null): string {
  const shown = (date: string) => (date.length === 4 ? date : date.length === 7 ? month(date) : day(date))
  if (from && to) return say('when.range', { from: shown(from), to: shown(to) })
  if (from) return say('office.since', { day: shown(from) })
  return to ? say('office.until', { day: shown(to) }) : ''
}
