/** Decisions whose words are no longer read in their documents: a person has to look, nothing is thrown away. */
import type { VNode } from 'preact'
import type { LostReview } from '../../flow/index.ts'
import { titleOf } from '../parts/names.tsx'
import { pastOf } from '../parts/StatementItem.tsx'
import { Words } from '../parts/Words.tsx'
import { numberText } from '../text/counted.ts'
import { tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

const REVIEWS = 20
const WORDS = 200

export function Lost({ visit, dossier, lost }: { visit: Visit; dossier: string; lost: readonly LostReview[] }): VNode {
  const to = visit.to(dossier)
  return (
    <section class="lost" aria-labelledby="without-place">
      <h2 id="without-place">Decisions without a place</h2>
      <p class="empty">
        Their documents or the reader changed, and the words decided on are no longer found. Each can be looked at, and
        taken back, at its document.
      </p>
      <ul>
        {lost.slice(0, REVIEWS).map(({ review, document }) => (
          <li key={review.id}>
            <blockquote>
              <Words pieces={review.anchors.map(({ quote }) => quote)} language={document.language} most={WORDS} />
            </blockquote>
            <p class="facts">
              {pastOf[review.decision]} by <bdi>{review.by}</bdi>, {review.at.slice(0, 10)}{' '}
              <span aria-hidden="true">·</span>{' '}
              <a href={`${to.document(document.id)}#lost`}>
                <bdi {...tongueOf(document.language)}>{titleOf(document)}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ul>
      {lost.length > REVIEWS && <p class="facts">{numberText(lost.length - REVIEWS)} more stand at their documents.</p>}
    </section>
  )
}
