/** `/{lang}/{dossier}`: the latest documents, what changed, who stands where. */
import type { VNode } from 'preact'
import type { DossierView, LostReview } from '../../flow/index.ts'
import { DocumentItem } from '../parts/DocumentItem.tsx'
import { Frame, SampleTag } from '../parts/Frame.tsx'
import { Matrix } from '../parts/Matrix.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { Shifts } from '../parts/Shift.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { Directory } from './Directory.tsx'
import { Lost } from './Lost.tsx'

const SHIFTS = 8
const ISSUES = 12

interface DossierPageProps {
  visit: Visit
  view: DossierView
  /** Decisions that found no place in the present reading of their documents. */
  lost: readonly LostReview[]
  /** True past the first page of documents. */
  later: boolean
}

export function DossierPage({ visit, view, lost, later }: DossierPageProps): VNode {
  const { dossier, matrix } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={dossier.title} dossier={dossier} wide>
      <header class="page-head">
        <h1>
          <bdi>{dossier.title}</bdi> {dossier.sample && <SampleTag />}
        </h1>
        {dossier.description && <p class="lead">{dossier.description}</p>}
      </header>
      {dossier.documents === 0 && <Empty visit={visit} view={view} />}
      {matrix.rows.length > 0 && (
        <section aria-labelledby="positions">
          <h2 id="positions">Who stands where</h2>
          <Matrix matrix={matrix} to={to} />
          <PictureLinks name="The table" href={(as) => to.picture('positions', as)} />
          {matrix.rowsTotal > matrix.rows.length && (
            <p class="facts">
              {matrix.rows.length} of {counted(matrix.rowsTotal, 'actor')} are shown, those with most statements; the
              pages of the issues have them all.
            </p>
          )}
        </section>
      )}
      {lost.length > 0 && <Lost visit={visit} dossier={dossier.name} lost={lost} />}
      {dossier.documents > 0 && <Contents visit={visit} view={view} later={later} />}
      {dossier.documents > 0 && !dossier.sample && (
        <details class="add-more">
          <summary>Add a text to this dossier</summary>
          <PasteBox visit={visit} own={[dossier]} />
        </details>
      )}
    </Frame>
  )
}

/** Documents on the left; what changed and the other ways in on the right. */
function Contents({ visit, view, later }: Omit<DossierPageProps, 'lost'>): VNode {
  const { latest, next, shifts, shiftsTotal, matrix, dossier } = view
  const to = visit.to(dossier.name)
  const shown = shifts.slice(0, SHIFTS)
  return (
    <div class="columns">
      <section aria-labelledby="latest">
        <h2 id="latest">{later ? 'Earlier documents' : 'Latest documents'}</h2>
        {latest.map((card) => (
          <DocumentItem key={card.id} card={card} to={to} level={3} copies={view.copies[card.id]} />
        ))}
        <p class="more links">
          {later && <a href={`${to.dossier}#latest`}>Back to the latest</a>}{' '}
          {next !== null && (
            <a href={to.before(next)} rel="next">
              Load more
            </a>
          )}
        </p>
      </section>
      <div>
        <section aria-labelledby="changed">
          <h2 id="changed">What changed</h2>
          {shifts.length === 0 && <p class="empty">No position has moved yet.</p>}
          <Shifts shifts={shown} to={to} />
          {shiftsTotal > shown.length && (
            <p class="more">
              {numberText(shiftsTotal - shown.length)} more, by issue:{' '}
              {matrix.issues.slice(0, ISSUES).map((issue, i) => (
                <>
                  {i > 0 && ', '}
                  <a href={to.issue(issue.id)}>{issue.name}</a>
                </>
              ))}
              {matrix.issues.length > ISSUES && ' …'}
            </p>
          )}
        </section>
        <Directory view={view} visit={visit} />
      </div>
    </div>
  )
}

function Empty({ visit, view }: { visit: Visit; view: DossierView }): VNode {
  const { dossier } = view
  return (
    <section class="first" aria-labelledby="first">
      <h2 id="first">Nothing is here yet</h2>
      <p>
        Paste a text, run <code>readout add PAGES --dossier {dossier.name}</code> beside this server, or{' '}
        <a href={visit.to(dossier.name).inbox()}>name a source</a> to be asked by itself.
      </p>
      <PasteBox visit={visit} own={[dossier]} autofocus />
    </section>
  )
}
