/** A month, from Monday to Sunday: days with briefs are links. */
import type { VNode } from 'preact'
import { siteAddresses } from './addresses.ts'
import type { SiteVisit } from './visit.ts'

interface CalendarProps {
  visit: SiteVisit
  /** The day the page shows; the month is its own. */
  day: string
  /** The days that have briefs. */
  days: readonly string[]
  /** The days on which something in a record was said. */
  saidOn: readonly string[]
}

export function Calendar({ visit, day, days, saidOn }: CalendarProps): VNode {
  const { edition, say } = visit
  const weeks = weeksOf(day.slice(0, 7))
  const briefed = new Set(days)
  const there = new Set([...days, ...saidOn])
  return (
    <table class="calendar">
      <caption>{visit.month(day)}</caption>
      <thead>
        <tr>
          {weeks[1]?.map((one) => (
            <th key={one} scope="col">
              <abbr title={visit.weekday(one ?? '')}>{visit.shortWeekday(one ?? '')}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((one) => one !== null)}>
            {week.map((one, i) => (
              <td key={i} {...(one === day ? { class: 'here' } : {})}>
                {one === null ? null : there.has(one) ? (
                  <a
                    href={siteAddresses.day(edition, one)}
                    aria-label={say(briefed.has(one) ? 'day.title' : 'calendar.said', { day: visit.day(one) })}
                    {...(one === day ? { 'aria-current': 'date' as const } : {})}
                  >
                    {Number(one.slice(8))}
                  </a>
                ) : (
                  Number(one.slice(8))
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The days of a month (`YYYY-MM`) in weeks of seven that begin on Monday (ISO 8601); null outside of it. */
export function weeksOf(month: string): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, column) => {
      const day = week * 7 + column - before + 1
      return day < 1 || day > length ? null : `${month}-${String(day).padStart(2, '0')}`
    }),
  )
}
