/** What holds after people have decided: the machine's findings with the decisions on them applied, both kept apart. */
import { type Finding, overlaps, type Review, type Span } from '../../domain/index.ts'

/** A finding and the decision in force on it, if a person has made one. */
export interface Decided {
  finding: Finding
  review: Pick<Review, 'decision' | 'change'> | null
}

/**
 * The findings of one document that hold: rejected ones left out, changed ones as the person wants them, under the same id.
 * Where a person has said who takes which stance, a machine's stance on the same words is none, unless a person decided on
 * that one too.
 */
export function holding(decided: readonly Decided[]): Finding[] {
  const taken = decided.flatMap(({ finding, review }) =>
    finding.kind === 'statement' && finding.data.by.kind === 'person' && review?.decision !== 'reject'
      ? finding.data.stances.map(({ span }) => span)
      : [],
  )
  return decided.flatMap(({ finding, review }) => {
    if (review?.decision === 'reject') return []
    if (review === null) return [withoutStancesIn(finding, taken)]
    if (review.decision !== 'change') return [finding]
    // A change holds the whole finding in readout/1 terms; it was checked when the review was made.
    return [{ ...finding, data: { ...finding.data, ...(review.change as object) } } as Finding]
  })
}

function withoutStancesIn(finding: Finding, taken: readonly Span[]): Finding {
  if (taken.length === 0 || finding.kind !== 'statement' || finding.data.by.kind === 'person') return finding
  const stances = finding.data.stances.filter(({ span }) => !taken.some((own) => overlaps(own, span)))
  return stances.length === finding.data.stances.length ? finding : { ...finding, data: { ...finding.data, stances } }
}
