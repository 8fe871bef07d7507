/** `/{lang}/{dossier}`: the latest documents, what changed, who stands where. */
import type { VNode } from 'preact'
import type { DossierView } from '../../flow/index.ts'
import { DocumentItem } from '../parts/DocumentItem.tsx'
import { Frame, SampleTag } from '../parts/Frame.tsx'
import { Matrix } from '../parts/Matrix.tsx'
import { ActorName, Day } from '../parts/names.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import { Shifts } from '../parts/Shift.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

const SHIFTS = 8
const ACTORS = 40
const DAYS = 60

export function DossierPage({ visit, view, later }: { visit: Visit; view: DossierView; later: boolean }): VNode {
  const { dossier, latest, next, shifts, matrix } = view
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
        </section>
      )}
      <div class="columns">
        <section aria-labelledby="latest">
          <h2 id="latest">{later ? 'Earlier documents' : 'Latest documents'}</h2>
          {latest.map((card) => (
            <DocumentItem key={card.id} card={card} to={to} level={3} />
          ))}
          <p class="more">
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
            <Shifts shifts={shifts.slice(0, SHIFTS)} to={to} />
            {shifts.length > SHIFTS && (
              <details>
                <summary>{counted(shifts.length - SHIFTS, 'earlier change')}</summary>
                <Shifts shifts={shifts.slice(SHIFTS)} to={to} />
              </details>
            )}
          </section>
          <Directory view={view} visit={visit} />
        </div>
      </div>
      {dossier.documents > 0 && !dossier.sample && (
        <details class="add-more">
          <summary>Add a text to this dossier</summary>
          <PasteBox visit={visit} own={[dossier]} />
        </details>
      )}
    </Frame>
  )
}

function Empty({ visit, view }: { visit: Visit; view: DossierView }): VNode {
  const { dossier } = view
  return (
    <section class="first" aria-labelledby="first">
      <h2 id="first">Nothing is here yet</h2>
      <p>
        Paste a text, or run <code>readout add PAGES --dossier {dossier.name}</code> beside this server.
      </p>
      <PasteBox visit={visit} own={[dossier]} autofocus />
    </section>
  )
}

/** Days, actors and issues: the other ways in. */
function Directory({ visit, view }: { visit: Visit; view: DossierView }): VNode {
  const { dossier, days, actors, matrix } = view
  const to = visit.to(dossier.name)
  return (
    <>
      <section aria-labelledby="issues">
        <h2 id="issues">Issues</h2>
        {matrix.issues.length === 0 && (
          <p class="empty">
            This dossier has no codebook yet, so stances are not read. Give one with <code>readout dossier</code>.
          </p>
        )}
        <ul class="directory">
          {matrix.issues.map((issue) => (
            <li key={issue.id}>
              <a href={to.issue(issue.id)}>{issue.name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="actors">
        <h2 id="actors">Actors</h2>
        <ul class="directory">
          {actors.slice(0, ACTORS).map((actor) => (
            <li key={actor.id}>
              <ActorName actor={actor} to={to} /> <span class="facts">{counted(actor.statements, 'statement')}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="days">
        <h2 id="days">Days</h2>
        <ul class="directory">
          {days.slice(0, DAYS).map(({ day, documents }) => (
            <li key={day}>
              <a href={to.day(day)}>
                <Day day={day} />
              </a>{' '}
              <span class="facts">{counted(documents, 'document')}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
