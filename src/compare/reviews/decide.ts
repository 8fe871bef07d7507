/** What holds after people have decided: the machine's findings with the decisions on them applied, both kept apart. */
import type { Finding, Review } from '../../domain/index.ts'

/** A finding and the decision in force on it, if a person has made one. */
export interface Decided {
  finding: Finding
  review: Pick<Review, 'decision' | 'change'> | null
}

/** The findings that hold: rejected ones left out, changed ones as the person wants them, under the same id. */
export function holding(decided: readonly Decided[]): Finding[] {
  return decided.flatMap(({ finding, review }) => {
    if (review?.decision === 'reject') return []
    if (review?.decision !== 'change') return [finding]
    // A change holds the whole finding in readout/1 terms; it was checked when the review was made.
    return [{ ...finding, data: { ...finding.data, ...(review.change as object) } } as Finding]
  })
}
