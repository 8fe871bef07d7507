/** `/{lang}/{dossier}/actor/{id}`: who it is, where it stands over time, what it did and said. */
import type { VNode } from 'preact'
import type { ActorView } from '../../flow/index.ts'
import { Frame } from '../parts/Frame.tsx'
import { PictureLinks } from '../parts/PictureLinks.tsx'
import { Positions } from '../parts/Positions.tsx'
import { StatementItem } from '../parts/StatementItem.tsx'
import { counted } from '../text/counted.ts'
import type { Visit } from '../visit.ts'
import { EventItem } from './EventList.tsx'

export function ActorPage({ visit, view }: { visit: Visit; view: ActorView }): VNode {
  const { dossier, actor, offices, positions, statements, events, eventsTotal } = view
  const to = visit.to(dossier.name)
  return (
    <Frame visit={visit} title={`${actor.name} · ${dossier.title}`} dossier={dossier} wide>
      <header class="page-head">
        <p class="kicker">
          {actor.kind}
          {actor.country && (
            <>
              {' '}
              <span aria-hidden="true">·</span> {actor.country}
            </>
          )}
        </p>
        <h1>
          <bdi>{actor.name}</bdi>
        </h1>
        {offices.length > 0 && (
          <ul class="offices">
            {offices.map(({ title, ofName, of, from, to: until }) => (
              <li key={`${title} ${of} ${from}`}>
                {title}, <a href={to.actor(of)}>{ofName}</a>, {spanOf(from, until)}
              </li>
            ))}
          </ul>
        )}
      </header>
      <Positions
        heading="Positions over time"
        caption="Positions by issue"
        empty="No statement of this actor speaks to an issue of the codebook."
        to={to}
        links={<PictureLinks name="The drawing" href={(as) => to.picture('stances', as, { actor: actor.id })} />}
        named={positions.map((position) => ({
          position,
          anchor: `i-${position.issue.id}`,
          label: position.issue.name,
          name: <a href={to.issue(position.issue.id, actor.id)}>{position.issue.name}</a>,
        }))}
      />
      {events.length > 0 && (
        <section class="events" aria-labelledby="events">
          <h2 id="events">{counted(eventsTotal, 'event')}, newest first</h2>
          <ul class="listed">
            {events.map((one, i) => (
              <EventItem
                key={`${one.document.id}${one.event.id}`}
                visit={visit}
                dossier={dossier.name}
                view={one}
                number={i + 1}
                placed
                plain
              />
            ))}
          </ul>
          <p class="more">
            <a href={to.events({ type: null, status: null, actor: actor.id })}>
              {eventsTotal > events.length ? `All ${counted(eventsTotal, 'event')}` : 'On the page of events'}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="statements">
        <h2 id="statements">{counted(statements.length, 'statement')}, newest first</h2>
        {statements.map((view) => (
          <StatementItem key={view.statement.id} view={view} to={to} placed />
        ))}
      </section>
    </Frame>
  )
}

/** "since 2029-03", "until 2030", "2028 to 2030" */
function spanOf(from: string | null, to: string | null): string {
  if (from && to) return `${from} to ${to}`
  if (from) return `since ${from}`
  return to ? `until ${to}` : 'dates unknown'
}
