/** `/{lang}/{dossier}/issue/{id}`: what is disagreed about, and where every actor stands on it. */
import type { VNode } from 'preact'
import type { IssueView } from '../../flow/index.ts'
import { actorAnchor } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { ActorName } from '../parts/names.tsx'
import { PointsTable } from '../parts/PointsTable.tsx'
import { Stance } from '../parts/Stance.tsx'
import { StanceChart } from '../parts/StanceChart.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

export function IssuePage({ visit, view }: { visit: Visit; view: IssueView }): VNode {
  const { dossier, issue, positions } = view
  const to = visit.to(dossier.name)
  const lanes = positions.map(({ actor, points, shifts }) => ({
    label: actor.name,
    shifts,
    points: points.map(({ point, words }) => ({ ...point, words, href: to.statement(point.statement) })),
  }))
  return (
    <Frame visit={visit} title={`${issue.name} · ${dossier.title}`} dossier={dossier}>
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
      <section aria-labelledby="positions">
        <h2 id="positions">Where {counted(positions.length, 'actor stands', 'actors stand')}</h2>
        {positions.length === 0 && <p class="empty">No statement in this dossier speaks to this issue yet.</p>}
        <StanceChart
          lanes={lanes}
          caption="Each shape is a statement; a line joins the two between which a position moved."
        />
        {positions.map((position) => (
          <section key={position.actor.id} class="position" id={actorAnchor(position.actor.id)}>
            <h3>
              <ActorName actor={position.actor} to={to} /> <Stance stance={position.now} />
              {position.shifts.length > 0 && <span class="note">{counted(position.shifts.length, 'shift')}</span>}
            </h3>
            <PointsTable position={position} to={to} caption={position.actor.name} />
          </section>
        ))}
      </section>
    </Frame>
  )
}
