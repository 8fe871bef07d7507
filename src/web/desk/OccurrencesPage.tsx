/** `/{lang}/{dossier}/occurrences`: what happened or was to happen, each told once however many tell of it. */
import type { VNode } from 'preact'
import type { OccurrencesView } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { OccurrenceLine } from '../parts/OccurrenceLine.tsx'
import { StatusChain } from '../parts/StatusChain.tsx'
import { counted, numberText } from '../text/counted.ts'
import { typeText } from '../text/events.ts'
import type { Visit } from '../visit.ts'

export function OccurrencesPage({ visit, view }: { visit: Visit; view: OccurrencesView }): VNode {
  const { dossier, found, total } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`Meetings and deeds · ${dossier.title}`} dossier={dossier}>
      <header class="page-head">
        <h1>Meetings and deeds</h1>
        <p class="lead">
          What several texts tell of as one thing: who took part, how it came about, and whose accounts there are of it.
          Open one to see its accounts side by side.
        </p>
      </header>
      {total === 0 && <p class="empty">No text here tells of a meeting or a deed whose sides are known.</p>}
      {total > found.length && (
        <p class="facts">
          The newest {numberText(found.length)} of {numberText(total)} are listed.
        </p>
      )}
      <ul class="listed">
        {found.map((one) => (
          <li key={one.id} class="occurrence">
            <h2 class="headline">
              <a href={to.occurrence(one.id)}>{typeText(one.type)}</a>
            </h2>
            <p class="what">
              <OccurrenceLine occurrence={one} actor={view.actor} to={to} />
            </p>
            <StatusChain status={one.status} document={view.document} to={to} />
            <p class="facts">
              {counted(one.accounts.length, 'account')}
              {differing(one) > 0 && `, which differ in ${counted(differing(one), 'place')}`}
            </p>
          </li>
        ))}
      </ul>
    </Frame>
  )
}

function differing({ compared }: OccurrencesView['found'][number]): number {
  return compared.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind === 'differ').length, 0)
}
