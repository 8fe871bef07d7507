/** Stretches of the calendar: months, weeks, seasons, and the parts of them that people name. */
import { addMonths, civil, type Day, dayAt, lastOf, weekdayOf } from './calendar.ts'

export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'span'

/** From a first day to a last one, both included. */
export interface Period {
  from: Day
  to: Day
  unit: Unit
}

/** `early`, `mid`, `late` are thirds; `start` and `end` the edges; `first` and `second` the halves. */
export type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | 'first' | 'second'

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof seasons)[number]

export const oneDay = (day: Day): Period => ({ from: day, to: day, unit: 'day' })
export const span = (from: Day, to: Day): Period | null => (from <= to ? { from, to, unit: 'span' } : null)

/** So many months from the first of one. */
function months(year: number, month: number, count: number, unit: Unit): Period | null {
  const from = dayAt(year, month, 1)
  return from === null ? null : { from, to: addMonths(from, count) - 1, unit }
}

export const monthOf = (year: number, month: number): Period | null => months(year, month, 1, 'month')
export const yearOf = (year: number): Period | null => months(year, 1, 12, 'year')
export const quarterOf = (year: number, quarter: number): Period | null =>
  quarter >= 1 && quarter <= 4 ? months(year, quarter * 3 - 2, 3, 'quarter') : null
export const halfOf = (year: number, half: number): Period | null => months(year, half === 1 ? 1 : 7, 6, 'half')
/** @param first its first year, 1990 */
export const decadeOf = (first: number): Period | null => months(first, 1, 120, 'decade')
/** The twentieth is 1901 to 2000. */
export const centuryOf = (number: number): Period | null => months(number * 100 - 99, 1, 1200, 'century')

/** Seasons of the north by whole months; a winter is named after the year in which it begins. */
export function seasonOf(year: number, season: Season): Period | null {
  return months(year, 3 + 3 * seasons.indexOf(season), 3, 'season')
}

/** Monday to Sunday. */
export function weekOf(day: Day): Period {
  const from = day - weekdayOf(day)
  return { from, to: from + 6, unit: 'week' }
}

/** The unit of the calendar that holds a day, moved by so many of its kind. */
export function unitAround(unit: Unit, day: Day, by = 0): Period | null {
  const { year, month } = civil(day)
  if (unit === 'day') return oneDay(day + by)
  if (unit === 'week') return weekOf(day + 7 * by)
  if (unit === 'weekend') return { from: weekOf(day).from + 5 + 7 * by, to: weekOf(day).to + 7 * by, unit }
  if (unit === 'month')
    return monthOf(year + Math.floor((month - 1 + by) / 12), ((((month - 1 + by) % 12) + 12) % 12) + 1)
  if (unit === 'quarter') {
    const index = year * 4 + Math.floor((month - 1) / 3) + by
    return quarterOf(Math.floor(index / 4), (index % 4) + 1)
  }
  if (unit === 'half') {
    const index = year * 2 + (month > 6 ? 1 : 0) + by
    return halfOf(Math.floor(index / 2), (index % 2) + 1)
  }
  if (unit === 'year') return yearOf(year + by)
  if (unit === 'decade') return decadeOf(year - (year % 10) + 10 * by)
  if (unit === 'century') return centuryOf(Math.floor((year - 1) / 100) + 1 + by)
  return null
}

/** A part of a period, by the convention of test/corpus/times/README.md; null where that unit has no such part. */
export function partOf(period: Period, part: Part): Period | null {
  const { year, month } = civil(period.from)
  if (period.unit === 'month') {
    const last = lastOf(year, month)
    const at = (from: number, to: number) => span(period.from + from - 1, period.from + to - 1)
    if (part === 'first') return at(1, 15)
    if (part === 'second') return at(16, last)
    if (part === 'early' || part === 'start') return at(1, 10)
    return part === 'mid' ? at(11, 20) : at(21, last)
  }
  if (period.unit === 'year') {
    if (part === 'first' || part === 'second') return halfOf(year, part === 'first' ? 1 : 2)
    if (part === 'start' || part === 'end') return quarterOf(year, part === 'start' ? 1 : 4)
    return piece(period, part, [0, 4], [4, 8], [8, 12])
  }
  if (period.unit === 'decade') return piece(period, part, [0, 48], [48, 84], [84, 120])
  if (period.unit === 'century' && (part === 'first' || part === 'second'))
    return part === 'first'
      ? span(period.from, addMonths(period.from, 600) - 1)
      : span(addMonths(period.from, 600), period.to)
  if (period.unit === 'week') {
    if (part === 'early' || part === 'start') return span(period.from, period.from + 1)
    if (part === 'mid') return span(period.from + 1, period.from + 3)
    if (part === 'late' || part === 'end') return span(period.from + 3, period.to)
  }
  return null
}

/** Months from the beginning of a period. */
type Months = [from: number, to: number]

function piece(period: Period, part: Part, early: Months, mid: Months, late: Months): Period | null {
  if (part === 'first' || part === 'second') return null
  const [from, to] = part === 'mid' ? mid : part === 'early' || part === 'start' ? early : late
  return span(addMonths(period.from, from), addMonths(period.from, to) - 1)
}
