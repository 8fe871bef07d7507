/** `/{lang}/{dossier}/events`: what happened, is planned, may be or is denied, by time; chosen by status, type and actor. */
import type { ComponentChildren, VNode } from 'preact'
import type { EventsView, EventView } from '../../flow/index.ts'
import type { EventsChosen } from '../addresses.ts'
import { StatusMark } from '../parts/EventStatus.tsx'
import { Frame } from '../parts/Frame.tsx'
import { ActorName } from '../parts/names.tsx'
import { counted, numberText } from '../text/counted.ts'
import { monthText } from '../text/dates.ts'
import { typeText } from '../text/events.ts'
import type { Visit } from '../visit.ts'
import { EventItem } from './EventList.tsx'

interface EventsPageProps {
  visit: Visit
  view: EventsView
}

export function EventsPage({ visit, view }: EventsPageProps): VNode {
  const { dossier, choice, events, total, allTotal } = view
  const to = visit.to(dossier.name)
  const months = [...Map.groupBy(events, periodOf)]
  let number = 0
  return (
    <Frame visit={visit} title={titleOf(view)} dossier={dossier}>
      <header class="page-head">
        <h1>Events</h1>
        <p class="lead">
          Who did what to whom as the texts tell it: held, planned, proposed, possible, denied or cancelled. One that no
          date is told of stands at the day of its text.
        </p>
      </header>
      {(allTotal > 0 || choice.actor) && <Choice visit={visit} view={view} />}
      {allTotal === 0 && !choice.actor && <p class="empty">No text here tells of an event yet.</p>}
      {total === 0 && (allTotal > 0 || choice.actor) && (
        <p class="empty">
          No event is like that. <a href={to.events()}>Show all events</a>
        </p>
      )}
      {events.length < total && <p class="facts">The newest {numberText(events.length)} are listed.</p>}
      {months.map(([period, list]) => (
        <section key={period} class="events" aria-labelledby={`p-${period}`}>
          <h2 id={`p-${period}`}>{period.length === 4 ? period : monthText(period)}</h2>
          <ul class="listed">
            {list.map((one) => (
              <EventItem
                key={`${one.document.id}${one.event.id}`}
                visit={visit}
                dossier={dossier.name}
                view={one}
                number={++number}
                placed
              />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

/** The month it is filed under, `YYYY-MM`; the year, where no more is told. */
function periodOf({ event, day }: EventView): string {
  return day.slice(0, event.when?.precision === 'year' ? 4 : 7)
}

function titleOf({ dossier, choice }: EventsView): string {
  const { type, status, actor } = choice
  const chosen = [...(actor ? [actor.name] : []), ...(status ? [status] : []), ...(type ? [typeText(type)] : [])]
  return `${['Events', ...chosen].join(' · ')} · ${dossier.title}`
}

/** What is shown, in words, and the links that choose otherwise. */
function Choice({ visit, view }: EventsPageProps): VNode {
  const { dossier, choice, total, allTotal, types, statuses } = view
  const to = visit.to(dossier.name)
  const { type, status, actor } = choice
  const now: EventsChosen = { type, status, actor: actor?.id ?? null }
  const all = (of: { events: number }[]) => of.reduce((sum, { events }) => sum + events, 0)
  return (
    <>
      <p role="status">
        {counted(total, 'event')}
        {total < allTotal && ` of ${numberText(allTotal)}`}
        {(status ?? type) && `: ${[status, type && typeText(type)].filter(Boolean).join('; ')}`}
        {actor && (
          <>
            {' '}
            with <ActorName actor={actor} to={to} />.{' '}
            <a class="choose" href={to.events({ ...now, actor: null })}>
              Events of all actors
            </a>
          </>
        )}
      </p>
      <nav class="choice" aria-label="Which events">
        <Links name="Status">
          <Link href={to.events({ ...now, status: null })} chosen={!status} events={all(statuses)}>
            any
          </Link>
          {statuses
            .filter((one) => one.events > 0 || one.status === status)
            .map(({ status: one, events }) => (
              <Link key={one} href={to.events({ ...now, status: one })} chosen={one === status} events={events}>
                <span class={`status ${one}`}>
                  <StatusMark status={one} />
                  {one}
                </span>
              </Link>
            ))}
        </Links>
        <Links name="What">
          <Link href={to.events({ ...now, type: null })} chosen={!type} events={all(types)}>
            anything
          </Link>
          {types
            .filter((one) => one.events > 0 || one.type === type)
            .map(({ type: one, events }) => (
              <Link key={one} href={to.events({ ...now, type: one })} chosen={one === type} events={events}>
                {typeText(one)}
              </Link>
            ))}
        </Links>
      </nav>
    </>
  )
}

function Links({ name, children }: { name: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <span id={`choose-${name}`}>{name}</span>
      <ul aria-labelledby={`choose-${name}`}>{children}</ul>
    </div>
  )
}

interface LinkProps {
  href: string
  chosen: boolean
  events: number
  children: ComponentChildren
}

function Link({ href, chosen, events, children }: LinkProps): VNode {
  return (
    <li>
      <a href={href} {...(chosen ? { 'aria-current': 'true' as const } : {})}>
        {children} <span class="count">{numberText(events)}</span>
      </a>
    </li>
  )
}
