/** The form that has one more be told. */
import type { VNode } from 'preact'
import { alertKinds, editions } from '../../domain/index.ts'
import type { AlertsView } from '../../flow/index.ts'
import { refusedOf } from '../http/refused.ts'
import { alertKindText } from '../text/alerts.ts'
import type { Visit } from '../visit.ts'
import { Refusal } from './Refusal.tsx'

const ways = { feed: 'A feed on this desk', webhook: 'A webhook', mail: 'Mail' } as const

export function NewAlert({ visit, view }: { visit: Visit; view: AlertsView }): VNode {
  const { dossier, issues, actors } = view
  const action = visit.to(dossier.name).alerts
  const refused = refusedOf(visit, action)
  const isChosen = (field: string, value: string) => refused?.value(field) === value
  return (
    <details class="add-more" open={view.subscriptions.length === 0 || refused !== null}>
      <summary>Tell somebody</summary>
      <form class="new-source" method="post" action={action}>
        <Refusal refused={refused} />
        <input type="hidden" name="back" value={visit.here} />
        <label for="alert-way">Which way</label>
        <select id="alert-way" name="way">
          {Object.entries(ways).map(([way, name]) => (
            <option key={way} value={way} selected={isChosen('way', way)}>
              {name}
            </option>
          ))}
        </select>
        <label for="alert-address">Address of the webhook, or of mail; a feed needs none</label>
        <input id="alert-address" name="address" type="text" maxLength={2000} value={refused?.value('address') ?? ''} />
        <label for="alert-actor">Whom to follow; everyone if empty</label>
        <input
          id="alert-actor"
          name="actor"
          type="text"
          list="alert-actors"
          maxLength={300}
          value={refused?.value('actor') ?? ''}
        />
        <datalist id="alert-actors">
          {actors.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <label for="alert-issue">On which issue</label>
        <select id="alert-issue" name="issue">
          <option value="">Every issue</option>
          {issues.map(({ id, name }) => (
            <option key={id} value={id} selected={isChosen('issue', id)}>
              {name}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>Of what</legend>
          {alertKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name={kind} value="yes" checked={refused === null || isChosen(kind, 'yes')} />{' '}
              {alertKindText[kind]}
            </label>
          ))}
        </fieldset>
        <label>
          <input type="checkbox" name="reviewed" value="yes" checked={isChosen('reviewed', 'yes')} /> Only what people
          decided for
        </label>
        <label for="alert-language">In which language</label>
        <select id="alert-language" name="language">
          {editions.map((one) => (
            <option key={one} value={one} selected={isChosen('language', one)}>
              {languageName(one)}
            </option>
          ))}
        </select>
        <button type="submit">Tell of what is new from now on</button>
      </form>
    </details>
  )
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
}
