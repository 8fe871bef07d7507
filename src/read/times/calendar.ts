/** Reckoning in days of the Gregorian calendar, as ISO 8601 counts them; no clock and no zone is looked at. */

/** Days since 1970-01-01. */
export type Day = number

export interface Civil {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

const MS = 86_400_000

/** The day of a date, or null when there is no such date. Years of four digits only. */
export function dayAt(year: number, month: number, day: number): Day | null {
  if (!(year >= 1000 && year <= 9999) || month < 1 || month > 12 || day < 1 || day > lastOf(year, month)) return null
  return Date.UTC(year, month - 1, day) / MS
}

/** The day of `YYYY-MM-DD`, whatever follows it; null for anything else. */
export function dayFrom(text: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  return match ? dayAt(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

export function civil(day: Day): Civil {
  const date = new Date(day * MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** `YYYY-MM-DD`, or null for a day that four digits of year cannot write. */
export function iso(day: Day): string | null {
  if (!Number.isSafeInteger(day) || Math.abs(day) > 4_000_000) return null
  const { year, month, day: date } = civil(day)
  if (year < 1000 || year > 9999) return null
  return `${year}-${pad(month)}-${pad(date)}`
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** How many days a month has. */
export function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The same date so many months on; the last of the month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const from = civil(day)
  const index = from.year * 12 + from.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return Date.UTC(year, month - 1, Math.min(from.day, lastOf(year, month))) / MS
}
