/** The parts of a document with too many statements for one page: which is shown, and the way to the others. */
import type { VNode } from 'preact'
import { numberText } from '../text/counted.ts'
import type { Visit } from '../visit.ts'

/** Statements `from` to `to` (not with it), counted from 0, of so many. */
export interface Stretch {
  from: number
  to: number
  total: number
}

/** How many statements flow puts on a page: what the part before this one begins with. */
const PART = 300

export function isPart({ from, to, total }: Stretch): boolean {
  return from > 0 || to < total
}

/** "Statements 301–600 of 6,600" */
export function stretchText({ from, to, total }: Stretch): string {
  return `Statements ${numberText(from + 1)}–${numberText(to)} of ${numberText(total)}`
}

interface StretchesProps {
  visit: Visit
  dossier: string
  document: string
  stretch: Stretch
}

export function Stretches({ visit, dossier, document, stretch }: StretchesProps): VNode | null {
  if (!isPart(stretch)) return null
  const { from, to, total } = stretch
  const address = visit.to(dossier)
  return (
    <nav class="pages" aria-label="Parts of this document">
      {from > 0 && (
        <a href={address.part(document, Math.max(0, from - PART))} rel="prev">
          Statements before
        </a>
      )}
      {to < total && (
        <a href={address.part(document, to)} rel="next">
          Next {numberText(Math.min(PART, total - to))} statements
        </a>
      )}
    </nav>
  )
}
