/** The windows that move over time: by the calendar, or by the number of statements. */
import { plus, type TimeUnit, timeText } from './calendar.ts'
import { type NetworkSettings, refused } from './settings.ts'

/** More windows than these are a mistake in the setting, and no screen shows them. */
const MOST = 20_000

export interface Window {
  /** The moment it stands for, and its bounds, inclusive; seconds. */
  middle: number
  start: number
  stop: number
  /** Its statements, as places in the list of those that count: from, to (exclusive). */
  from: number
  to: number
}

/**
 * @param times of the statements that count, oldest first
 * @param all the first and last time of all statements left by date and document filters; null when there are none
 * @throws ReadoutError `usage` when the unit is so small that there would be too many windows
 */
export function windowsOf(
  times: Float64Array,
  all: { first: number; last: number } | null,
  settings: NetworkSettings,
): Window[] {
  const { timeWindow, windowSize, kernel } = settings
  if (timeWindow === 'no') return []
  if (timeWindow === 'events') return eventWindows(times, windowSize)
  return kernel === 'no' ? slices(times, all, timeWindow, settings) : moments(times, timeWindow, settings)
}

/** A window around each statement that has enough before and after it. */
function eventWindows(times: Float64Array, size: number): Window[] {
  const half = Math.floor(size / 2)
  const windows: Window[] = []
  refuseMany(times.length - 2 * half, 'events')
  for (let at = half; at + half < times.length; at++) {
    const [start = 0, middle = 0, stop = 0] = [times[at - half], times[at], times[at + half]]
    windows.push({ middle, start, stop, from: at - half, to: at + half + 1 })
  }
  return windows
}

/** Windows one unit apart that lie within the dates wholly; without dates, from the first statement to the last. */
function slices(
  times: Float64Array,
  all: { first: number; last: number } | null,
  unit: TimeUnit,
  settings: NetworkSettings,
): Window[] {
  const begin = settings.start ?? all?.first
  const end = settings.stop ?? all?.last
  if (begin === undefined || end === undefined) return []
  const half = Math.round((settings.windowSize - 1) / 2)
  const windows: Window[] = []
  refuseMany((end - begin) / approximately[unit], unit)
  for (let middle = begin; middle <= end; middle = plus(middle, unit, 1)) {
    const [start, stop] = [plus(middle, unit, -half), plus(middle, unit, half)]
    if (start < begin || stop > end) continue
    windows.push({ middle, start, stop, from: before(times, start), to: before(times, stop + 0.5) })
  }
  return windows
}

/** Moments one unit apart from the first statement to the last, each with what a kernel may reach; see kernels.ts. */
function moments(times: Float64Array, unit: TimeUnit, settings: NetworkSettings): Window[] {
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return []
  const begin = Math.max(settings.start ?? first, first)
  const end = Math.min(settings.stop ?? last, last)
  const half = kernelWidth(settings) / 2
  const windows: Window[] = []
  refuseMany((end - begin) / approximately[unit], unit)
  for (let middle = begin; middle <= end; middle = plus(middle, unit, 1)) {
    const far = settings.kernel === 'gaussian'
    const start = far ? begin : Math.max(begin, plus(middle, unit, -half))
    const stop = far ? end : Math.min(end, plus(middle, unit, half))
    windows.push({ middle, start, stop, from: before(times, start), to: before(times, stop + 0.5) })
  }
  return windows
}

/** Half of a kernel's width is a whole number of units: an odd width is one more. */
export function kernelWidth({ windowSize }: NetworkSettings): number {
  return windowSize + (windowSize % 2)
}

/** How many times are earlier. */
function before(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}

const approximately: Readonly<Record<TimeUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_600_000,
  years: 31_500_000,
}

function refuseMany(windows: number, unit: string): void {
  if (windows > MOST)
    throw refused(
      'timeWindow',
      unit,
      `there would be ${Math.ceil(windows)} windows, and at most ${MOST} are made; take a larger unit or a shorter range`,
    )
}

/** What a window is called: its middle. */
export function windowName({ middle }: Window): string {
  return timeText(middle)
}
