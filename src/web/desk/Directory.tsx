/** A dossier's issues, actors and days: the other ways in. */
import type { VNode } from 'preact'
import type { DossierView } from '../../flow/index.ts'
import { ActorName, Day } from '../parts/names.tsx'
import { counted, numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

const ACTORS = 40
const DAYS = 60

export function Directory({ visit, view }: { visit: Visit; view: DossierView }): VNode {
  const { dossier, days, actors, matrix } = view
  const to = visit.to(dossier.name)
  return (
    <>
      <section aria-labelledby="issues">
        <h2 id="issues">Issues</h2>
        {matrix.issues.length === 0 && (
          <p class="empty">
            This dossier has no codebook yet, so stances are not read. Give it one:{' '}
            <code>readout dossier set {dossier.name} --codebook FILE</code>
          </p>
        )}
        <ul class="directory">
          {matrix.issues.map((issue) => (
            <li key={issue.id}>
              <a href={to.issue(issue.id)}>{issue.name}</a>
            </li>
          ))}
        </ul>
        <p class="more links">
          <a href={to.events()}>Events</a> <a href={to.forecasts}>Forecasts</a>{' '}
          <a href={to.occurrences}>Meetings and deeds</a> <a href={to.contradictions}>Contradictions</a>{' '}
          <a href={to.tracks}>Tracks</a> <a href={to.agreements}>Agreements</a>{' '}
          <a href={to.network('actor')}>Who agrees with whom</a> <a href={to.quoting()}>Who quotes whom</a>{' '}
          <a href={to.carriers}>Carried by several</a> <a href={to.inbox()}>Inbox</a> <a href={to.alerts}>Alerts</a>
        </p>
      </section>
      <section aria-labelledby="actors">
        <h2 id="actors">Actors</h2>
        <ul class="directory">
          {actors.slice(0, ACTORS).map((actor) => (
            <li key={actor.id}>
              <ActorName actor={actor} to={to} /> <span class="facts">{counted(actor.statements, 'statement')}</span>
            </li>
          ))}
        </ul>
        {actors.length > ACTORS && (
          <p class="facts">
            {ACTORS} of {numberText(actors.length)}, those who say most.
          </p>
        )}
      </section>
      <section aria-labelledby="days">
        <h2 id="days">Days</h2>
        <ul class="directory">
          {days.slice(0, DAYS).map(({ day, documents }) => (
            <li key={day}>
              <a href={to.day(day)}>
                <Day day={day} />
              </a>{' '}
              <span class="facts">{counted(documents, 'document')}</span>
            </li>
          ))}
        </ul>
        {days.length > DAYS && (
          <p class="facts">
            The newest {DAYS} of {numberText(days.length)}; each day leads to the one before.
          </p>
        )}
      </section>
    </>
  )
}
