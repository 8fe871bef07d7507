/** Lengths of time, as "two and a half years" says them, and what they reach to. */
import { addMonths, type Day } from './calendar.ts'
import { type Period, span, unitAround } from './period.ts'

export type LengthUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

export interface Length {
  /** How many, in halves; null for "several". */
  count: number | null
  unit: LengthUnit
}

const letters: Record<LengthUnit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
}
const years: Partial<Record<LengthUnit, number>> = { decade: 10, century: 100 }
const clocked = new Set<LengthUnit>(['second', 'minute', 'hour'])

/** ISO 8601, `P2Y6M`; an unknown count is an X, as in TIMEX3. */
export function isoLength({ count, unit }: Length): string {
  const letter = letters[unit]
  const head = clocked.has(unit) ? 'PT' : 'P'
  if (count === null) return `${head}X${unit === 'decade' ? 'DE' : unit === 'century' ? 'CE' : letter}`
  const amount = count * (years[unit] ?? 1)
  const whole = Math.floor(amount)
  if (whole > 0 && amount - whole === 0.5) {
    if (unit === 'year') return `P${whole}Y6M`
    if (unit === 'day') return `P${whole}DT12H`
    if (unit === 'hour') return `PT${whole}H30M`
  }
  if (amount === 0.5 && unit === 'year') return 'P6M'
  if (amount === 0.5 && unit === 'hour') return 'PT30M'
  return `${head}${amount}${letter}`
}

/** The day so far on (or back, for a negative sign); null for an unknown count. Part of a day counts as a day. */
export function reach(day: Day, { count, unit }: Length, sign: 1 | -1): Day | null {
  if (count === null || count > 10_000) return null
  if (unit === 'day') return day + sign * Math.ceil(count)
  if (unit === 'week') return day + sign * Math.round(count * 7)
  if (unit === 'month') return addMonths(day, sign * Math.floor(count)) + sign * Math.round((count % 1) * 30)
  if (unit === 'hour') return day + sign * Math.ceil(count / 24)
  if (unit === 'minute' || unit === 'second') return day + sign
  return addMonths(day, sign * Math.round(count * 12 * (years[unit] ?? 1)))
}

/** What stands so far from a day, as exact as its unit: days give a day, weeks that week. Null when that is too vague. */
export function awayFrom(day: Day, length: Length, sign: 1 | -1): Period | null {
  const far = reach(day, length, sign)
  const { count, unit } = length
  if (far === null || count === null || years[unit]) return null
  if (clocked.has(unit)) return sign < 0 ? span(far, day) : span(day, far)
  const whole = count % 1 === 0
  if (unit === 'year') return unitAround(whole ? 'year' : 'month', far)
  if (unit === 'month') return whole ? unitAround('month', far) : null
  return unitAround(unit === 'week' && whole ? 'week' : 'day', far)
}
