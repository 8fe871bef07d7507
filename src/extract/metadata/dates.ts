/** Dates in visible text, as local calendar dates, never shifted by a time zone. */
import { isDate, makeWhen, overlaps, type When } from '../../domain/index.ts'
import { orderOfAddress } from './address.ts'
import { monthOf, twoWordMonths } from './months.ts'
import { commonDay, isSolarYear, solarMonthOf } from './solar.ts'

/** A date with its place in the text it was found in; `when` is null for one whose day and month could be either. */
export interface FoundDate {
  start: number
  end: number
  when: When | null
  /** For an ambiguous date: both readings, `YYYY-MM-DD`. */
  either: [dayFirst: string, monthFirst: string] | null
}

/** Only so much of a text is searched. A date line is short; a body is never searched whole. */
const LIMIT = 2000

const word = `(?:${twoWordMonths.join('|')}|\\p{L}[\\p{L}\\p{M}]{0,14}\\.?)`
const ordinal = '(?:st|nd|rd|th|er|re|º|-го|-е|-ci|-cı|-cu|-cü|-ին|\\.)?'
/** Arabic pages print a month's two names side by side: `آذار/مارس`. */
const names = `${word}(?:\\s?/\\s?${word})?`
const gap = '[ \\u00a0]{1,3}'
/** No digit after a year, save those of a clock set right against it: `May 14, 20319:42 PM`. */
const yearTail = '(?!\\d(?!\\d?:\\d{2}))'

/** Figures that Persian writes and Arabic does not. */
const persian = /[\u06f0-\u06f9]/

/** Each pattern has the groups y, m or n (a name), d; the order is that of trust. */
const patterns = [
  // 2023-04-22, 2023/04/22, 2023.04.22
  /(?<!\d)(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/gu,
  // 22 April 2023, 22nd of April, 2023, 22 апреля 2023, 22. April 2023, 22 aprel 2023-cü il, le 22 avril 2023
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})${ordinal}(?:[ \\u00a0]{0,3}|-)(?:(?:of|de|do)${gap})?(?<n>${names})[,.،]?(?:${gap}|-|,)(?:(?:of|de|do)${gap})?(?<y>\\d{4})${yearTail}`,
    'giu',
  ),
  // April 22, 2023; Apr. 22 2023; mayın 5-i, 2023
  new RegExp(`(?<!\\p{L})(?<n>${word})${gap}(?<d>\\d{1,2})${ordinal},?${gap}(?<y>\\d{4})${yearTail}`, 'giu'),
  // 2023 թ. մայիսի 5; 2023-cü il 5 may; 2023, April 22
  new RegExp(
    `(?<!\\d)(?<y>\\d{4})(?:-c[iıuü])?,?${gap}(?:(?:թ|թվականի|թ\\.|il|ilin|il,|წლის)\\.?${gap})?(?<n>${word})${gap}(?<d>\\d{1,2})(?!\\d|:)`,
    'giu',
  ),
  new RegExp(
    `(?<!\\d)(?<y>\\d{4})(?:-c[iıuü])?,?${gap}(?:(?:il|ilin|წლის|թ\\.)\\.?${gap})?(?<d>\\d{1,2})${gap}(?<n>${word})(?!\\p{L})`,
    'giu',
  ),
  // 2023年4月22日, 2023년 4월 22일
  /(?<!\d)(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/gu,
  // 22.04.2023, 22/04/2023, 22-04-2023; day and month in either order
  new RegExp(`(?<![\\d.])(?<a>\\d{1,2})(?<s>[-/.])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4})${yearTail}`, 'gu'),
]

const monthOnly = new RegExp(`(?<!\\p{L}|\\d[ .\\u00a0]{1,3})(?<n>${word})${gap}(?<y>\\d{4})${yearTail}`, 'giu')

/** Hints that settle `04/05/2023`. */
export interface DateHints {
  /** BCP 47; outside the United States a page puts the day first, and English pages alone leave it open. */
  language?: string | null
  /** The page's address: `/2023/04/05/` in it settles the order, and so does a country that writes in one order. */
  url?: string | null
  /** Days that the page gives elsewhere without doubt, `YYYY-MM-DD`: a reading that is one of them is meant. */
  days?: readonly string[]
  /** Which comes first in the page's other dates that can be read in one way alone. */
  order?: DateOrder | null
  /** When the page was taken, ISO 8601: nothing was published after it. */
  retrieved?: string | null
}

export type DateOrder = 'day' | 'month'

/** The dates in a text, in order, none over another. Digits of Arabic script count as digits. */
export function findDates(text: string, hints: DateHints = {}): FoundDate[] {
  const plain = latinDigits(text.slice(0, LIMIT))
  const own = { ...hints, language: hints.language ?? (persian.test(text.slice(0, LIMIT)) ? 'fa' : null) }
  if (!/\d{4}/.test(plain)) return []
  const found: FoundDate[] = []
  const add = (one: FoundDate) => {
    if (!found.some((other) => overlaps([one.start, one.end], [other.start, other.end]))) found.push(one)
  }
  for (const pattern of patterns) for (const match of plain.matchAll(pattern)) addMatch(plain, match, own, add)
  for (const match of plain.matchAll(monthOnly)) {
    const month = monthOf(match.groups?.n ?? '')
    const year = Number(match.groups?.y)
    if (month && plausible(year)) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
      const when = makeWhen(iso(year, month, 1), iso(year, month, last), 'month')
      add({ start: match.index, end: match.index + match[0].length, when, either: null })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function addMatch(text: string, match: RegExpMatchArray, hints: DateHints, add: (one: FoundDate) => void): void {
  const { y, m, n, d, a, b, s } = match.groups ?? {}
  const year = Number(y)
  const start = match.index ?? 0
  const end = start + match[0].length
  if (isSolarYear(year) && !b) {
    const solar = n ? solarMonthOf(n) : hints.language?.startsWith('fa') ? Number(m) : null
    const day = solar === null ? null : commonDay(year, solar, Number(d))
    if (day) add(withTime(text, start, end, day))
  }
  if (!plausible(year)) return
  const month = n ? monthOf(n.split('/')[0]?.trim() ?? '') : Number(m)
  if (a && b) {
    const dayFirst = iso(year, Number(b), Number(a))
    const monthFirst = iso(year, Number(a), Number(b))
    const settled = settle(dayFirst, monthFirst, s === '.', hints)
    if (settled) add(withTime(text, start, end, settled))
    else if (isDate(dayFirst) && isDate(monthFirst)) add({ start, end, when: null, either: [dayFirst, monthFirst] })
    return
  }
  if (!month) return
  const date = iso(year, month, Number(d))
  if (isDate(date)) add(withTime(text, start, end, date))
}

/** Which of the two readings it is, or null when nothing settles it. */
function settle(dayFirst: string, monthFirst: string, dots: boolean, hints: DateHints): string | null {
  if (!isDate(dayFirst)) return isDate(monthFirst) ? monthFirst : null
  if (!isDate(monthFirst) || dayFirst === monthFirst) return dayFirst
  const { days = [], retrieved, url, language } = hints
  const given = [dateInUrl(url), ...days]
  const [one, other] = [given.includes(dayFirst), given.includes(monthFirst)]
  if (one !== other) return one ? dayFirst : monthFirst
  // A page does not print what has not come yet.
  const taken = retrieved ? retrieved.slice(0, 10) : '9999'
  if (dayFirst > taken !== monthFirst > taken) return dayFirst > taken ? monthFirst : dayFirst
  if (dots) return dayFirst
  const order = hints.order ?? orderOfAddress(url) ?? orderOfLanguage(language)
  return order === null ? null : order === 'day' ? dayFirst : monthFirst
}

/** The United States alone put the month first; English without a country may be theirs. */
function orderOfLanguage(language: string | null | undefined): DateOrder | null {
  if (!language || language === 'und' || language === 'en' || language === 'en-CA') return null
  return language === 'en-US' ? 'month' : 'day'
}

const numeric = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/g

/** Which comes first in the dates of some texts that can be read in one way alone; null without any, or with both kinds. */
export function orderOfTexts(texts: Iterable<string>): DateOrder | null {
  let order: DateOrder | null = null
  for (const text of texts)
    for (const [, a, separator, b] of text.slice(0, LIMIT).matchAll(numeric)) {
      if (separator === '.' || Number(a) > 12 === Number(b) > 12) continue
      const own = Number(a) > 12 ? 'day' : 'month'
      if (order !== null && order !== own) return null
      order = own
    }
  return order
}

/** Why a date is left open, for a person to settle. */
export function openDay(text: string, [dayFirst, monthFirst]: [string, string]): string {
  return `the day of publication is open: "${text}" may be ${dayFirst} or ${monthFirst}; give it with --published`
}

/** An ISO 8601 date or time as the page's local date; a time zone is left off, never shifted by. Null for other text. */
export function whenOfIso(text: string | null): When | null {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2}))?/.exec(text ?? '')
  const packed = match ? null : /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T(\d\d):?(\d\d))?(?!\d)/.exec(text ?? '')
  const [, year, month = '', day = '', hour, minute] = match ?? packed ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDate(date)) return null
  const at = hour && minute ? `${date}T${hour.padStart(2, '0')}:${minute}` : date
  // Midnight to the minute is what systems write that know the day alone.
  return at.length > 10 && isDate(at) && !at.endsWith('T00:00')
    ? makeWhen(at, at, 'minute')
    : makeWhen(date, date, 'day')
}

/** The day in an address such as `/2023/04/05/`, `/2023-04-05-title`, `/2023/april/05/`, `-20230405`; null without one. */
export function dateInUrl(url: string | null | undefined): string | null {
  const text = url?.slice(0, LIMIT) ?? ''
  const match =
    /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(text) ??
    /[/_-](\d{4})[/_-]([a-z]{3,9})[/_-](\d{1,2})(?!\d)/i.exec(text) ??
    /[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(text)
  if (!match) return null
  const month = /\d/.test(match[2] ?? '') ? Number(match[2]) : monthOf(match[2] ?? '')
  const date = month ? iso(Number(match[1]), month, Number(match[3])) : ''
  return isDate(date) && date >= '1990' ? date : null
}

/** The date with the time of day that stands right after or right before it. */
function withTime(text: string, start: number, end: number, date: string): FoundDate {
  const clock = '(?<h>\\d{1,2})[:.h](?<min>\\d{2})(?::\\d{2})?(?:\\.\\d{1,6})?(?!\\d)(?:\\s?(?<half>[ap]\\.?m\\b\\.?))?'
  const between =
    '(?:\\s|[,;|/·•–—-]|T|at|в|о|об|à|às|em|a las|alle|ore|om|um|saat|ساعت|ժամը|года|г\\.?|թ\\.?|р\\.?|il|-c[iıuü]|[日일]|\\p{L}{2,12}(?=\\s\\d))'
  const after = new RegExp(`^${between}{0,8}${clock}`, 'iu').exec(text.slice(end, end + 40))
  const before = new RegExp(`(?<![\\d.:])${clock}${between}{0,6}$`, 'iu').exec(
    text.slice(Math.max(0, start - 24), start),
  )
  const match = after ?? before
  const time = match && clockTime(match)
  if (!time) return { start, end, when: makeWhen(date, date, 'day'), either: null }
  const at = `${date}T${time}`
  return {
    start: after ? start : start - match[0].length,
    end: after ? end + match[0].length : end,
    when: makeWhen(at, at, 'minute'),
    either: null,
  }
}

function clockTime(match: RegExpExecArray): string | null {
  const half = match.groups?.half?.[0]?.toLowerCase()
  let hour = Number(match.groups?.h)
  const minute = Number(match.groups?.min)
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null
}

/** Digits of Arabic and Persian script as Latin ones; the length stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** A page's date lies between the first newspapers on the web's shelves and a lifetime ahead. */
function plausible(year: number): boolean {
  return year >= 1800 && year <= 2100
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
