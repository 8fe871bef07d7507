/**
 * How good forecasts were, once people have said what came of them: Brier scores.
 *
 * The form is the mean of (p − o)², o being 1 when the forecast came true and 0 when it did not: 0 is perfect, 1 is
 * certain and always wrong, and whoever always says 50 in 100 gets 0.25. Brier's own form of 1950 ("Verification of
 * Forecasts Expressed in Terms of Probability", Monthly Weather Review 78) sums over both outcomes and runs from 0 to 2;
 * it is twice this one.
 *
 * Words leave a range, so each score is told three times: with the low, the middle and the high end of every range.
 */
import { compareText, type Forecast, type Outcome } from '../../domain/index.ts'

/** A forecast with a range, of which it is known whether it came true. */
export interface Judged {
  /** Whose it is: an actor's id, else the byline or whatever else names the author. */
  forecaster: string | null
  /** Who published it. */
  outlet: string | null
  /** Probabilities, 0 to 1. */
  low: number
  middle: number
  high: number
  cameTrue: boolean
}

export interface BrierScore {
  /** How many forecasts; a score of a few says little. */
  count: number
  low: number
  middle: number
  high: number
  /** What they would have scored who knew how often such forecasts come true, and always said that: f (1 − f). */
  baseRate: number
  /** What always saying 50 in 100 scores. */
  even: number
}

export interface ForecastScores {
  /** Null when nothing is judged. */
  all: BrierScore | null
  byForecaster: ReadonlyMap<string, BrierScore>
  byOutlet: ReadonlyMap<string, BrierScore>
}

/** Scores of all, of each forecaster and of each outlet, those with most forecasts first. */
export function scoreForecasts(judged: readonly Judged[]): ForecastScores {
  return {
    all: brier(judged),
    byForecaster: grouped(judged, ({ forecaster }) => forecaster),
    byOutlet: grouped(judged, ({ outlet }) => outlet),
  }
}

/** @returns null for none */
export function brier(judged: readonly Judged[]): BrierScore | null {
  const count = judged.length
  if (count === 0) return null
  const mean = (of: (one: Judged) => number) => judged.reduce((sum, one) => sum + of(one), 0) / count
  const loss = (end: 'low' | 'middle' | 'high') => mean((one) => (one[end] - Number(one.cameTrue)) ** 2)
  const rate = mean((one) => Number(one.cameTrue))
  return {
    count,
    low: loss('low'),
    middle: loss('middle'),
    high: loss('high'),
    baseRate: rate * (1 - rate),
    even: EVEN,
  }
}

const EVEN = 0.25

/**
 * A forecast as it counts; null while it has no range, or no outcome that can be told.
 * @param author whose it is when nobody in the text is said to foretell it
 */
export function judge(
  forecast: Pick<Forecast, 'low' | 'middle' | 'high' | 'forecaster' | 'statement'>,
  outcome: Outcome | null,
  { author, outlet }: { author: string | null; outlet: string | null },
): Judged | null {
  const { low, high } = forecast
  if (low === null || high === null || outcome === null || outcome === 'void') return null
  // What somebody unknown is told to have said is not the author's.
  const forecaster = forecast.forecaster ?? (forecast.statement ? null : author)
  return { forecaster, outlet, low, middle: forecast.middle ?? (low + high) / 2, high, cameTrue: outcome === 'true' }
}

function grouped(judged: readonly Judged[], key: (one: Judged) => string | null): Map<string, BrierScore> {
  const groups = Map.groupBy(judged, key)
  const scores = [...groups].flatMap(([name, list]) => {
    const score = brier(list)
    return name === null || !score ? [] : [[name, score] as const]
  })
  return new Map(scores.sort(([a, one], [b, other]) => other.count - one.count || compareText(a, b)))
}
