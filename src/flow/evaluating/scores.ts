/** Counts as the figures an evaluation shows: percent to one decimal, with their intervals. */
import {
  byFigure,
  type Calibration,
  type Count,
  type Counts,
  gainOf,
  intervalOf,
  scoreOf,
  sumCount,
} from '../../measure/index.ts'
import type { Gains, IntervalScore, Scores } from './evaluation.ts'

/** @param counts one an article */
export function scoresOf(counts: readonly Counts[]): Scores {
  return byFigure((figure) => scoreWithInterval(counts.map((one) => one[figure])))
}

/** @param counts one an article */
export function scoreWithInterval(counts: readonly Count[]): IntervalScore {
  const score = scoreOf(sumCount(counts))
  const interval = intervalOf(counts)
  if (!score || !interval) return null
  return {
    precision: percent(score.precision),
    recall: percent(score.recall),
    f1: percent(score.f1),
    low: percent(interval.low),
    high: percent(interval.high),
  }
}

/** How far the first reader's F1 are above the second's; both lists one an article, in the same order. */
export function gainsOf(ours: readonly Counts[], theirs: readonly Counts[]): Gains {
  return byFigure((figure) => {
    const [our, their] = [ours, theirs].map((list) => list.map((counts) => counts[figure])) as [Count[], Count[]]
    const one = scoreOf(sumCount(our))
    const other = scoreOf(sumCount(their))
    const interval = gainOf(our, their)
    if (!one || !other || !interval) return null
    return { f1: percent(one.f1 - other.f1), low: percent(interval.low), high: percent(interval.high) }
  })
}

/** Shares to four decimals: more would only be noise in a file that people compare. */
export function calibrationFigures({ bins, error }: Calibration): Calibration {
  const four = (share: number) => Number(share.toFixed(4))
  return {
    bins: bins.map((bin) => ({ ...bin, confidence: four(bin.confidence), right: four(bin.right) })),
    error: error === null ? null : four(error),
  }
}

/** A share as percent, to one decimal. */
function percent(share: number): number {
  return Number((100 * share).toFixed(1))
}
