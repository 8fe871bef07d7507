/**
 * Stances over time, drawn on the server: one lane an issue or an actor, each point a shape and a colour. Places along
 * the time are shares of the width, so that the drawing fills whatever room it has with its letters at their own size.
 * The table under it says the same in words, so it is left out for screen readers and off the Tab key's way.
 */
import type { VNode } from 'preact'
import { type StanceValue, stanceValues } from '../../domain/index.ts'
import type { PositionView } from '../../flow/index.ts'
import { dayText, shortDayText } from '../text/dates.ts'
import { clipped, withoutControls } from '../text/language.ts'
import { dayNumber, sideSteps, type TimeScale, timeScale } from '../text/timeScale.ts'
import { Leading } from './Leading.tsx'
import { Stance, StanceShape } from './Stance.tsx'
import { TimeTicks } from './TimeTicks.tsx'

export interface Lane {
  label: string
  points: { on: string | null; time: string | null; stance: StanceValue; href?: string; words: string }[]
  /** Pairs of indexes into `points` between which the position moved. */
  shifts: [before: number, after: number][]
}

/** What is written in the drawing, in the language of its page. */
export interface ChartWording {
  day(date: string): string
  shortDay(date: string): string
  stance(stance: StanceValue): string
  /** Under the days. */
  axis: string
}

const deskWording: ChartWording = {
  day: dayText,
  shortDay: shortDayText,
  stance: (stance) => stance,
  axis: 'the day it was said or published →',
}

/** Across, in percent of the width. */
const LEFT = 3
const RIGHT = 97
const APART = 1.6
/** Down, in pixels. */
const LANE = 68
const LINE = 46
const STEP = 11
const AXIS = 60
const LABEL = 60

/** @param href where a point leads; none in a file of its own */
export function stanceLanes(
  named: readonly { label: string; position: PositionView }[],
  href?: (statement: string) => string,
): Lane[] {
  return named.map(({ label, position: { points, shifts } }) => ({
    label,
    shifts,
    points: points.map(({ point, words }) => ({ ...point, words, ...(href ? { href: href(point.statement) } : {}) })),
  }))
}

/** @param links the ways to take the drawing along */
export function StanceChart({ lanes, links }: { lanes: readonly Lane[]; links: VNode }): VNode | null {
  const height = stanceHeight(lanes)
  if (height === 0) return null
  return (
    <figure class="chart">
      <figcaption>
        Each shape is a statement; a line joins the two between which a position moved.
        <span class="legend">
          {stanceValues.map((stance) => (
            <Stance key={stance} stance={stance} />
          ))}
        </span>
      </figcaption>
      <svg width="100%" height={height} aria-hidden="true" focusable="false">
        <StanceDrawing lanes={lanes} />
      </svg>
      {links}
    </figure>
  )
}

/** In pixels; 0 when no point has a day, and there is nothing to draw. */
export function stanceHeight(lanes: readonly Lane[]): number {
  return scaleOf(lanes) ? lanes.length * LANE + AXIS : 0
}

function scaleOf(lanes: readonly Lane[]): TimeScale | null {
  const days = lanes.flatMap((lane) => lane.points.flatMap(({ on, time }) => dayNumber(on, time) ?? []))
  return timeScale(days, LEFT, RIGHT)
}

/** The drawing alone, as wide as what it stands in. */
export function StanceDrawing({
  lanes,
  wording = deskWording,
}: {
  lanes: readonly Lane[]
  wording?: ChartWording
}): VNode | null {
  const scale = scaleOf(lanes)
  if (!scale) return null
  const bottom = lanes.length * LANE
  return (
    <>
      <TimeTicks ticks={scale.ticks} bottom={bottom} shortDay={wording.shortDay} />
      {lanes.map((lane, i) => (
        <LaneDrawing key={`${i}${lane.label}`} lane={lane} top={i * LANE} scale={scale} wording={wording} />
      ))}
      <text class="tick" x="100%" y={bottom + AXIS - 4} text-anchor="end">
        {wording.axis}
      </text>
    </>
  )
}

interface LaneProps {
  lane: Lane
  top: number
  scale: TimeScale
  wording: ChartWording
}

function LaneDrawing({ lane, top, scale, wording }: LaneProps): VNode {
  const y = top + LINE
  const places = lane.points.map(({ on, time }) => {
    const day = dayNumber(on, time)
    return day === null ? null : scale.at(day)
  })
  const steps = sideSteps(
    places.map((x) => x ?? Number.NEGATIVE_INFINITY),
    APART,
  )
  const at = lane.points.map((_, i) => {
    const x = places[i]
    return x == null ? null : { x: `${x}%`, y: y + (steps[i] ?? 0) * STEP }
  })
  return (
    <g>
      <line class="rule" x1="0" x2="100%" y1={top} y2={top} />
      <text class="lane" x={0} y={top + 19}>
        {clipped(withoutControls(lane.label), LABEL)}
      </text>
      <line class="base" x1="0" x2="100%" y1={y} y2={y} />
      {lane.shifts.map(([before, after]) => {
        const a = at[before]
        const b = at[after]
        return a && b && <line class="move" key={`${before} ${after}`} x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
      })}
      {lane.points.map(({ on, stance, href, words }, i) => {
        const place = at[i]
        return (
          place && (
            <svg key={`${i}${href}`} x={place.x} y={place.y} overflow="visible">
              <title>
                {`${on ? wording.day(on) : ''}: ${wording.stance(stance)}. ${clipped(withoutControls(words), 160)}`}
              </title>
              <Leading href={href}>
                <StanceShape stance={stance} x={0} y={0} size={6} />
              </Leading>
            </svg>
          )
        )
      })}
    </g>
  )
}
