/** The forecasts of a document: what is foretold, how likely, by whom, on what condition, by when, and what came of it. */
import type { VNode } from 'preact'
import type { Outcome } from '../../domain/index.ts'
import type { ForecastView } from '../../flow/index.ts'
import { findingAnchor, textAnchor } from '../addresses.ts'
import { refusedOf } from '../http/refused.ts'
import { Decide } from '../parts/Decide.tsx'
import { FindingSection } from '../parts/FindingSection.tsx'
import { ActorName, OutletLink, Published, titleOf, WhenTime } from '../parts/names.tsx'
import { nobodyNamed } from '../text/explain.ts'
import { likelihoodText, outcomeMeans } from '../text/likelihood.ts'
import type { Visit } from '../visit.ts'
import { Refusal } from './Refusal.tsx'

interface ForecastListProps {
  visit: Visit
  dossier: string
  forecasts: readonly ForecastView[]
  total: number
}

export function ForecastList({ visit, dossier, forecasts, total }: ForecastListProps): VNode {
  return (
    <FindingSection kind="forecast" shown={forecasts.length} total={total}>
      {forecasts.map((view, i) => (
        <ForecastItem key={view.forecast.id} visit={visit} dossier={dossier} view={view} number={i + 1} />
      ))}
    </FindingSection>
  )
}

interface ForecastItemProps {
  visit: Visit
  dossier: string
  view: ForecastView
  number: number
  /** It stands away from its text: it says where it was published, and leads there. */
  placed?: boolean
}

export function ForecastItem({ visit, dossier, view, number, placed = false }: ForecastItemProps): VNode {
  const { forecast, words, forecaster, outcome, review, document } = view
  const to = visit.to(dossier)
  const { id, due, by, confidence } = forecast
  const name = `forecast ${number}`
  return (
    <li id={findingAnchor(id)} class={`finding ${review?.decision ?? ''}`} data-finding={id} tabIndex={-1}>
      <p class="who">
        {forecaster ? (
          <ActorName actor={forecaster} to={to} />
        ) : (
          <span class="nobody">{forecast.statement ? nobodyNamed : 'The author'}</span>
        )}{' '}
        <a
          class="plain"
          href={placed ? to.document(document.id, id) : `#${textAnchor(id)}`}
          aria-label={`${likelihoodText(forecast)}: show ${name} in the text`}
        >
          {likelihoodText(forecast)}
        </a>
      </p>
      <blockquote>
        <bdi>{words.claim}</bdi>
      </blockquote>
      {words.condition && (
        <p class="facts">
          on condition: <bdi>{words.condition}</bdi>
        </p>
      )}
      <p class="facts">
        {due && (
          <>
            due <WhenTime when={due} /> <span aria-hidden="true">·</span>{' '}
          </>
        )}
        <span title={`Found by ${by.name} ${by.version} (${by.kind})`}>{Math.round(confidence * 100)}% sure</span>
        {outcome && (
          <>
            {' '}
            <span aria-hidden="true">·</span> <strong>{outcomeMeans[outcome]}</strong>
          </>
        )}
        {placed && (
          <>
            <br />
            <OutletLink card={document} /> <span aria-hidden="true">·</span> <Published card={document} to={to} />{' '}
            <span aria-hidden="true">·</span>{' '}
            <a href={to.document(document.id, id)}>
              <bdi>{titleOf(document)}</bdi>
            </a>
          </>
        )}
      </p>
      <Decide visit={visit} dossier={dossier} finding={id} document={document.id} name={name} review={review} />
      {review?.decision !== 'reject' && !outcome && (
        <OutcomeForm visit={visit} dossier={dossier} view={view} name={name} />
      )}
    </li>
  )
}

const asked: readonly [Outcome, string][] = [
  ['true', 'Came true'],
  ['false', 'Did not'],
  ['void', 'Cannot be told'],
]

interface OutcomeFormProps extends Omit<ForecastItemProps, 'number' | 'placed'> {
  name: string
}

/** What came of it; with a range where its words gave none. */
function OutcomeForm({ visit, dossier, view, name }: OutcomeFormProps): VNode {
  const { id, low } = view.forecast
  const action = visit.to(dossier).outcome
  const refused = refusedOf(visit, action, { finding: id, document: view.document.id })
  const percent = { type: 'number', min: '0', max: '100', step: 'any' } as const
  return (
    <form class="decide" method="post" action={action}>
      <Refusal refused={refused} />
      <input type="hidden" name="back" value={visit.here} />
      <input type="hidden" name="finding" value={id} />
      <input type="hidden" name="document" value={view.document.id} />
      {low === null && (
        <span class="range">
          <input {...percent} name="low" value={refused?.value('low') ?? ''} aria-label={`Lowest percent, ${name}`} />{' '}
          to{' '}
          <input
            {...percent}
            name="high"
            value={refused?.value('high') ?? ''}
            aria-label={`Highest percent, ${name}`}
          />{' '}
          %
        </span>
      )}
      {asked.map(([outcome, label]) => (
        <button key={outcome} type="submit" name="outcome" value={outcome} aria-label={`${label}: ${name}`}>
          {label}
        </button>
      ))}
    </form>
  )
}
