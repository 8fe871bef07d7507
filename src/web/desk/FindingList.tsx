/** The findings of a document in the order of the text, each with its buttons. */
import type { VNode } from 'preact'
import type { MentionView, StatementView } from '../../flow/index.ts'
import { findingAnchor, textAnchor } from '../addresses.ts'
import { Decide } from '../parts/Decide.tsx'
import { ActorName } from '../parts/names.tsx'
import { Manner, Stances, Via, Who } from '../parts/StatementParts.tsx'
import { Words } from '../parts/Words.tsx'
import { counted } from '../text/counted.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'

const CONTENT = 280

interface FindingListProps {
  visit: Visit
  dossier: string
  statements: readonly StatementView[]
  mentions: readonly MentionView[]
}

export function FindingList({ visit, dossier, statements, mentions }: FindingListProps): VNode {
  return (
    <aside class="findings" aria-label="Findings">
      <h2>{counted(statements.length, 'statement')}</h2>
      {statements.length === 0 && <p class="empty">Nobody is read as saying anything here.</p>}
      <ol>
        {statements.map((view, i) => (
          <Finding key={view.statement.id} visit={visit} dossier={dossier} view={view} number={i + 1} />
        ))}
      </ol>
      <Mentions visit={visit} dossier={dossier} mentions={mentions} />
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
  const { statement, words, document, review } = view
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
        <Words pieces={words.content} language={document.language} most={CONTENT} />
      </blockquote>
      <Stances view={view} to={to} />
      <p class="facts">
        <Manner view={view} />
        {view.via.length > 0 && <span aria-hidden="true"> · </span>}
        <Via view={view} to={to} />
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
      <Decide visit={visit} dossier={dossier} finding={statement.id} name={`statement ${number}`} review={review} />
    </li>
  )
}

/** Names, one line an actor, each form leading into the text; unknown ones last. */
function Mentions({ visit, dossier, mentions }: Omit<FindingListProps, 'statements'>): VNode | null {
  if (mentions.length === 0) return null
  const to = visit.to(dossier)
  const byActor = [...Map.groupBy(mentions, ({ actor }) => actor?.id ?? '')]
  byActor.sort(([a], [b]) => Number(a === '') - Number(b === ''))
  return (
    <details class="mentions">
      <summary>{counted(mentions.length, 'name and mention', 'names and mentions')}</summary>
      <ul>
        {byActor.map(([id, list]) => (
          <li key={id}>
            <p>
              {list[0]?.actor ? <ActorName actor={list[0].actor} to={to} /> : 'Not known who'}{' '}
              <span class="facts">{counted(list.length, 'mention')}</span>
            </p>
            <ul class="forms">
              {list.map((mention) => (
                <MentionLine key={mention.id} visit={visit} dossier={dossier} mention={mention} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )
}

function MentionLine({ visit, dossier, mention }: { visit: Visit; dossier: string; mention: MentionView }): VNode {
  const { id, form, review, actor } = mention
  const name = `${form} at ${mention.span[0]}${actor ? `, ${clipped(actor.name, 60)}` : ''}`
  return (
    <li id={findingAnchor(id)} class={review?.decision ?? ''} data-mention={id}>
      <a href={`#${textAnchor(id)}`}>{form}</a>{' '}
      <Decide visit={visit} dossier={dossier} finding={id} name={name} review={review} />
    </li>
  )
}
