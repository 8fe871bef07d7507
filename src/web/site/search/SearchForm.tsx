/** What to look for, and what to leave out of what is found: a form whose answer is an address. */
import type { ComponentChildren, VNode } from 'preact'
import type { PublicSearch, SearchAnswer, SearchChoice } from '../../../flow/index.ts'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { filters, LONGEST } from './asked.ts'
import { Lens } from './SearchBox.tsx'

interface SearchFormProps {
  visit: SiteVisit
  asked: PublicSearch
  answer: SearchAnswer
}

export function SearchForm({ visit, asked, answer }: SearchFormProps): VNode {
  const { say, edition } = visit
  const narrowed = filters.some((name) => asked[name] !== null)
  const { outlets, actors, issues } = answer
  const hint = answer.found.length === 0
  const voices = answer.voices.map((one) => ({ ...one, name: say(`voice.${one.id as 'quoted'}`) }))
  const stances = answer.stances.map((one) => ({ ...one, name: say(`stance.${one.id as 'for'}`) }))
  const select = (name: 'outlet' | 'actor' | 'issue' | 'voice' | 'stance', choices: readonly SearchChoice[]) => (
    <Select visit={visit} name={name} choices={choices} chosen={asked[name]} />
  )
  return (
    <search>
      <form class="search" action={siteAddresses.search(edition)} method="get">
        <p class="query">
          <input
            type="search"
            name="q"
            value={asked.query}
            maxLength={LONGEST}
            aria-label={say('search.words')}
            {...(hint ? { 'aria-describedby': 'search:hint' } : {})}
            aria-keyshortcuts="/"
            enterkeyhint="search"
          />
          <button type="submit">
            <Lens />
            <span>{say('search.go')}</span>
          </button>
        </p>
        {hint && (
          <p class="hint" id="search:hint">
            {say('search.hint')}
          </p>
        )}
        {asked.kind && <input type="hidden" name="in" value={asked.kind} />}
        <details open={narrowed}>
          <summary>{say('search.filters')}</summary>
          <div class="filters">
            {select('outlet', outlets)}
            {select('actor', actors)}
            {select('issue', issues)}
            <Field id="search:from" label={say('filter.from')}>
              <input type="date" id="search:from" name="from" value={asked.from ?? ''} max="9999-12-31" />
            </Field>
            <Field id="search:to" label={say('filter.to')}>
              <input type="date" id="search:to" name="to" value={asked.to ?? ''} max="9999-12-31" />
            </Field>
            {select('voice', voices)}
            {select('stance', stances)}
          </div>
          <p class="apply">
            <button type="submit">{say('search.apply')}</button>
            {narrowed && (
              <a href={siteAddresses.search(edition, { query: asked.query, kind: asked.kind })}>
                {say('search.clear')}
              </a>
            )}
          </p>
        </details>
      </form>
    </search>
  )
}

interface SelectProps {
  visit: SiteVisit
  name: 'outlet' | 'actor' | 'issue' | 'voice' | 'stance'
  choices: readonly SearchChoice[]
  chosen: string | null
}

function Select({ visit: { say, number }, name, choices, chosen }: SelectProps): VNode {
  const id = `search:${name}`
  return (
    <Field id={id} label={say(`filter.${name}`)}>
      <select id={id} name={name}>
        <option value="">{say('search.any')}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === chosen}>
            {one.name} ({number(one.count)})
          </option>
        ))}
      </select>
    </Field>
  )
}

function Field({ id, label, children }: { id: string; label: string; children: ComponentChildren }): VNode {
  return (
    <div>
      <label for={id}>{label}</label>
      {children}
    </div>
  )
}
