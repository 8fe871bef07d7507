/** Accept, reject, undo: a form a finding, so that a decision needs no script. */
import type { VNode } from 'preact'
import type { ReviewView } from '../../flow/index.ts'
import { carriageMeans } from '../text/explain.ts'
import type { Visit } from '../visit.ts'
import { pastOf } from './StatementItem.tsx'

interface DecideProps {
  visit: Visit
  dossier: string
  finding: string
  /** The document it is decided in: two documents may hold the same words, and so the same finding. */
  document: string
  /** What is decided on, for those who hear the buttons rather than see them: "statement 3". */
  name: string
  review: ReviewView | null
}

export function Decide({ visit, dossier, finding, document, name, review }: DecideProps): VNode {
  const to = visit.to(dossier)
  return (
    <form class="decide" method="post" action={review ? to.undo(review.id) : to.review}>
      <input type="hidden" name="back" value={visit.here} />
      <input type="hidden" name="finding" value={finding} />
      <input type="hidden" name="document" value={document} />
      {review ? (
        <>
          <p class={`decided ${review.decision}`}>
            <strong>{pastOf[review.decision]}</strong> by <bdi>{review.by}</bdi>, {review.at.slice(0, 10)}
            {review.carriage !== 'place' && <span class="note">; {carriageMeans[review.carriage]}</span>}
          </p>
          <button type="submit" data-key="u" aria-label={`Undo the decision on ${name}`}>
            Undo
          </button>
        </>
      ) : (
        <>
          <button type="submit" name="decision" value="accept" data-key="a" aria-label={`Accept ${name}`}>
            Accept
          </button>
          <button type="submit" name="decision" value="reject" data-key="x" aria-label={`Reject ${name}`}>
            Reject
          </button>
        </>
      )}
    </form>
  )
}
