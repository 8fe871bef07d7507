/** Drawings over time; the lists beside them say the same in words. */
// biome-ignore-all lint/a11y/noSvgWithoutTitle: they are hidden from those who hear the page, to whom the lists say the same
import type { VNode } from 'preact'
import { stanceValues } from '../../../domain/index.ts'
import type { RecordPosition, TrackCard } from '../../../flow/index.ts'
import { type ChartWording, type Lane, StanceDrawing, stanceHeight } from '../../parts/StanceChart.tsx'
import { TrackDrawing, type TrackLane, trackHeight } from '../../parts/TrackLanes.tsx'
import { dayFor } from '../../text/dates.ts'
import { tongueOf } from '../../text/language.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { Stance } from './marks.tsx'
import type { InRecord } from './names.tsx'
import { meetingName } from './wording.ts'

/** How many lanes a drawing has at most, and of each lane how many points, the newest. */
const LANES = 14
const POINTS = 24
/** How many characters of its words a point tells. */
const WORDS = 80

interface StanceFigureProps extends InRecord {
  positions: readonly RecordPosition[]
  /** What a lane is called after. */
  lanes: 'actor' | 'issue'
}

export function StanceFigure({ visit, slug, positions, lanes }: StanceFigureProps): VNode | null {
  const { say } = visit
  const drawn = positions.slice(0, LANES).map((position) => laneOf(visit, slug, position, lanes))
  const height = stanceHeight(drawn)
  if (height === 0) return null
  const wording: ChartWording = {
    day: visit.day,
    shortDay: visit.shortDay,
    stance: (stance) => say(`stance.${stance}`),
    axis: say('chart.axis'),
  }
  return (
    <figure class="chart" aria-hidden="true" dir="ltr">
      <svg width="100%" height={height} focusable="false">
        <StanceDrawing lanes={drawn} wording={wording} />
      </svg>
      <figcaption dir={tongueOf(visit.edition).dir}>
        {say('chart.stances')}
        <span class="legend">
          {stanceValues.map((stance) => (
            <Stance key={stance} visit={visit} stance={stance} />
          ))}
        </span>
      </figcaption>
    </figure>
  )
}

function laneOf(visit: SiteVisit, slug: string, position: RecordPosition, lanes: 'actor' | 'issue'): Lane {
  const from = Math.max(0, position.points.length - POINTS)
  return {
    label: position[lanes].name,
    points: position.points.slice(from).map(({ on, stance, evidence: { words, statement } }) => ({
      on,
      time: null,
      stance,
      words: words?.slice(0, WORDS) ?? '',
      ...(statement === null ? {} : { href: siteAddresses.record.statement(visit.edition, slug, statement) }),
    })),
    shifts: position.shifts.flatMap(([before, after]): Lane['shifts'] =>
      before < from ? [] : [[before - from, after - from]],
    ),
  }
}

export function TrackFigure({ visit, slug, tracks }: InRecord & { tracks: readonly TrackCard[] }): VNode | null {
  const lanes = tracks.slice(0, LANES).map(
    ({ name, meetings }): TrackLane => ({
      label: name,
      meetings: meetings.slice(0, POINTS).map((one) => {
        const status = one.status.at(-1)?.status ?? 'possible'
        return {
          on: dayFor(one),
          status,
          href: siteAddresses.record.occurrence(visit.edition, slug, one.id),
          words: `${meetingName(visit, one)}. ${visit.say(`status.${status}`)}`,
        }
      }),
    }),
  )
  const height = trackHeight(lanes)
  if (height === 0) return null
  return (
    <figure class="chart" aria-hidden="true" dir="ltr">
      <svg width="100%" height={height} focusable="false">
        <TrackDrawing lanes={lanes} shortDay={visit.shortDay} />
      </svg>
      <figcaption dir={tongueOf(visit.edition).dir}>{visit.say('chart.tracks')}</figcaption>
    </figure>
  )
}
