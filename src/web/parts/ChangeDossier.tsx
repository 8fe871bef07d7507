/** A button that removes a dossier or brings it back. */
import type { VNode } from 'preact'
import { dossiersAddress } from '../addresses.ts'
import type { Visit } from '../visit.ts'

interface ChangeDossierProps {
  visit: Visit
  /** The dossier's name in addresses. */
  name: string
  verb: 'remove' | 'restore'
  children: string
  /** Names the dossier too, where several such buttons stand on one page. */
  label?: string
  quiet?: boolean
}

export function ChangeDossier({ visit, name, verb, children, label, quiet }: ChangeDossierProps): VNode {
  return (
    <form method="post" action={`${dossiersAddress(visit.language)}/${encodeURIComponent(name)}/${verb}`}>
      <button type="submit" class={quiet ? 'quiet' : undefined} aria-label={label}>
        {children}
      </button>
    </form>
  )
}
