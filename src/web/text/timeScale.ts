/** Days to places on a line: the arithmetic of the charts, without any drawing. */
import { isDate } from '../../domain/index.ts'

const DAY = 86_400_000
const MINUTES = 1440

/** Days since 1970, with the time of day as a fraction; null for what is no date. */
export function dayNumber(on: string | null, time: string | null = null): number | null {
  if (on === null || !isDate(on.slice(0, 10))) return null
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time ?? '') ?? []
  const within = hour && minute ? (Number(hour) * 60 + Number(minute)) / MINUTES : 0
  return Date.parse(`${on.slice(0, 10)}T00:00:00Z`) / DAY + within
}

export interface TimeScale {
  /** Where a day lies between `from` and `to`. */
  at(day: number): number
  /** At most five days, evenly spread, with the first and the last. */
  ticks: { day: string; x: number }[]
}

/** Null when there is no day to show. All on one day lie in the middle. */
export function timeScale(days: readonly number[], from: number, to: number): TimeScale | null {
  if (days.length === 0) return null
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  const at = (day: number) => (first === last ? (from + to) / 2 : from + ((day - first) / (last - first)) * (to - from))
  // Ticks stand at the beginnings of days, save the first, which stands where the first point does.
  const steps = Math.min(4, Math.floor(last) - Math.floor(first))
  const wanted = Array.from({ length: steps + 1 }, (_, i) => {
    const day = Math.round(Math.floor(first) + ((Math.floor(last) - Math.floor(first)) * i) / (steps || 1))
    return { day, x: at(Math.max(first, day)) }
  })
  const ticks = [...new Map(wanted.map((tick) => [tick.day, tick])).values()]
  return { at, ticks: ticks.map(({ day, x }) => ({ day: new Date(day * DAY).toISOString().slice(0, 10), x })) }
}

/**
 * How far each of some places on one line, in order, must step aside so that none hides another: 0, 1 or -1. Where all
 * three are taken it is 0 again: a lane is no higher than that.
 * @param apart how far places must lie from each other to be told apart
 */
export function sideSteps(places: readonly number[], apart: number): number[] {
  const last = new Map<number, number>()
  return places.map((place) => {
    const free = [0, 1, -1].find((step) => {
      const other = last.get(step)
      return other === undefined || Math.abs(place - other) >= apart
    })
    const step = free ?? 0
    last.set(step, place)
    return step
  })
}
