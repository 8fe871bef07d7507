/** `/{lang}/{dossier}/issue/{id}`: what is disagreed about, and where every actor stands on it. */
import type { VNode } from 'preact'
import type { StanceValue } from '../../domain/index.ts'
import type { IssueView } from '../../flow/index.ts'
import { actorAnchor } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { ActorName } from '../parts/names.tsx'
import { PositionsTable } from '../parts/PositionsTable.tsx'
import { Stance } from '../parts/Stance.tsx'
import { StanceChart } from '../parts/StanceChart.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

/** From one side to the other; those who take none come last. */
const order: StanceValue[] = ['for', 'conditional', 'against', 'unclear']

export function IssuePage({ visit, view }: { visit: Visit; view: IssueView }): VNode {
  const { dossier, issue } = view
  const positions = view.positions.toSorted((a, b) => order.indexOf(a.now) - order.indexOf(b.now))
  const to = visit.to(dossier.name)
  const lanes = positions.map(({ actor, points, shifts }) => ({
    label: actor.name,
    shifts,
    points: points.map(({ point, words }) => ({ ...point, words, href: to.statement(point.statement) })),
  }))
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
      <section aria-labelledby="positions">
        <h2 id="positions">Where {counted(positions.length, 'actor stands', 'actors stand')}</h2>
        {positions.length === 0 && <p class="empty">No statement in this dossier speaks to this issue yet.</p>}
        <StanceChart
          lanes={lanes}
          caption="Each shape is a statement; a line joins the two between which a position moved."
        />
        {positions.length > 0 && (
          <PositionsTable
            to={to}
            caption="Positions by actor"
            named={positions.map((position) => ({
              position,
              anchor: actorAnchor(position.actor.id),
              name: <ActorName actor={position.actor} to={to} />,
            }))}
          />
        )}
      </section>
    </Frame>
  )
}
