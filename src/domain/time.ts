/**
 * Calendar time as a page states it. An interval with its precision, after ISO 8601-2 (EDTF): what is only known to
 * the month says so, and is never silently made a day.
 */
import { ReadoutError } from './errors.ts'

export const precisions = ['minute', 'day', 'month', 'year', 'range'] as const
export type Precision = (typeof precisions)[number]

/** From–to as printed, local to the page: `YYYY-MM-DD`, or longer with a time. */
export interface When {
  from: string
  to: string
  precision: Precision
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/

/** @throws ReadoutError `invalid` for a date that does not exist, or an end before its start. */
export function makeWhen(from: string, to: string, precision: Precision): When {
  for (const date of [from, to]) if (!isDate(date)) throw new ReadoutError('invalid', 'date', `"${date}" is no date`)
  if (to < from) throw new ReadoutError('invalid', 'date', `${to} comes before ${from}`)
  return { from, to, precision }
}

/** True for a day that exists, alone or with a time of day. */
export function isDate(text: string): boolean {
  if (!ISO.test(text)) return false
  const date = new Date(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.slice(0, 16))
}

/** @param date ISO 8601, a day or longer @returns the days from 1970-01-01 to it */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}

/** The day on which it begins, `YYYY-MM-DD`; null stays null. */
export function dayOf(when: When | null): string | null {
  return when ? when.from.slice(0, 10) : null
}

/**
 * The day, `YYYY-MM-DD`; null for none, for one that does not exist, and for the year 0, which neither people's calendar nor
 * PostgreSQL has.
 */
export function dayOrNull(day: string | null): string | null {
  return day !== null && day.length === 10 && isDate(day) && !day.startsWith('0000') ? day : null
}
