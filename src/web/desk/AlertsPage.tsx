/** `/{lang}/{dossier}/alerts`: who is told of what is new in the dossier, what became of it, and a form for one more. */
import type { VNode } from 'preact'
import { alertKinds, wayAddress } from '../../domain/index.ts'
import type { AlertsView, MadeSubscription, SubscriptionCard } from '../../flow/index.ts'
import { DeedButton } from '../parts/DeedButton.tsx'
import { Frame, SampleTag } from '../parts/Frame.tsx'
import { alertKindText } from '../text/alerts.ts'
import { counted } from '../text/counted.ts'
import { momentText } from '../text/dates.ts'
import { clipped } from '../text/language.ts'
import type { Visit } from '../visit.ts'
import { NewAlert } from './NewAlert.tsx'

interface AlertsPageProps {
  visit: Visit
  view: AlertsView
  /** The one just made, whose secret is shown once. */
  made?: MadeSubscription
}

const REASON = 300

export function AlertsPage({ visit, view, made }: AlertsPageProps): VNode {
  const { dossier, subscriptions } = view
  return (
    <Frame visit={visit} title={`Alerts: ${dossier.title}`} dossier={dossier}>
      <header class="page-head">
        <h1>Alerts {dossier.sample && <SampleTag />}</h1>
        <p class="lead">Who is told of what is new here, while this desk runs.</p>
      </header>
      {made?.secret && (
        <section aria-labelledby="secret">
          <h2 id="secret">Its secret, shown this once</h2>
          <p>
            What the webhook is sent is signed with it: <code>{made.secret}</code>
          </p>
        </section>
      )}
      <section aria-labelledby="followers">
        <h2 id="followers">Told now</h2>
        {subscriptions.length === 0 && <p class="empty">Nobody is told of anything.</p>}
        <ul class="sources">
          {subscriptions.map((one) => (
            <Follower key={one.id} visit={visit} card={one} />
          ))}
        </ul>
      </section>
      <NewAlert visit={visit} view={view} />
    </Frame>
  )
}

function Follower({ visit, card }: { visit: Visit; card: SubscriptionCard }): VNode {
  const { id, dossier, way, feed, on, follows, reviewed, since, deliveries } = card
  const to = visit.to(dossier)
  const where = wayAddress(way)
  const name = where ?? 'the feed'
  return (
    <li class={deliveries[0]?.state === 'failed' ? 'broken' : undefined}>
      <p>{where === null ? <a href={`${feed}.atom`}>Feed</a> : <bdi>{where}</bdi>}</p>
      <p class="facts">
        {way.kind}:{' '}
        {alertKinds
          .filter((kind) => on.includes(kind))
          .map((kind) => alertKindText[kind])
          .join(', ')}{' '}
        of <bdi>{follows.actor ?? 'everyone'}</bdi> on <bdi>{follows.issue ?? 'every issue'}</bdi>
        {reviewed ? ', reviewed alone' : ', not reviewed as well'}; since{' '}
        <time dateTime={since}>{momentText(since)}</time>
      </p>
      {deliveries.length > 0 && (
        <ul>
          {deliveries.map(({ id, at, alerts, state, tries, reason }) => (
            <li key={id} class={state === 'failed' ? 'warning' : undefined}>
              <time dateTime={at}>{momentText(at)}</time>: {counted(alerts, 'alert')},{' '}
              {state === 'sent' ? 'told' : state === 'failed' ? 'failed' : 'waits'}
              {reason !== null && ` after ${counted(tries, 'try', 'tries')}: ${clipped(reason, REASON)}`}
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        {where !== null && (
          <DeedButton visit={visit} address={to.testAlert} fields={{ id }} label={`Send a test to ${name}`}>
            Send a test
          </DeedButton>
        )}
        <DeedButton visit={visit} address={to.endAlert} fields={{ id }} label={`Stop telling ${name}`} quiet>
          Stop telling
        </DeedButton>
      </div>
    </li>
  )
}
