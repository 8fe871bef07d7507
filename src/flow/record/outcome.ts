/** What came of a forecast, as people said. */
import { type Judgement, outcomes } from '../../domain/index.ts'
import type { StoredFinding } from '../../store/index.ts'

/** Null while nobody says. */
export function outcomeOf({ review }: Pick<StoredFinding, 'review'>): Judgement['outcome'] | null {
  if (review?.decision !== 'change') return null
  const said = (review.change as Partial<Judgement> | null)?.outcome
  return outcomes.find((one) => one === said) ?? null
}
