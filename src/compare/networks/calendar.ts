/**
 * Time as statements carry it: the wall's clock where the text was published, in seconds since 1970-01-01T00:00:00 of that
 * same clock. No zone enters: windows and weeks are those of the calendar on the wall (as in DNA, whose times have no zone).
 */

export const timeUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const
export type TimeUnit = (typeof timeUnits)[number]

const DAY = 86_400
const fixed: Partial<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: DAY, weeks: 7 * DAY }

/** Seconds of `2031-03-04`, `2031-03-04T05:06` or `2031-03-04 05:06:07`; null when it is no such time. */
export function secondsOf(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?$/.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return null
  const at = new Date(0)
  // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
  at.setUTCFullYear(year, month - 1, day)
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null
  return at.getTime() / 1000 + hour * 3600 + minute * 60 + second
}

/** `2031-03-04T05:06:07` */
export function timeText(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19)
}

/** The time so many units later; a day that the month does not have becomes its last (29 January + 1 month: 28 February). */
export function plus(seconds: number, unit: TimeUnit, count: number): number {
  const step = fixed[unit]
  if (step !== undefined) return seconds + count * step
  const at = new Date(seconds * 1000)
  const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + count * (unit === 'years' ? 12 : 1)
  const [year, month] = [Math.floor(months / 12), ((months % 12) + 12) % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const day = Math.min(at.getUTCDate(), last)
  return Date.UTC(year, month, day) / 1000 + (((seconds % DAY) + DAY) % DAY)
}

/** Whole units from one time to another, towards zero; months and years are counted by the days of the calendar. */
export function unitsBetween(from: number, to: number, unit: TimeUnit): number {
  const step = fixed[unit]
  if (step !== undefined) return Math.trunc((to - from) / step)
  const [a, b] = [new Date(from * 1000), new Date(to * 1000)]
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  const days = b.getUTCDate() - a.getUTCDate()
  if (months > 0 && days < 0) months--
  else if (months < 0 && days > 0) months++
  return unit === 'years' ? Math.trunc(months / 12) : months
}

export function yearOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCFullYear()
}

/** 0 to 11. */
export function monthOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCMonth()
}

/** The week and the year that it belongs to, as ISO 8601 counts them: weeks begin on Monday, week 1 has 4 January. */
export function weekOf(seconds: number): { year: number; week: number } {
  const day = Math.floor(seconds / DAY)
  // 1970-01-01 was a Thursday. The Thursday of a week is in the year that the week belongs to.
  const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3
  const year = yearOf(thursday * DAY)
  const first = Date.UTC(year, 0, 1) / 1000 / DAY
  return { year, week: Math.floor((thursday - first) / 7) + 1 }
}
