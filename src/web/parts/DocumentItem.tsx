/** A document in a list: who published it and when, its title, its first words. */
import type { VNode } from 'preact'
import type { CopiesView, DocumentCard } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { counted } from '../text/counted.ts'
import { clipped, languageName, tongueOf } from '../text/language.ts'
import { Copies } from './Copies.tsx'
import { OutletLink, Published, titleOf } from './names.tsx'

const OPENING = 260

interface DocumentItemProps {
  card: DocumentCard
  to: Addresses
  /** The level of its heading, so that headings stay in order on every page. */
  level: 2 | 3 | 4
  /** What else has its words. */
  copies?: CopiesView | undefined
  /** Leaves the first words out. */
  short?: boolean
}

export function DocumentItem({ card, to, level, copies, short }: DocumentItemProps): VNode {
  const Heading = `h${level}` as const
  return (
    <article class="document-item">
      <p class="kicker">
        <OutletLink card={card} /> <span aria-hidden="true">·</span> <Published card={card} to={to} />
        {card.language !== 'en' && (
          <>
            {' '}
            <span aria-hidden="true">·</span> {languageName(card.language)}
          </>
        )}
      </p>
      <Heading class="headline">
        <a href={to.document(card.id)}>
          <bdi {...tongueOf(card.language)}>{titleOf(card)}</bdi>
        </a>
      </Heading>
      {!short && card.title !== null && (
        <p class="opening" {...tongueOf(card.language)}>
          {clipped(card.opening, OPENING)}
        </p>
      )}
      <p class="facts">{counted(card.statements, 'statement')}</p>
      <Copies copies={copies} to={to} short />
    </article>
  )
}
