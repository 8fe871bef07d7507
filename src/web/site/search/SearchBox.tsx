/** The search in the masthead: a form that works by itself; `/` leads to it where there is a script. */
import type { VNode } from 'preact'
import { siteAddresses } from '../addresses.ts'
import type { SiteVisit } from '../visit.ts'
import { LONGEST } from './asked.ts'

export function SearchBox({ visit: { say, edition } }: { visit: SiteVisit }): VNode {
  return (
    <search class="find">
      <form action={siteAddresses.search(edition)}>
        <input
          type="search"
          name="q"
          required
          maxLength={LONGEST}
          aria-label={say('frame.search')}
          placeholder={say('search.title')}
          aria-keyshortcuts="/"
        />
        <button type="submit" aria-label={say('search.go')}>
          <Lens />
        </button>
      </form>
    </search>
  )
}

export function Lens(): VNode {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="7" cy="7" r="4.4" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="m10.4 10.4 4 4" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    </svg>
  )
}
