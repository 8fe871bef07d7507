/** The editions a page exists in, each by its own name. */
import type { VNode } from 'preact'
import type { Edition } from '../../domain/index.ts'
import { messages } from './messages/wording.ts'

/** "Русский", whoever reads it. */
export function editionName(edition: Edition): string {
  return messages[edition]['edition.name']
}

/** The way to a page in another edition. */
export function EditionLink({ edition, href }: { edition: Edition; href: string }): VNode {
  return (
    <a href={href} lang={edition} hreflang={edition}>
      {editionName(edition)}
    </a>
  )
}
