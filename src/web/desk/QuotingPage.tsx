/** `/{lang}/{dossier}/quoting`: who tells what whom said, drawn and told; a line opens its statements. */
import type { VNode } from 'preact'
import type { QuotingNode, QuotingView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { Frame } from '../parts/Frame.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { heightOf, QuotingDrawing, TellerShape, WIDTH } from '../parts/QuotingDrawing.tsx'
import { Sideways } from '../parts/Sideways.tsx'
import { StatementItem } from '../parts/StatementItem.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

export function QuotingPage({ visit, view }: { visit: Visit; view: QuotingView }): VNode {
  const { dossier, links, said } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Who quotes whom · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <p class="kicker">
          <a href={to.network('actor')}>Network</a>
        </p>
        <h1>Who quotes whom</h1>
        <p class="lead">
          Every statement, on an issue or not, by who tells it and who said it. One that came by way of others counts on
          each step: the outlet quotes the one who told it, and that one the source.
        </p>
      </header>
      {links.length === 0 && <p class="empty">Nobody here tells what another said.</p>}
      {links.length > 0 && (
        <>
          <Drawing view={view} to={to} />
          <PictureLinks name="Who quotes whom" href={(as) => to.picture('quoting', as)} />
        </>
      )}
      {said && <Statements said={said} to={to} />}
      {links.length > 0 && <Links view={view} to={to} />}
    </Frame>
  )
}

function Drawing({ view, to }: { view: QuotingView; to: Addresses }): VNode {
  const { tellers, tellersTotal, quoted, quotedTotal, linksTotal, statements } = view
  return (
    <figure class="network">
      <figcaption>
        {counted(statements, 'statement')} on {counted(linksTotal, 'line')}: a wide line is many statements, a dashed
        one mostly in other words than the source’s.{' '}
        {(tellersTotal > tellers.length || quotedTotal > quoted.length) &&
          `Shown are those with most statements of ${numberText(tellersTotal)} who tell and ${numberText(quotedTotal)} who are told of. `}
        <span class="legend">
          <Mark outlet /> <Mark outlet={false} />
        </span>
      </figcaption>
      <Sideways name="The drawing, told by the table below">
        <svg viewBox={`0 0 ${WIDTH} ${heightOf(view)}`} class="tall" aria-hidden="true" focusable="false">
          <QuotingDrawing view={view} href={(by, whom) => to.quoting([by, whom])} />
        </svg>
      </Sideways>
    </figure>
  )
}

function Mark({ outlet }: { outlet: boolean }): VNode {
  return (
    <span class="mark">
      <svg viewBox="0 0 16 16" width="16" height="16" class="sign" aria-hidden="true" focusable="false">
        <TellerShape outlet={outlet} x={8} y={8} />
      </svg>
      {outlet ? 'outlet' : 'a person, a state, an organisation'}
    </span>
  )
}

function Statements({ said: { by, whom, total, statements }, to }: { said: Said; to: Addresses }): VNode {
  return (
    <section id="said" aria-labelledby="said-head">
      <h2 id="said-head">
        <bdi>{whom}</bdi>, as <bdi>{by}</bdi> tells it{' '}
        <span class="facts">{total > 0 && `${counted(total, 'statement')}, newest first`}</span>
      </h2>
      {total === 0 && <p class="empty">No statement came this way.</p>}
      {total > statements.length && <p class="facts">The newest {numberText(statements.length)} are listed.</p>}
      {statements.map((view) => (
        <StatementItem key={view.statement.id} view={view} to={to} placed />
      ))}
    </section>
  )
}

type Said = NonNullable<QuotingView['said']>

function Links({ view: { links, linksTotal, tellers, quoted }, to }: { view: QuotingView; to: Addresses }): VNode {
  const nodes = new Map([...tellers, ...quoted].map((node) => [node.name, node]))
  return (
    <section aria-labelledby="links">
      <h2 id="links">Line by line, most statements first</h2>
      <Sideways name="Lines">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Who tells</th>
              <th scope="col">Who said it</th>
              <th scope="col">Statements</th>
              <th scope="col">Quoted</th>
            </tr>
          </thead>
          <tbody>
            {links.map(({ by, whom, statements, quoted }) => (
              <tr key={`${by}|${whom}`}>
                <th scope="row">
                  <Name name={by} node={nodes.get(by)} to={to} />
                </th>
                <td>
                  <Name name={whom} node={nodes.get(whom)} to={to} />
                </td>
                <td>
                  <a href={to.quoting([by, whom])}>
                    {numberText(statements)}
                    <span class="seen-by-ear">
                      {' '}
                      of {by} on {whom}
                    </span>
                  </a>
                </td>
                <td>{quoted}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      {linksTotal > links.length && (
        <p class="facts">{numberText(linksTotal - links.length)} lines with fewer are left out.</p>
      )}
    </section>
  )
}

function Name({ name, node, to }: { name: string; node: QuotingNode | undefined; to: Addresses }): VNode {
  if (!node?.actor) return <bdi>{name}</bdi>
  return (
    <a class="plain" href={to.actor(node.actor)}>
      <bdi>{name}</bdi>
    </a>
  )
}
