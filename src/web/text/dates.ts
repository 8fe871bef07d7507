/** Dates as people read them. They are what the page printed, so no time zone ever moves them. */
import { dayOf, isDate, type When } from '../../domain/index.ts'

/** Dates as people of one locale read them. */
export interface Dates {
  /** `2031-04-29` or a moment → "29 April 2031"; what is no date stays as it is, here and in the others. */
  day(date: string): string
  /** `2031-04` or a day → "April 2031" */
  month(date: string): string
  weekday(date: string): string
  /** → "29 Apr" */
  shortDay(date: string): string
  shortWeekday(date: string): string
  /** A moment that the machine kept, in UTC, as everywhere here: "29 April 2031, 23:05 UTC". */
  moment(at: string): string
}

export function datesOf(locale: string): Dates {
  const dated = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (date: string) => {
      const day = date.slice(0, 10)
      return isDate(day) ? format.format(new Date(`${day}T00:00:00Z`)) : date
    }
  }
  const month = dated({ month: 'long', year: 'numeric' })
  const day = dated({ day: 'numeric', month: 'long', year: 'numeric' })
  return {
    day,
    month: (date) => month(date.length === 7 ? `${date}-01` : date),
    weekday: dated({ weekday: 'long' }),
    shortDay: dated({ day: 'numeric', month: 'short' }),
    shortWeekday: dated({ weekday: 'short' }),
    moment: (at) => `${day(at)}, ${at.slice(11, 16)} UTC`,
  }
}

/** As the desk writes them. */
export const {
  day: dayText,
  month: monthText,
  shortDay: shortDayText,
  weekday: weekdayText,
  moment: momentText,
} = datesOf('en-GB')

/**
 * "29 April 2031, 23:05", "April 2031", "2031", "3 to 5 May 2031": no more than is known.
 * @param range what two days are called that something lasts between
 */
export function whenOf(
  { day, month }: Pick<Dates, 'day' | 'month'>,
  { from, to, precision }: When,
  range: (from: string, to: string) => string,
): string {
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return month(from)
  if (precision === 'minute' && from.length > 10) return `${day(from)}, ${from.slice(11, 16)}`
  if (precision === 'range' && from.slice(0, 10) !== to.slice(0, 10)) return range(day(from), day(to))
  return day(from)
}

export function whenText(when: When): string {
  return whenOf({ day: dayText, month: monthText }, when, (from, to) => `${from} to ${to}`)
}

/** The day that a meeting was or is to be on; failing that, the day it was last told. */
export function dayFor({
  when,
  status,
}: {
  when: When | null
  status: readonly { on: string | null }[]
}): string | null {
  return dayOf(when) ?? status.at(-1)?.on ?? null
}
