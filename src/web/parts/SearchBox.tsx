/** Full-text search of one dossier: a form that works by itself. */
import type { VNode } from 'preact'
import type { Dossier } from '../../domain/index.ts'
import type { Addresses } from '../addresses.ts'

interface SearchBoxProps {
  dossier: Dossier
  to: Addresses
  query?: string
}

export function SearchBox({ dossier, to, query }: SearchBoxProps): VNode {
  const label = `Search ${dossier.title}`
  return (
    <form class="search" action={to.search} method="get">
      <input type="search" name="q" value={query ?? ''} aria-label={label} placeholder="Search" maxLength={400} />
      <button type="submit">Search</button>
    </form>
  )
}
