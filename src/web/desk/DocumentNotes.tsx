/** Under a document's text: its reuse rule, what to be careful of, what was left out and why, decisions that lost their words. */
import type { VNode } from 'preact'
import type { DocumentView } from '../../flow/index.ts'
import { pastOf } from '../parts/StatementItem.tsx'
import { carriageMeans } from '../text/explain.ts'
import { clipped, tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

const LINES = 500
const LINE = 400

export function DocumentNotes({ visit, view }: { visit: Visit; view: DocumentView }): VNode {
  const { document: stored, lost, dossier } = view
  const { document, warnings } = stored
  const tongue = tongueOf(document.language)
  const to = visit.to(dossier.name)
  return (
    <footer class="notes">
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
      {document.reuse && (
        <p class="reuse">
          Reuse, as the outlet puts it: <bdi {...tongue}>{document.reuse}</bdi>
        </p>
      )}
      <p class="address">
        <bdi>{document.url ?? stored.address}</bdi>, taken {stored.retrieved.slice(0, 10)}.{' '}
        <a href={to.revisions(stored.id)}>{view.revisions > 1 ? `${view.revisions} revisions` : 'Revisions'}</a>{' '}
        <a href={to.fetched(stored.id, stored.revision)}>As fetched</a>
      </p>
      {lost.length > 0 && (
        <section class="lost" aria-labelledby="lost">
          <h2 id="lost">Decisions that lost their words</h2>
          <p>The text or the reader changed, and these could not be placed again.</p>
          <ul>
            {lost.map((review) => (
              <li key={review.id}>
                <p>
                  {pastOf[review.decision]} by <bdi>{review.by}</bdi>, {review.at.slice(0, 10)}: {carriageMeans.lost}
                </p>
                <blockquote {...tongue}>
                  {clipped(review.anchors.map(({ quote }) => quote).join(' … '), LINE)}
                </blockquote>
                <form method="post" action={to.undo(review.id)}>
                  <input type="hidden" name="back" value={visit.here} />
                  <button type="submit">Take the decision back</button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {document.dropped.length > 0 && (
        <details class="dropped">
          <summary>What was left out of the text, and why ({document.dropped.length})</summary>
          <ul>
            {document.dropped.slice(0, LINES).map(({ text, reason, step }, i) => (
              <li key={`${i}`}>
                <q {...tongue}>{clipped(text, LINE)}</q> <span class="facts">{reason || step}</span>
              </li>
            ))}
          </ul>
          {document.dropped.length > LINES && <p>… and {document.dropped.length - LINES} more.</p>}
        </details>
      )}
    </footer>
  )
}
