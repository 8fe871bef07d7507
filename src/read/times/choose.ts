/** Which Tuesday, which May: what an expression that names no year or week means on the day of publication. */
import { civil, type Day, dayAt, weekdayOf } from './calendar.ts'
import type { Tense } from './grammar.ts'
import { monthOf, oneDay, type Period, type Season, seasonOf, weekOf } from './period.ts'

/** The nearest date wins over a verb that disagrees when it is this near: verbs near by often belong to something else. */
const NEAR = 60

/** A day of a month in the year that fits the tense, else in the nearest. */
export function dateNear(month: number, day: number, published: Day, tense: Tense): Day | null {
  const { year } = civil(published)
  const days = [-1, 0, 1].flatMap((by) => dayAt(year + by, month, day) ?? [])
  const nearest = least(days, (one) => Math.abs(one - published))
  if (nearest === null || tense === null || Math.abs(nearest - published) <= NEAR) return nearest
  return least(
    days.filter((one) => (tense === 'past' ? one <= published : one >= published)),
    (one) => Math.abs(one - published),
  )
}

/** A month: the latest that has begun, after a past verb; the first that is not over, before a coming one; else the nearest. */
export function monthNear(month: number, published: Day, tense: Tense): Period | null {
  const { year, month: now } = civil(published)
  const ahead = month - now
  if (tense === 'past') return monthOf(ahead > 0 ? year - 1 : year, month)
  if (tense === 'future') return monthOf(ahead < 0 ? year + 1 : year, month)
  return monthOf(ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year, month)
}

/** `this`: of the same year; `last`: over already; `next`: not yet begun. */
export type Side = 'last' | 'this' | 'next'

export function monthOn(month: number, published: Day, side: Side): Period | null {
  const { year, month: now } = civil(published)
  if (side === 'this') return monthOf(year, month)
  if (side === 'last') return monthOf(month < now ? year : year - 1, month)
  return monthOf(month > now ? year : year + 1, month)
}

/** @param weekday 0 for Monday. Null without a tense: half of such guesses would be wrong. */
export function weekdayNear(weekday: number, published: Day, tense: Tense): Period | null {
  if (tense === null) return null
  const back = (weekdayOf(published) - weekday + 7) % 7
  return oneDay(tense === 'past' ? published - back : published + ((7 - back) % 7))
}

/** "This" is in the same week, "last" the latest before today, "next" in the week after. */
export function weekdayOn(weekday: number, published: Day, side: Side): Period {
  const monday = weekOf(published).from
  if (side === 'this') return oneDay(monday + weekday)
  if (side === 'next') return oneDay(monday + 7 + weekday)
  return oneDay(published - ((weekdayOf(published) - weekday + 6) % 7) - 1)
}

/** The first such day after today. */
export function weekdayComing(weekday: number, published: Day): Period {
  return oneDay(published + ((weekday - weekdayOf(published) + 6) % 7) + 1)
}

/** A season: the latest that is over, the one of this year or that is running, the next to begin. */
export function seasonOn(season: Season, published: Day, side: Side): Period | null {
  const { year, month } = civil(published)
  const all = [-2, -1, 0, 1].flatMap((by) => seasonOf(year + by, season) ?? [])
  if (side === 'last') return all.findLast((one) => one.to < published) ?? null
  if (side === 'next') return all.find((one) => one.from > published) ?? null
  if (season === 'winter') return seasonOf(month < 7 ? year - 1 : year, season)
  return seasonOf(year, season)
}

export function seasonNear(season: Season, published: Day, tense: Tense): Period | null {
  if (tense === null) return null
  const { year } = civil(published)
  const all = [-2, -1, 0, 1].flatMap((by) => seasonOf(year + by, season) ?? [])
  return (
    (tense === 'past' ? all.findLast((one) => one.from <= published) : all.find((one) => one.to >= published)) ?? null
  )
}

function least(days: Day[], far: (day: Day) => number): Day | null {
  return days.reduce<Day | null>((best, one) => (best === null || far(one) < far(best) ? one : best), null)
}
