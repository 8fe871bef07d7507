/** `/{lang}/{dossier}/day/{day}`: all of one day on one page, each document with its own anchor. */
import type { VNode } from 'preact'
import type { DayView } from '../../flow/index.ts'
import { DocumentItem } from '../parts/DocumentItem.tsx'
import { Frame } from '../parts/Frame.tsx'
import { StatementItem } from '../parts/StatementItem.tsx'
import { dayText, weekdayText } from '../text/dates.ts'
import type { Visit } from '../visit.ts'

export function DayPage({ visit, view }: { visit: Visit; view: DayView }): VNode {
  const { dossier, day, previous, next, documents } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`${dayText(day)} · ${dossier.title}`} dossier={dossier}>
      <header class="page-head">
        <p class="kicker">{weekdayText(day)}</p>
        <h1>
          <time dateTime={day}>{dayText(day)}</time>
        </h1>
      </header>
      {documents.length === 0 && <p class="empty">Nothing in this dossier was published on this day.</p>}
      {documents.map(({ card, statements }) => (
        <section key={card.id} id={`document-${card.id}`} class="day-document">
          <DocumentItem card={card} to={to} level={2} copies={view.copies[card.id]} />
          {statements.map((view) => (
            <StatementItem key={view.statement.id} view={view} to={to} />
          ))}
        </section>
      ))}
      <nav class="neighbours" aria-label="Days">
        {previous && (
          <a href={to.day(previous)} rel="prev">
            <span>Previous day</span> {dayText(previous)}
          </a>
        )}
        {next && (
          <a href={to.day(next)} rel="next" data-key="n">
            <span>Next day</span> {dayText(next)}
          </a>
        )}
      </nav>
    </Frame>
  )
}
