/** Positions over time, drawn and then told: on an actor's page by issue, on an issue's page by actor. */
import type { VNode } from 'preact'
import type { Addresses } from '../addresses.ts'
import { type Named, PositionsTable } from './PositionsTable.tsx'
import { StanceChart, stanceLanes } from './StanceChart.tsx'

interface PositionsProps {
  named: readonly Named[]
  to: Addresses
  heading: string
  /** For those who hear the table rather than see it. */
  caption: string
  /** What to say when there are none. */
  empty: string
  /** The ways to take the drawing along. */
  links: VNode
}

export function Positions({ named, to, heading, caption, empty, links }: PositionsProps): VNode {
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{heading}</h2>
      {named.length === 0 && <p class="empty">{empty}</p>}
      <StanceChart lanes={stanceLanes(named, to.statement)} links={links} />
      {named.length > 0 && <PositionsTable to={to} caption={caption} named={named} />}
    </section>
  )
}
