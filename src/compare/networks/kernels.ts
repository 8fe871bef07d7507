/**
 * How much a statement counts at a moment, by its distance u from it in halves of the window (Leifeld and Brandenberger's
 * smoothing of networks over time, with the usual kernels: Wand and Jones 1995).
 */
import { type TimeUnit, unitsBetween } from './calendar.ts'
import type { Kernel, NetworkSettings } from './settings.ts'

const shapes: Readonly<Record<Exclude<Kernel, 'no'>, (u: number) => number>> = {
  uniform: () => 0.5,
  triangular: (u) => 1 - Math.abs(u),
  epanechnikov: (u) => 0.75 * (1 - u * u),
  gaussian: (u) => Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI),
}

/** @returns the weight of a statement of `time` at the moment `middle`; both in seconds, distances in whole units */
export function kernelWeight(
  settings: NetworkSettings,
  unit: TimeUnit,
  width: number,
): (time: number, middle: number) => number {
  const { kernel, compatible } = settings
  if (kernel === 'no') return () => 1
  const shape = shapes[kernel]
  return (time, middle) => {
    const u = (2 * unitsBetween(time, middle, unit)) / width
    if (kernel !== 'gaussian' && Math.abs(u) > 1) return 0
    // DNA 3.1: a statement later than the moment weighs more than one at it.
    if (kernel === 'triangular' && compatible) return Math.abs(1 - u)
    return shape(u)
  }
}
