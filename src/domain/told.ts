/** Times as feeds, mail headers and archives write them (RFC 822, RFC 3339), without the reader's own zone in between. */
import { isDate } from './time.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zones that RFC 822 names; other names mean different zones in different countries. */
const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

const RFC822 =
  /^(?:[\p{L}.]{2,12},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z.]{0,7}[\s-]+(\d{4}|\d{2})(?:[\s,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(\S{0,9}))?/iu
const RFC3339 =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{0,9})?)?\s*(z|[+-]\d{2}(?::?\d{2})?)?)?/i

/**
 * A time with its zone, or a day when no zone or no time is told: `2034-03-22T10:00:00+03:00`, `2034-03-22`. Null for
 * what is no such date. The day is the one printed, never that of another zone.
 */
export function toldTime(text: string | null | undefined): string | null {
  const said = text?.trim().slice(0, 100) ?? ''
  const rfc3339 = RFC3339.exec(said)
  if (rfc3339) {
    const [, year = '', month = '', day = '', hour, minute, second, zone] = rfc3339
    return assemble(`${year}-${month}-${day}`, hour, minute, second, zone)
  }
  const rfc822 = RFC822.exec(said)
  if (!rfc822) return null
  const [, day = '', name = '', year = '', hour, minute, second, zone] = rfc822
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  return assemble(`${full}-${two(month)}-${two(day)}`, hour, minute, second, zone)
}

function assemble(day: string, hour?: string, minute?: string, second?: string, zone?: string): string | null {
  if (!isDate(day)) return null
  const offset = zoneOf(zone)
  if (hour === undefined || offset === null) return day
  const time = `${day}T${two(hour)}:${minute}:${second === undefined || second === '60' ? '00' : second}`
  return isDate(time) ? `${time}${offset}` : day
}

function zoneOf(zone: string | undefined): string | null {
  const numbers = /^([+-]\d{2}):?(\d{2})?/.exec(zone ?? '')
  if (numbers) return `${numbers[1]}:${numbers[2] ?? '00'}`
  return zones[(zone ?? '').toLowerCase()] ?? null
}

function two(number: number | string): string {
  return String(number).padStart(2, '0')
}
