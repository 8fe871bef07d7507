/** The dossiers as cards, a form to make one, and the removed ones that can still come back. */
import type { VNode } from 'preact'
import { KEEP_DAYS } from '../../domain/index.ts'
import type { DossierCard } from '../../flow/index.ts'
import { dossiersAddress } from '../addresses.ts'
import { refusedOf } from '../http/refused.ts'
import { ChangeDossier } from '../parts/ChangeDossier.tsx'
import { SampleTag } from '../parts/Frame.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { Refusal } from './Refusal.tsx'

interface DossierListProps {
  visit: Visit
  dossiers: readonly DossierCard[]
  removed: readonly DossierCard[]
}

export function DossierList({ visit, dossiers, removed }: DossierListProps): VNode {
  return (
    <section class="dossiers" aria-labelledby="dossiers">
      <h2 id="dossiers">Dossiers</h2>
      <ul class="cards">
        {dossiers.map((dossier) => (
          <li key={dossier.name}>
            <h3>
              <a href={visit.to(dossier.name).dossier}>
                <bdi>{dossier.title}</bdi>
              </a>
            </h3>
            {dossier.sample && <SampleTag />}
            <p class="facts">{counted(dossier.documents, 'document')}</p>
            <ChangeDossier visit={visit} name={dossier.name} verb="remove" label={`Remove ${dossier.title}`} quiet>
              Remove
            </ChangeDossier>
          </li>
        ))}
        <li>
          <NewDossier visit={visit} />
        </li>
      </ul>
      {removed.length > 0 && (
        <details>
          <summary>Removed ({removed.length})</summary>
          <p>They are deleted for good {KEEP_DAYS} days after they were removed.</p>
          <ul class="cards">
            {removed.map((dossier) => (
              <li key={dossier.name}>
                <h3>
                  <bdi>{dossier.title}</bdi>
                </h3>
                <p class="facts">removed {dossier.removed?.slice(0, 10)}</p>
                <ChangeDossier
                  visit={visit}
                  name={dossier.name}
                  verb="restore"
                  label={`Restore ${dossier.title}`}
                  quiet
                >
                  Restore
                </ChangeDossier>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function NewDossier({ visit }: { visit: Visit }): VNode {
  const action = dossiersAddress(visit.language)
  const refused = refusedOf(visit, action)
  return (
    <form class="new-dossier" method="post" action={action}>
      <h3>A new dossier</h3>
      <Refusal refused={refused} />
      <input type="hidden" name="back" value={visit.here} />
      <label for="dossier-title">Title</label>
      <input
        id="dossier-title"
        name="title"
        type="text"
        required
        maxLength={200}
        value={refused?.value('title') ?? ''}
      />
      <button type="submit">Make it</button>
    </form>
  )
}
