/** `/{lang}/{dossier}/issue/{id}`: what is disagreed about, and where every actor stands on it. */
import type { VNode } from 'preact'
import type { IssueView } from '../../flow/index.ts'
import { actorAnchor } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { ActorName } from '../parts/names.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { Positions } from '../parts/Positions.tsx'
import { Stance } from '../parts/Stance.tsx'
import { counted } from '../text/counted.ts'
import { byStance } from '../text/sides.ts'
import type { Visit } from '../visit.ts'

export function IssuePage({ visit, view }: { visit: Visit; view: IssueView }): VNode {
  const { dossier, issue } = view
  const positions = byStance(view.positions)
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`${issue.name} · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <p class="kicker">Issue</p>
        <h1>
          <bdi>{issue.name}</bdi>
        </h1>
        {issue.for && (
          <p class="lead">
            To be <Stance stance="for" /> means: {issue.for}
          </p>
        )}
        <details>
          <summary>The words it is found by ({issue.phrases.length})</summary>
          <ul class="phrases">
            {issue.phrases.map((phrase) => (
              <li key={phrase}>
                <bdi>{phrase}</bdi>
              </li>
            ))}
          </ul>
        </details>
      </header>
      <Positions
        heading={`Where ${counted(positions.length, 'actor stands', 'actors stand')}`}
        caption="Positions by actor"
        empty="No statement in this dossier speaks to this issue yet."
        to={to}
        links={<PictureLinks name="The drawing" href={(as) => to.picture('stances', as, { issue: issue.id })} />}
        named={positions.map((position) => ({
          position,
          anchor: actorAnchor(position.actor.id),
          label: position.actor.name,
          name: <ActorName actor={position.actor} to={to} />,
        }))}
      />
    </Frame>
  )
}
