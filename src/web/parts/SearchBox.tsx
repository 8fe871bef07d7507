/** Full-text search of one dossier: a form that works by itself. */
import type { VNode } from 'preact'
import type { Addresses } from '../addresses.ts'

export function SearchBox({ to, query }: { to: Addresses; query: string }): VNode {
  return (
    <search>
      <form class="search" action={to.search} method="get">
        <input
          type="search"
          name="q"
          value={query}
          aria-label="Search the dossier"
          placeholder="Search"
          maxLength={400}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  )
}
