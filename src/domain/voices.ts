/** Positions kept apart by voice: what is quoted, what is paraphrased, what authors infer. */
import { comparePoints } from './order.ts'
import type { PositionPoint } from './position.ts'
import type { StanceValue, Voice } from './readout1.ts'

/** What each voice alone says now: the newest stance taken in it. Voices that take none are left out. */
export function nowByVoice(points: readonly PositionPoint[]): Partial<Record<Voice, StanceValue>> {
  const now: Partial<Record<Voice, StanceValue>> = {}
  for (const { voice, stance } of points.toSorted(comparePoints)) if (stance !== 'unclear') now[voice] = stance
  return now
}
