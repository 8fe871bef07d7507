/** The findings of a document in the order of the text, each with its buttons. */
import type { VNode } from 'preact'
import type { EventView, ForecastView, MentionView, StatementView } from '../../flow/index.ts'
import { findingAnchor, textAnchor } from '../addresses.ts'
import { Decide } from '../parts/Decide.tsx'
import { ActorName } from '../parts/names.tsx'
import { Manner, Said, Stances, Who } from '../parts/StatementParts.tsx'
import { counted, numberText } from '../text/counted.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { EventList } from './EventList.tsx'
import { ForecastList } from './ForecastList.tsx'
import { isPart, type Stretch, Stretches, stretchText } from './Stretches.tsx'

const CONTENT = 280

interface FindingListProps {
  visit: Visit
  dossier: string
  document: string
  stretch: Stretch
  statements: readonly StatementView[]
  mentions: readonly MentionView[]
  mentionsTotal: number
  forecasts: readonly ForecastView[]
  forecastsTotal: number
  events: readonly EventView[]
  eventsTotal: number
}

export function FindingList(props: FindingListProps): VNode {
  const { visit, dossier, document, stretch, statements, mentions, mentionsTotal } = props
  const { from, total } = stretch
  return (
    <aside class="findings" aria-label="Findings">
      <h2>{isPart(stretch) ? stretchText(stretch) : counted(total, 'statement')}</h2>
      {total === 0 && <p class="empty">Nobody is read as saying anything here.</p>}
      <ol start={from + 1}>
        {statements.map((view, i) => (
          <Finding key={view.statement.id} visit={visit} dossier={dossier} view={view} number={from + i + 1} />
        ))}
      </ol>
      <EventList visit={visit} dossier={dossier} events={props.events} total={props.eventsTotal} />
      <ForecastList visit={visit} dossier={dossier} forecasts={props.forecasts} total={props.forecastsTotal} />
      <Mentions {...{ visit, dossier, document, mentions, mentionsTotal }} />
      <Stretches visit={visit} dossier={dossier} document={document} stretch={stretch} />
    </aside>
  )
}

interface FindingProps {
  visit: Visit
  dossier: string
  view: StatementView
  number: number
}

function Finding({ visit, dossier, view, number }: FindingProps): VNode {
  const { statement, review } = view
  const to = visit.to(dossier)
  const { by, confidence } = statement
  return (
    <li
      id={findingAnchor(statement.id)}
      class={`finding ${review ? review.decision : ''}`}
      data-finding={statement.id}
      tabIndex={-1}
    >
      <p class="who">
        <a class="number" href={`#${textAnchor(statement.id)}`} aria-label={`Statement ${number}, show in the text`}>
          {number}
        </a>{' '}
        <Who view={view} to={to} />
      </p>
      <blockquote>
        <Said view={view} most={CONTENT} />
      </blockquote>
      <Stances view={view} to={to} />
      <p class="facts">
        <Manner view={view} to={to} />
        {' · '}
        <span title={`Found by ${by.name} ${by.version} (${by.kind})`}>{Math.round(confidence * 100)}% sure</span>
        <span class="evidence" aria-hidden="true">
          {' · '}
        </span>
        <a
          class="evidence"
          href={to.statement(statement.id)}
          data-key="Enter"
          aria-label={`Evidence of statement ${number}`}
        >
          evidence
        </a>
      </p>
      <Decide
        visit={visit}
        dossier={dossier}
        finding={statement.id}
        document={view.document.id}
        name={`statement ${number}`}
        review={review}
      />
    </li>
  )
}

/** Names, one line an actor, each form leading into the text; unknown ones last. */
function Mentions(
  props: Pick<FindingListProps, 'visit' | 'dossier' | 'document' | 'mentions' | 'mentionsTotal'>,
): VNode | null {
  const { visit, dossier, document, mentions, mentionsTotal } = props
  if (mentions.length === 0) return null
  const to = visit.to(dossier)
  const byActor = [...Map.groupBy(mentions, ({ actor }) => actor?.id ?? '')]
  byActor.sort(([a], [b]) => Number(a === '') - Number(b === ''))
  return (
    <details class="mentions">
      <summary>
        {mentionsTotal > mentions.length && `${numberText(mentions.length)} of `}
        {counted(mentionsTotal, 'name and mention', 'names and mentions')}
      </summary>
      <ul>
        {byActor.map(([id, list]) => (
          <li key={id}>
            <p>
              {list[0]?.actor ? <ActorName actor={list[0].actor} to={to} /> : 'Not known who'}{' '}
              <span class="facts">{counted(list.length, 'mention')}</span>
            </p>
            <ul class="forms">
              {list.map((mention) => (
                <MentionLine key={mention.id} visit={visit} dossier={dossier} document={document} mention={mention} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface MentionLineProps {
  visit: Visit
  dossier: string
  document: string
  mention: MentionView
}

function MentionLine({ visit, dossier, document, mention }: MentionLineProps): VNode {
  const { id, form, review, actor } = mention
  const name = `${form} at ${mention.span[0]}${actor ? `, ${clipped(actor.name, 60)}` : ''}`
  return (
    <li id={findingAnchor(id)} class={review?.decision ?? ''} data-mention={id}>
      <a href={`#${textAnchor(id)}`}>{form}</a>{' '}
      <Decide visit={visit} dossier={dossier} finding={id} document={document} name={name} review={review} />
    </li>
  )
}
