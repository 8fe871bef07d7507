/** The solar calendar of Iran and Afghanistan, as days of the common one. */
import { isDate } from '../../domain/index.ts'

const DAY = 86_400_000
const names = 'فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان/ابان آذر/اذر دی بهمن اسفند'
  .split(' ')
  .map((forms) => forms.split('/'))

/** 1–12 for a month's name in Persian; null for another word. */
export function solarMonthOf(word: string): number | null {
  const at = names.findIndex((forms) => forms.includes(word))
  return at < 0 ? null : at + 1
}

/** True for a year that is one of this calendar and none of the common one that news is dated with. */
export function isSolarYear(year: number): boolean {
  return year >= 1300 && year < 1500
}

/**
 * `YYYY-MM-DD` of the common calendar, or null for a day that the year does not have. By the cycle of 33 years with
 * eight leap years, which agrees with the observed calendar from 1925 to 2088.
 */
export function commonDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) return null
  const at = number(year, month, day)
  if (at >= number(year + 1, 1, 1)) return null
  const date = new Date(Date.UTC(1600, 0, 1) + at * DAY).toISOString().slice(0, 10)
  return isDate(date) ? date : null
}

/** Days since the first of January 1600. */
function number(year: number, month: number, day: number): number {
  const since = year - 979
  const months = month < 8 ? (month - 1) * 31 : 186 + (month - 7) * 30
  return since * 365 + Math.floor(since / 33) * 8 + Math.floor(((since % 33) + 3) / 4) + months + day - 1 + 79
}
