/**
 * Stances over time, drawn on the server: one lane an issue or an actor, each point a shape and a colour. The table
 * under it says the same in words, so the drawing is left out for screen readers and off the Tab key's way.
 */
import type { VNode } from 'preact'
import { type StanceValue, stanceValues } from '../../domain/index.ts'
import { dayText, shortDayText } from '../text/dates.ts'
import { clipped, withoutControls } from '../text/language.ts'
import { dayNumber, sideSteps, type TimeScale, timeScale } from '../text/timeScale.ts'
import { Stance, StanceShape } from './Stance.tsx'

export interface Lane {
  label: string
  points: { on: string | null; stance: StanceValue; href: string; words: string }[]
  /** Pairs of indexes into `points` between which the position moved. */
  shifts: [before: number, after: number][]
}

const WIDTH = 760
const LEFT = 230
const RIGHT = WIDTH - 24
const LANE = 44
const TOP = 8
const STEP = 11
const LABEL = 34

export function StanceChart({ lanes, caption }: { lanes: readonly Lane[]; caption: string }): VNode | null {
  const days = lanes.flatMap((lane) => lane.points.flatMap(({ on }) => dayNumber(on) ?? []))
  const scale = timeScale(days, LEFT + 12, RIGHT - 12)
  if (!scale) return null
  const bottom = TOP + lanes.length * LANE
  return (
    <figure class="chart">
      <figcaption>
        {caption}
        <span class="legend">
          {stanceValues.map((stance) => (
            <Stance key={stance} stance={stance} />
          ))}
        </span>
      </figcaption>
      <div class="sideways">
        <svg
          viewBox={`0 0 ${WIDTH} ${bottom + 30}`}
          width={WIDTH}
          height={bottom + 30}
          aria-hidden="true"
          focusable="false"
        >
          {scale.ticks.map(({ day, x }) => (
            <g key={day}>
              <line class="grid" x1={x} x2={x} y1={TOP} y2={bottom} />
              <text class="tick" x={x} y={bottom + 20} text-anchor="middle">
                {shortDayText(day)}
              </text>
            </g>
          ))}
          {lanes.map((lane, i) => (
            <LaneDrawing key={`${i}${lane.label}`} lane={lane} y={TOP + i * LANE + LANE / 2} scale={scale} />
          ))}
        </svg>
      </div>
    </figure>
  )
}

function LaneDrawing({ lane, y, scale }: { lane: Lane; y: number; scale: TimeScale }): VNode {
  const places = lane.points.map(({ on }) => {
    const day = dayNumber(on)
    return day === null ? null : scale.at(day)
  })
  const steps = sideSteps(
    places.map((x) => x ?? Number.NEGATIVE_INFINITY),
    STEP,
  )
  const at = lane.points.map((_, i) => {
    const x = places[i]
    // Three shapes high at most: a lane never reaches into the next one.
    return x == null ? null : { x, y: y + Math.max(-1, Math.min(1, steps[i] ?? 0)) * STEP }
  })
  return (
    <g>
      <text class="lane" x={LEFT - 10} y={y + 4} text-anchor="end">
        {clipped(withoutControls(lane.label), LABEL)}
      </text>
      <line class="base" x1={LEFT} x2={RIGHT} y1={y} y2={y} />
      {lane.shifts.map(([before, after]) => {
        const a = at[before]
        const b = at[after]
        return a && b && <line class="move" key={`${before} ${after}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      })}
      {lane.points.map(({ on, stance, href, words }, i) => {
        const place = at[i]
        return (
          place && (
            <a key={`${i}${href}`} href={href} tabIndex={-1}>
              <title>{`${on ? dayText(on) : ''}: ${stance}. ${clipped(withoutControls(words), 160)}`}</title>
              <StanceShape stance={stance} x={place.x} y={place.y} size={6} />
            </a>
          )
        )
      })}
    </g>
  )
}
