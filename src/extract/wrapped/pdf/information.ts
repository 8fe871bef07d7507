/** What a PDF says of itself, where it says something: most titles are the name of the file that it was made from. */
import { type Told, toldTime } from '../../../domain/index.ts'
import { datelineOf, dateOf } from '../../metadata/dateline.ts'
import type { Line } from './lines.ts'

export interface Information {
  Title?: unknown
  Author?: unknown
  CreationDate?: unknown
  Creator?: unknown
  Producer?: unknown
  Language?: unknown
}

/** Titles that programs make up. */
const madeUp =
  /^(microsoft (word|powerpoint|excel)\b|untitled|slide \d|document\d*$|unbenannt|без имени|.*\.(docx?|odt|pdf|indd|rtf|tex|pptx?|xlsx?|qxp)$)/i
/** Programs that print what others published: when they did so is no day of publication. */
const printed = /mozilla|chrom|skia|wkhtml|firefox|safari|quartz|prince|weasy|scan|ghostscript/i
/** Where a document's date stands: among its first lines, or above the signatures. */
const FIRST = 25
const LAST = 12
/** A heading is set so much larger than what the text is set in, and on so few lines. */
const LARGER = 1.15
const MOST_HEADING_LINES = 4

export function toldOfPdf(info: Information, first: readonly Line[], lines: readonly Line[]): Partial<Told> {
  const of = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')
  const title = of(info.Title)
  const heading = headingOf(first, lines)
  const author = of(info.Author)
  const told = {
    title: title.length > 3 && !madeUp.test(title) ? title : heading,
    // One word alone is the name of an account, not of a person.
    byline: /\p{L}\s+\p{L}/u.test(author) && !author.includes('@') ? author : null,
    published:
      dateIn(first, lines) ??
      (printed.test(`${of(info.Creator)} ${of(info.Producer)}`) ? null : toldTime(isoOf(of(info.CreationDate)))),
    language: /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(of(info.Language)) ? of(info.Language) : null,
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value)) as Partial<Told>
}

/** The day that stands on a line of its own, or beside a place. */
function dateIn(first: readonly Line[], lines: readonly Line[]): string | null {
  for (const { text } of [...first.slice(0, FIRST), ...lines.slice(-LAST)]) {
    const when = dateOf(datelineOf(text))?.when
    if (when?.precision === 'day' || when?.precision === 'minute') return when.from.slice(0, 10)
  }
  return null
}

/** `D:20340322100000+03'00'` → `2034-03-22T10:00:00+03:00` (PDF 32000, 7.9.4) */
function isoOf(date: string): string {
  const parts = /^D:(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}'?(?:\d{2})?)?/.exec(date)
  if (!parts) return ''
  const [, year, month, day, hour, minute, second = '00', zone = ''] = parts
  if (hour === undefined) return `${year}-${month}-${day}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace("'", ':').replace(/:$/, '')}`
}

/** The lines set largest on the first page, when they are larger than the text and few. */
function headingOf(first: readonly Line[], lines: readonly Line[]): string | null {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) sizes.set(Math.round(size), (sizes.get(Math.round(size)) ?? 0) + text.length)
  const [body = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? []
  const largest = first.reduce((most, { size }) => Math.max(most, size), 0)
  if (largest < LARGER * body) return null
  const start = first.findIndex(({ size }) => size > 0.97 * largest)
  const rest = first.slice(start)
  const end = rest.findIndex(({ size }) => size <= 0.97 * largest)
  const heading = end < 0 ? rest : rest.slice(0, end)
  const text = heading.map((line) => line.text).join(' ')
  return heading.length <= MOST_HEADING_LINES && text.length > 5 && text.length <= 300 ? text : null
}
