/**
 * Mediation formats over time, drawn on the server: a lane a track, each meeting at its day, its shape and colour those of
 * its status. Places along the time are shares of the width, as in the chart of stances; the list below says the same.
 */
import type { VNode } from 'preact'
import type { EventStatus } from '../../domain/index.ts'
import { clipped, withoutControls } from '../text/language.ts'
import { dayNumber, sideSteps, type TimeScale, timeScale } from '../text/timeScale.ts'
import { Leading } from './Leading.tsx'
import { TimeTicks } from './TimeTicks.tsx'

export interface TrackLane {
  label: string
  meetings: { on: string | null; status: EventStatus; href?: string; words: string }[]
}

/** Across, in percent of the width. */
const LEFT = 3
const RIGHT = 97
const APART = 1.6
/** Down, in pixels. */
const LANE = 60
const LINE = 42
const STEP = 11
const AXIS = 44
const LABEL = 60

/** @param links the ways to take the drawing along */
export function TrackLanes({ lanes, links }: { lanes: readonly TrackLane[]; links: VNode }): VNode | null {
  const height = trackHeight(lanes)
  if (height === 0) return null
  return (
    <>
      <figure class="chart" aria-hidden="true">
        <figcaption>
          Each shape is a meeting or a deed: filled when held, hollow when not (yet), crossed when denied.
        </figcaption>
        <svg width="100%" height={height}>
          <title>Tracks over time</title>
          <TrackDrawing lanes={lanes} />
        </svg>
      </figure>
      {links}
    </>
  )
}

/** In pixels; 0 when no meeting has a day, and there is nothing to draw. */
export function trackHeight(lanes: readonly TrackLane[]): number {
  return scaleOf(lanes) ? lanes.length * LANE + AXIS : 0
}

function scaleOf(lanes: readonly TrackLane[]): TimeScale | null {
  const days = lanes.flatMap((lane) => lane.meetings.flatMap(({ on }) => dayNumber(on, null) ?? []))
  return timeScale(days, LEFT, RIGHT)
}

/** The drawing alone, as wide as what it stands in. */
export function TrackDrawing({
  lanes,
  shortDay,
}: {
  lanes: readonly TrackLane[]
  /** A day as the page's language writes it. */
  shortDay?: (day: string) => string
}): VNode | null {
  const scale = scaleOf(lanes)
  if (!scale) return null
  const bottom = lanes.length * LANE
  return (
    <>
      <TimeTicks ticks={scale.ticks} bottom={bottom} {...(shortDay ? { shortDay } : {})} />
      {lanes.map((lane, i) => (
        <Lane key={lane.label} lane={lane} top={i * LANE} at={scale.at} />
      ))}
    </>
  )
}

function Lane({ lane, top, at }: { lane: TrackLane; top: number; at: (day: number) => number }): VNode {
  const placed = lane.meetings
    .flatMap((meeting) => {
      const day = dayNumber(meeting.on, null)
      return day === null ? [] : [{ meeting, x: at(day) }]
    })
    .sort((a, b) => a.x - b.x)
  const steps = sideSteps(
    placed.map(({ x }) => x),
    APART,
  )
  const y = top + LINE
  return (
    <g>
      <line class="rule" x1="0" x2="100%" y1={top} y2={top} />
      <text class="lane" x="0" y={top + 18}>
        {clipped(withoutControls(lane.label), LABEL)}
      </text>
      <line class="base" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y} y2={y} />
      {placed.map(({ meeting, x }, i) => (
        <Leading key={`${i} ${meeting.href}`} href={meeting.href}>
          <svg x={`${x}%`} y={y + (steps[i] ?? 0) * STEP} overflow="visible">
            <title>{withoutControls(meeting.words)}</title>
            <circle class={`meeting ${meeting.status}`} r="6" />
            {(meeting.status === 'denied' || meeting.status === 'cancelled') && (
              <path class="crossed" d="M-4,-4 L4,4 M-4,4 L4,-4" />
            )}
          </svg>
        </Leading>
      ))}
    </g>
  )
}
