/** `/{lang}`: where one starts. A box to paste into, what changed, the latest, the dossiers. */
import type { VNode } from 'preact'
import type { DossierView, HomeView } from '../../flow/index.ts'
import { DocumentItem } from '../parts/DocumentItem.tsx'
import { Frame, SampleTag } from '../parts/Frame.tsx'
import { PasteBox } from '../parts/PasteBox.tsx'
import { SearchBox } from '../parts/SearchBox.tsx'
import { Shifts } from '../parts/Shift.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { DossierList } from './DossierList.tsx'
import { ownDossiers } from './dossierNames.ts'

const SHIFTS = 4
const LATEST = 5

export function HomePage({ visit, view }: { visit: Visit; view: HomeView }): VNode {
  const own = ownDossiers(view.dossiers).toReversed()
  // One's own come first, the newest of them at the top.
  const openings = view.openings
    .filter(({ dossier }) => dossier.documents > 0)
    .toSorted(
      (a, b) => Number(a.dossier.sample) - Number(b.dossier.sample) || (a.dossier.created < b.dossier.created ? 1 : -1),
    )
  return (
    <Frame visit={visit} title="Readout" wide>
      <div class="welcome">
        <header>
          <h1>Who said what, to whom, as told by whom</h1>
          <p class="lead">
            Paste what was published about a negotiation. Readout finds who speaks and what is said, keeps each finding
            tied to the exact words, and shows where positions move.
          </p>
        </header>
        <PasteBox visit={visit} own={own} autofocus={visit.refused === null} />
      </div>
      {openings.map((opening) => (
        <Opening key={opening.dossier.name} visit={visit} opening={opening} />
      ))}
      <DossierList visit={visit} dossiers={view.dossiers} removed={view.removed} />
    </Frame>
  )
}

function Opening({ visit, opening }: { visit: Visit; opening: DossierView }): VNode {
  const { dossier, shifts, shiftsTotal, latest } = opening
  const to = visit.to(dossier.name)
  return (
    <section class="opening-of">
      <header>
        <h2>
          <a href={to.dossier}>
            <bdi>{dossier.title}</bdi>
          </a>{' '}
          {dossier.sample && <SampleTag />}
        </h2>
        {dossier.description && <p class="lead">{dossier.description}</p>}
        <SearchBox dossier={dossier} to={to} />
      </header>
      <div class={shifts.length > 0 ? 'columns' : 'columns still'}>
        <section>
          <h3>What changed</h3>
          {shifts.length > 0 ? (
            <Shifts shifts={shifts.slice(0, SHIFTS)} to={to} />
          ) : (
            <p class="empty">No position has moved yet.</p>
          )}
          {shiftsTotal > SHIFTS && (
            <p class="more">
              <a href={`${to.dossier}#changed`}>All {counted(shiftsTotal, 'change')}</a>
            </p>
          )}
        </section>
        <section>
          <h3>Latest</h3>
          {latest.slice(0, LATEST).map((card, i) => (
            <DocumentItem key={card.id} card={card} to={to} level={4} short={i > 1} />
          ))}
          <p class="more">
            <a href={to.dossier}>All {counted(dossier.documents, 'document')}</a>
          </p>
        </section>
      </div>
    </section>
  )
}
