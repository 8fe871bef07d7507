/** A document in a list: who published it and when, its title, its first words. */
import type { VNode } from 'preact'
import type { DocumentCard } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { counted } from '../text/counted.ts'
import { clipped, languageName, tongueOf } from '../text/language.ts'
import { OutletLink, Published } from './names.tsx'

const OPENING = 260

interface DocumentItemProps {
  card: DocumentCard
  to: Addresses
  /** The level of its heading, so that headings stay in order on every page. */
  level: 2 | 3 | 4
  /** Leaves the first words out. */
  short?: boolean
}

export function DocumentItem({ card, to, level, short }: DocumentItemProps): VNode {
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
    </article>
  )
}

/** Its title; without one, its first words. */
export function titleOf(card: Pick<DocumentCard, 'title' | 'opening'>): string {
  return card.title?.trim() || clipped(card.opening, 90) || 'A document without words'
}
