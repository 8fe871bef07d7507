/** The days of a drawing over time: a line through its lanes for each, its name under them, the year where it begins. */
import type { VNode } from 'preact'
import { shortDayText } from '../text/dates.ts'
import type { TimeScale } from '../text/timeScale.ts'

interface TimeTicksProps {
  ticks: TimeScale['ticks']
  /** Where the lanes end. */
  bottom: number
  /** A day as the page's language writes it. */
  shortDay?: (day: string) => string
}

export function TimeTicks({ ticks, bottom, shortDay = shortDayText }: TimeTicksProps): VNode {
  return (
    <>
      {ticks.map(({ day, x }, i) => (
        <g key={day}>
          <line class="grid" x1={`${x}%`} x2={`${x}%`} y1={0} y2={bottom + 4} />
          <text class="tick" x={`${x}%`} y={bottom + 20} text-anchor="middle">
            {shortDay(day)}
          </text>
          {day.slice(0, 4) !== ticks[i - 1]?.day.slice(0, 4) && (
            <text class="tick" x={`${x}%`} y={bottom + 36} text-anchor="middle">
              {day.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
