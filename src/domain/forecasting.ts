/** What forecasts are weighed with: the tables that give words of likelihood their range, and what came of it. */
import { ReadoutError } from './errors.ts'

/**
 * The published tables. `icd-203`: the seven steps of the United States' Intelligence Community Directive 203 (2015).
 * `survey`: what people answer when asked, the median with the 10th and 90th percentile.
 */
export const rangeTables = ['icd-203', 'survey'] as const
export type RangeTable = (typeof rangeTables)[number]

/** What came of a forecast, as a person says: it came true, it did not, or nobody can tell. */
export const outcomes = ['true', 'false', 'void'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * What a person says of a forecast, as the `change` of a review: what came of it, and a range where its words gave none.
 * Probabilities, 0 to 1.
 */
export interface Judgement {
  outcome: Outcome
  low?: number
  middle?: number
  high?: number
}

/** @throws ReadoutError `invalid` for an outcome that is none, or a range that is none */
export function makeJudgement(outcome: string, range: { low: number; high: number } | null): Judgement {
  const known = outcomes.find((one) => one === outcome)
  if (!known) throw new ReadoutError('invalid', 'outcome', `"${outcome}" is none of ${outcomes.join(', ')}`)
  if (!range) return { outcome: known }
  const { low, high } = range
  if (!(low >= 0 && low <= high && high <= 1))
    throw new ReadoutError('invalid', 'range', 'it goes from the lower probability to the higher, 0 to 100 percent')
  return { outcome: known, low, middle: (low + high) / 2, high }
}
