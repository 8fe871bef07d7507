/** Days printed without their year, as agencies and cards do, and the year the rest of the page gives them. */
import { isDate, makeWhen, type When } from '../../domain/index.ts'
import { latinDigits } from './dates.ts'
import { monthOf } from './months.ts'

export interface YearlessDay {
  /** 1–12. */
  month: number
  /** 1–31. */
  day: number
}

const place = "\\p{Lu}[\\p{L}\\p{M}'’ -]{1,30}"
const dayAndMonth = '(?:(?<n1>\\p{L}{3,12})\\.?\\s(?<d1>\\d{1,2})|(?<d2>\\d{1,2})\\s(?<n2>\\p{L}{3,12}))\\.?'
const agencyLine = new RegExp(
  `^${place},\\s*${dayAndMonth},?\\s*[/([–—-]?\\s*\\p{Lu}[\\p{L}. -]{1,24}[/)\\]]?\\s*[.:–—-]*$`,
  'u',
)
const agencyOpening = new RegExp(
  `^${place},\\s*${dayAndMonth},?\\s*(?:[/(\\[]\\s*)?\\p{Lu}[\\p{L}.]{1,20}\\s*[/)\\]]?\\s*[.:–—/-]`,
  'u',
)
const alone = new RegExp(`^${dayAndMonth},?(?:\\s\\d{1,2}[:.]\\d{2})?$`, 'u')

/**
 * An agency's own date line, without a year: `Tessavin, March 4, VTA` or `BAKU, May 5 /AZERTAC/`, alone on its line.
 */
export function isAgencyLine(line: string): boolean {
  return line.length <= 80 && agencyLine.test(line)
}

/** The day on an agency's date line, on a line that is nothing else, or at the opening of a first paragraph. */
export function yearlessDayOf(line: string): YearlessDay | null {
  const head = latinDigits(line.slice(0, 100))
  const short = line.length <= 80
  const match = (short ? (alone.exec(head) ?? agencyLine.exec(head)) : null) ?? agencyOpening.exec(head)
  const { n1, d1, n2, d2 } = match?.groups ?? {}
  const month = monthOf(n1 ?? n2 ?? '')
  const day = Number(d1 ?? d2)
  // A leap year: the year is not known yet.
  return month && isDate(iso(2000, month, day)) ? { month, day } : null
}

/** True for a day and month with nothing beside them: `14 May`. */
export function isDayAlone(text: string): boolean {
  return text.length <= 30 && alone.test(latinDigits(text)) && yearlessDayOf(text) !== null
}

/**
 * The day in the year that brings it nearest to the page's other dates; null unless they all agree. Without any such
 * date the page's copyright years serve, if they are one.
 */
export function completeDay(day: YearlessDay, dates: readonly string[], years: readonly number[]): When | null {
  const candidates = new Set(dates.length ? dates.map((date) => nearestYear(day, date)) : years)
  const [year] = candidates
  if (candidates.size !== 1 || year === undefined) return null
  const date = iso(year, day.month, day.day)
  return isDate(date) ? makeWhen(date, date, 'day') : null
}

function nearestYear({ month, day }: YearlessDay, date: string): number {
  const at = Date.parse(date.slice(0, 10))
  const year = Number(date.slice(0, 4))
  const away = (one: number) => Math.abs(Date.UTC(one, month - 1, day) - at)
  return [year - 1, year + 1].reduce((best, one) => (away(one) < away(best) ? one : best), year)
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
