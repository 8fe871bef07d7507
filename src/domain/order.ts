/** Orders that rooms must share to the last tie, since one counts in what another has sorted. */
import type { PositionPoint } from './position.ts'

/**
 * The order of the points of a position, in which its shifts count: oldest first. Points without a day come before all
 * others, so that they never decide what holds now.
 */
export function comparePoints(a: PositionPoint, b: PositionPoint): number {
  return (
    compareText(a.on ?? '', b.on ?? '') ||
    compareText(a.time ?? '', b.time ?? '') ||
    compareText(a.document, b.document) ||
    a.span[0] - b.span[0] ||
    compareText(a.statement, b.statement) ||
    a.span[1] - b.span[1] ||
    compareText(a.stance, b.stance) ||
    compareText(a.voice, b.voice)
  )
}

/** By UTF-16 code unit, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
