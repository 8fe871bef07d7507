/** `/{lang}/{dossier}/network`: who agrees with whom, drawn and told; a tie opens what both said. */
import type { VNode } from 'preact'
import type { NetworkPair, NetworkView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { CampShape, HEIGHT, NetworkDrawing, WIDTH } from '../parts/NetworkDrawing.tsx'
import { Day } from '../parts/names.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { Sideways } from '../parts/Sideways.tsx'
import { Stance } from '../parts/Stance.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

const names = { actor: 'Those who spoke', organization: 'States and organisations they speak for' } as const

export function NetworkPage({ visit, view }: { visit: Visit; view: NetworkView }): VNode {
  const { dossier, of, nodes, ties } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Who agrees with whom · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <p class="kicker">Network</p>
        <h1>Who agrees with whom</h1>
        <p class="lead">
          Two are tied when they take sides on the same issues: with a full line when mostly on the same side, with a
          dashed one when on opposite sides.
        </p>
        <p class="choose">
          {(Object.keys(names) as (keyof typeof names)[]).map((one, i) => (
            <>
              {i > 0 && ' · '}
              <a href={to.network(one)} aria-current={one === of ? 'page' : undefined}>
                {names[one]}
              </a>
            </>
          ))}
        </p>
      </header>
      {nodes.length === 0 && <p class="empty">Nobody has taken a side on an issue of this dossier yet.</p>}
      {nodes.length > 0 && <Drawing view={view} to={to} />}
      {view.between && <Between pair={view.between} to={to} />}
      {nodes.length > 0 && (
        <div class="columns">
          <Ties view={view} to={to} />
          <div>
            <Camps view={view} to={to} />
            <Issues view={view} />
          </div>
        </div>
      )}
      {ties.length > 0 && (
        <p class="facts">
          How it is counted stands in docs/reference/networks.md; <code>readout network --dossier {dossier.name}</code>{' '}
          gives the numbers, <code>readout export</code> files for visone, Gephi and DNA.
        </p>
      )}
    </Frame>
  )
}

function Drawing({ view, to }: { view: NetworkView; to: Addresses }): VNode {
  const { of, nodes, nodesTotal, tiesTotal, polarisation, density } = view
  const camps = new Set(nodes.map(({ community }) => community)).size
  return (
    <figure class="network">
      <figcaption>
        {counted(nodes.length, 'name')} in {counted(camps, 'camp')}, {counted(tiesTotal, 'tie')} from{' '}
        {counted(view.statements, 'statement')}. Density {density.toFixed(2)}, polarisation {polarisation.toFixed(2)}{' '}
        (0: camps explain nothing).{' '}
        {nodesTotal > nodes.length && `Shown are those with most statements of ${nodesTotal}.`}
      </figcaption>
      <Sideways name="The drawing, told by the tables below">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
          <NetworkDrawing view={view} href={(a, b) => to.network(of, [a, b])} />
        </svg>
      </Sideways>
      <PictureLinks name="The network" href={(as) => to.picture('network', as, { of })} />
    </figure>
  )
}

function Between({ pair: { a, b, issues }, to }: { pair: NetworkPair; to: Addresses }): VNode {
  return (
    <section id="between" aria-labelledby="between-head">
      <h2 id="between-head">
        <bdi>{a}</bdi> and <bdi>{b}</bdi>
      </h2>
      {issues.length === 0 && <p class="empty">They have not taken sides on the same issue.</p>}
      {issues.length > 0 && (
        <Sideways name="What both said">
          <table>
            <thead>
              <tr>
                <th scope="col">Issue</th>
                {[a, b].map((name) => (
                  <th scope="col" key={name}>
                    <bdi>{name}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {issues.map((issue) => (
                <tr key={issue.name}>
                  <th scope="row">{issue.name}</th>
                  {[issue.a, issue.b].map((said, i) => (
                    <td key={i === 0 ? 'a' : 'b'}>
                      <ul class="said">
                        {said.map(({ statement, day, stance, source }) => (
                          <li key={statement}>
                            <a href={to.statement(statement)}>
                              <Stance stance={stance} /> <Day day={day} />
                            </a>{' '}
                            {source && (
                              <span class="facts">
                                <bdi>{source}</bdi>
                              </span>
                            )}
                          </li>
                        ))}
                      </ul>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
    </section>
  )
}

function Ties({ view: { ties, tiesTotal, of }, to }: { view: NetworkView; to: Addresses }): VNode {
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Ties, strongest first</h2>
      <Sideways name="Ties">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col">Tie</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            {ties.map(({ a, b, weight }) => (
              <tr key={`${a}|${b}`}>
                <th scope="row">
                  <a href={to.network(of, [a, b])}>
                    <bdi>{a}</bdi> – <bdi>{b}</bdi>
                  </a>
                </th>
                <td>{weight < 0 ? 'conflict' : 'agreement'}</td>
                <td>{weight.toFixed(2).replace('-', '−')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {tiesTotal > ties.length && <p class="facts">{numberText(tiesTotal - ties.length)} weaker ones are left out.</p>}
    </section>
  )
}

function Camps({ view: { nodes }, to }: { view: NetworkView; to: Addresses }): VNode {
  const camps = [...Map.groupBy(nodes, ({ community }) => community)].sort(([a], [b]) => a - b)
  return (
    <section aria-labelledby="camps">
      <h2 id="camps">Camps</h2>
      <ul class="camps">
        {camps.map(([community, members]) => (
          <li key={community}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <CampShape community={community} x={8} y={8} size={6} />
            </svg>
            <span>
              {members.map(({ name, actor }, i) => (
                <span key={name}>
                  {i > 0 && ', '}
                  {actor === null ? <bdi>{name}</bdi> : <a href={to.actor(actor)}>{name}</a>}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Issues({ view: { issues } }: { view: NetworkView }): VNode {
  return (
    <section aria-labelledby="split">
      <h2 id="split">What splits them</h2>
      <Sideways name="Issues">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Issue</th>
              <th scope="col">For</th>
              <th scope="col">Against</th>
              <th scope="col">Split</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={issue.name}>
                <th scope="row">{issue.name}</th>
                <td>{issue.for}</td>
                <td>{issue.against}</td>
                <td>{issue.polarisation.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}
