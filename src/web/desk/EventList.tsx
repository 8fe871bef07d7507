/** The events of a document: what happens, by its status; who takes part; when and where; and who says so. */
import type { VNode } from 'preact'
import type { EventView } from '../../flow/index.ts'
import { type Addresses, findingAnchor, textAnchor } from '../addresses.ts'
import { Decide } from '../parts/Decide.tsx'
import { EventStatus } from '../parts/EventStatus.tsx'
import { FindingSection } from '../parts/FindingSection.tsx'
import { ActorName, ActorNames, OutletLink, Published, titleOf, WhenTime } from '../parts/names.tsx'
import { pastOf } from '../parts/StatementItem.tsx'
import { Words } from '../parts/Words.tsx'
import { eventText, isMutual } from '../text/events.ts'
import { nobodyNamed } from '../text/explain.ts'
import { tongueOf } from '../text/language.ts'
import type { Visit } from '../visit.ts'

/** The most of the words that name somebody unknown, in code units. */
const NAME = 120

interface EventListProps {
  visit: Visit
  dossier: string
  events: readonly EventView[]
  total: number
}

export function EventList({ visit, dossier, events, total }: EventListProps): VNode {
  return (
    <FindingSection kind="event" shown={events.length} total={total}>
      {events.map((view, i) => (
        <EventItem key={view.event.id} visit={visit} dossier={dossier} view={view} number={i + 1} />
      ))}
    </FindingSection>
  )
}

interface EventItemProps {
  visit: Visit
  dossier: string
  view: EventView
  number: number
  /** It stands away from its text: it says where it was published, and leads there. */
  placed?: boolean
  /** It is there to be read, not to be decided on. */
  plain?: boolean
}

export function EventItem({ visit, dossier, view, number, placed = false, plain = false }: EventItemProps): VNode {
  const { event, where, statement, review, document } = view
  const to = visit.to(dossier)
  const { id, type, quad, status, when, by, confidence } = event
  const name = `event ${number}`
  return (
    <li
      id={findingAnchor(id)}
      class={`finding event-item ${review?.decision ?? ''}`}
      {...(plain ? {} : { 'data-finding': id, tabIndex: -1 })}
    >
      <p class="what">
        <EventStatus status={status} /> <strong title={`${type}, ${quad}`}>{eventText(event)}</strong>{' '}
        <span aria-hidden="true">·</span> {when ? <WhenTime when={when} /> : <span class="nobody">date not told</span>}
        {where && (
          <>
            {' '}
            <span aria-hidden="true">·</span> in <ActorName actor={where} to={to} />
          </>
        )}
      </p>
      <Parties view={view} to={to} />
      <blockquote>
        <Sentence view={view} href={placed ? `${to.document(document.id)}#${textAnchor(id)}` : `#${textAnchor(id)}`} />
      </blockquote>
      <p class="facts">
        {statement && (
          <>
            <a href={to.statement(statement.id)}>as said</a>
            {statement.sources.length > 0 ? (
              <>
                {' '}
                by <ActorNames actors={statement.sources} to={to} />
              </>
            ) : (
              `, ${nobodyNamed}`
            )}{' '}
            <span aria-hidden="true">·</span>{' '}
          </>
        )}
        <span title={`Found by ${by.name} ${by.version} (${by.kind})`}>{Math.round(confidence * 100)}% sure</span>
        {plain && review && (
          <>
            {' '}
            <span aria-hidden="true">·</span> {pastOf[review.decision]}
          </>
        )}
        {placed && (
          <>
            <br />
            <OutletLink card={document} /> <span aria-hidden="true">·</span> <Published card={document} to={to} />{' '}
            <span aria-hidden="true">·</span>{' '}
            <a href={to.document(document.id, id)}>
              <bdi {...tongueOf(document.language)}>{titleOf(document)}</bdi>
            </a>
          </>
        )}
      </p>
      {!plain && (
        <Decide visit={visit} dossier={dossier} finding={id} document={document.id} name={name} review={review} />
      )}
    </li>
  )
}

/** "Doruvia → Velmara", "Doruvia with Velmara": who to whom, actors by name, others by the words that name them. */
function Parties({ view, to }: { view: EventView; to: Addresses }): VNode {
  const { actors, recipients, document, event } = view
  const side = (list: EventView['actors']) =>
    list.map(({ words, actor }, i) => (
      <span key={actor?.id ?? words}>
        {i === 0 ? '' : i === list.length - 1 ? ' and ' : ', '}
        {actor ? (
          <ActorName actor={actor} to={to} />
        ) : (
          <Words pieces={[words]} language={document.language} most={NAME} />
        )}
      </span>
    ))
  return (
    <p class="who">
      {actors.length > 0 ? side(actors) : <span class="nobody">not told who</span>}
      {recipients.length > 0 && (
        <>
          {' '}
          {isMutual(event.type) ? <span class="to">with</span> : <Towards />} {side(recipients)}
        </>
      )}
    </p>
  )
}

function Towards(): VNode {
  return (
    <span class="to">
      <span aria-hidden="true">→</span>
      <span class="seen-by-ear">to</span>
    </span>
  )
}

/** The sentence it is told in; its own words lead into the text. */
function Sentence({ view: { sentence, document }, href }: { view: EventView; href: string }): VNode {
  return (
    <bdi {...tongueOf(document.language)}>
      {sentence.map(({ text, hit }, i) =>
        hit ? (
          <a key={`${i}`} class="words" href={href} title="Show in the text">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </bdi>
  )
}
