/** What was understood → time expressions, in the shape that is handed on. */
import { type Day, iso } from './calendar.ts'
import type { Meaning } from './grammar.ts'
import { isoLength } from './length.ts'
import type { Part, Period } from './period.ts'
import type { TimeExpression } from './time.ts'

/** A period with the words that say it, not yet told. */
export interface Held {
  start: number
  end: number
  period: Period
  meaning: Meaning & { is: 'period' }
  /** `hh:mm` of its day. */
  clock: string | null
  zone: string | null
  /** The part that was taken of what its words say. */
  part: Part | null
}

const calendar: ReadonlySet<string> = new Set(['day', 'month', 'year'])

/** A period as it stands: a point when it is one unit of the calendar. Null for years that four digits cannot write. */
export function tell(one: Held, due = false): TimeExpression | null {
  const { period, clock } = one
  const [from, to] = [iso(period.from), iso(period.to)]
  if (!from || !to) return null
  const base = { ...blank(one.start, one.end), due, zone: one.zone, anchor: one.meaning.anchor ?? null }
  if (clock) return { ...base, kind: 'point', from: `${from}T${clock}`, to: `${to}T${clock}`, precision: 'minute' }
  const point = calendar.has(period.unit) && (period.unit !== 'day' || from === to)
  if (!point) return { ...base, kind: 'range', from, to, precision: 'range' }
  return { ...base, kind: 'point', from, to, precision: period.unit as 'day' | 'month' | 'year' }
}

/** All of which only one end is known: `from` for what is after it, `to` for what is before. */
export function tellHalf(one: Held, end: 'from' | 'to', day: Day): TimeExpression | null {
  const date = iso(day)
  const told = date && halfOpen(one.start, one.end, end, one.clock ? `${date}T${one.clock}` : date)
  return told ? { ...told, zone: one.zone } : null
}

/** What is no period: a length, or an end that is open by itself. Null for a clock time, which needs a day. */
export function tellPlain(start: number, end: number, meaning: Meaning): TimeExpression | null {
  if (meaning.is === 'length') return { ...blank(start, end), length: isoLength(meaning.length) }
  const date = meaning.is === 'before' ? iso(meaning.last) : meaning.is === 'after' ? iso(meaning.first) : null
  return date ? halfOpen(start, end, meaning.is === 'before' ? 'to' : 'from', date) : null
}

function halfOpen(start: number, end: number, known: 'from' | 'to', date: string): TimeExpression {
  return { ...blank(start, end), kind: known === 'to' ? 'unknown-before' : 'unknown-after', [known]: date }
}

function blank(start: number, end: number): TimeExpression {
  return {
    span: [start, end],
    kind: 'duration',
    from: null,
    to: null,
    precision: null,
    due: false,
    length: null,
    anchor: null,
    zone: null,
  }
}
