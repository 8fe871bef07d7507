/** `/{lang}/{dossier}/forecasts`: what is foretold, what came of it, and how good those who foretell were. */
import type { VNode } from 'preact'
import type { ForecastsView } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { ScoresTable } from '../parts/ScoresTable.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { ForecastItem } from './ForecastList.tsx'

export function ForecastsPage({ visit, view }: { visit: Visit; view: ForecastsView }): VNode {
  const { dossier, scores, forecasts } = view
  const open = forecasts.filter(({ outcome, review }) => !outcome && review?.decision !== 'reject')
  const closed = forecasts.filter((one) => !open.includes(one))
  const list = (views: typeof forecasts, first: number) => (
    <ul class="listed">
      {views.map((one, i) => (
        <ForecastItem
          key={`${one.document.id}${one.forecast.id}`}
          visit={visit}
          dossier={dossier.name}
          view={one}
          number={first + i}
          placed
        />
      ))}
    </ul>
  )
  return (
    <Frame visit={visit} title={`Forecasts · ${dossier.title}`} dossier={dossier}>
      <header class="page-head">
        <h1>Forecasts</h1>
        <p class="lead">
          What the texts say will be, how likely by the words they use, and what came of it as you judge it. Ranges are
          those of ICD-203; where the words have none, you can give one.
        </p>
      </header>
      {scores && <ScoresTable scores={scores} />}
      <section class="forecasts" aria-labelledby="open">
        <h2 id="open">{counted(open.length, 'forecast')} without an outcome</h2>
        {open.length === 0 && <p class="empty">Nothing waits to be judged.</p>}
        {list(open, 1)}
      </section>
      {closed.length > 0 && (
        <section class="forecasts" aria-labelledby="closed">
          <h2 id="closed">{counted(closed.length, 'forecast')} judged or rejected</h2>
          {list(closed, open.length + 1)}
        </section>
      )}
    </Frame>
  )
}
