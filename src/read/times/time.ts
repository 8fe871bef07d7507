/**
 * What a time expression says, once it is anchored. The words and their classes are those of TIMEX3 (DATE, TIME and
 * DURATION of ISO-TimeML, ISO 24617-1; its SET, "every Tuesday", is left alone); values are calendar days and lengths of
 * ISO 8601, and an interval says what it is known to, as in EDTF (ISO 8601-2).
 */
import type { Precision, Span, When } from '../../domain/index.ts'

/**
 * `point`: one minute, day, month or year of the calendar. `range`: anything else with both ends known. `duration`: a
 * length. `unknown-before` and `unknown-after`: only the last, or the first, day is known.
 */
export type TimeKind = 'point' | 'range' | 'duration' | 'unknown-before' | 'unknown-after'

export interface TimeExpression {
  /** The words, `[start, end)` in UTF-16 code units of the text. */
  span: Span
  kind: TimeKind
  /** First day it covers, `YYYY-MM-DD`, or the minute, `YYYY-MM-DDThh:mm`; null when unknown. */
  from: string | null
  /** Last day it covers, that day included; null when unknown. */
  to: string | null
  /** What it is known to; null unless both ends are known. */
  precision: Precision | null
  /** Something is to have happened when it ends: "by Friday", "within 24 hours". */
  due: boolean
  /** For a duration: ISO 8601, `P2Y6M`; `PXM` for "several months" (TIMEX3). Null for the other kinds. */
  length: string | null
  /** The expression it is counted from, when the text names one: "two days later", "two years, since 2020". */
  anchor: Span | null
  /** The clock it is told by, as printed: "Moscow time". The time itself is never shifted. */
  zone: string | null
}

/** The interval of an expression, for a finding's `when`; null for a duration or an open end. */
export function whenOf({ from, to, precision }: TimeExpression): When | null {
  return from && to && precision ? { from, to, precision } : null
}
