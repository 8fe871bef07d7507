/** Dates as people read them. They are what the page printed, so no time zone ever moves them. */
import { isDate, type When } from '../../domain/index.ts'

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const week = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' })

/** `2031-04-29` → "29 April 2031"; what is no date stays as it is. */
export function dayText(date: string): string {
  return formatted(day, date)
}

/** `2031-04` → "April 2031" */
export function monthText(date: string): string {
  return formatted(month, date.length === 7 ? `${date}-01` : date)
}

/** `2031-04-29` → "29 Apr" */
export function shortDayText(date: string): string {
  return formatted(short, date)
}

export function weekdayText(date: string): string {
  return formatted(week, date)
}

/** A moment that the machine kept, in UTC, as everywhere here: "29 April 2031, 23:05 UTC". */
export function momentText(at: string): string {
  return `${dayText(at)}, ${at.slice(11, 16)} UTC`
}

/** "29 April 2031, 23:05", "April 2031", "2031", "3 to 5 May 2031": no more than is known. */
export function whenText({ from, to, precision }: When): string {
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return formatted(month, from)
  if (precision === 'minute' && from.length > 10) return `${dayText(from)}, ${from.slice(11, 16)}`
  if (precision === 'range' && from.slice(0, 10) !== to.slice(0, 10)) return `${dayText(from)} to ${dayText(to)}`
  return dayText(from)
}

function formatted(format: Intl.DateTimeFormat, date: string): string {
  const text = date.slice(0, 10)
  return isDate(text) ? format.format(new Date(`${text}T00:00:00Z`)) : date
}
