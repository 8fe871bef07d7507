/** On a statement's page: that its address is older than the present reading, and what became of it. */
import type { VNode } from 'preact'
import type { Carriage } from '../../domain/index.ts'
import type { DocumentCard, FormerView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { momentText } from '../text/dates.ts'

const found: Readonly<Record<Carriage, string>> = {
  place: 'at the same place',
  quote: 'found again by its words',
  overlap: 'found again where the words differ a little',
  lost: 'which was not found again',
}

interface FormerProps {
  former: FormerView
  document: DocumentCard
  to: Addresses
}

export function Former({ former, document, to }: FormerProps): VNode {
  const { became, carriage, revision, retrieved, present, reader } = former
  const taken = momentText(retrieved)
  const where = present ? `as ${reader.name} ${reader.version} read it` : `in the revision of ${taken}`
  return (
    <div class="warning former">
      {became === 'carried' && (
        <p>
          The address is that of a statement {where}. This is what it is now, {found[carriage]}.
        </p>
      )}
      {became === 'unread' && (
        <p>
          Said {where}. The words still stand in the present text, but its present reading finds no statement in them.
        </p>
      )}
      {became === 'gone' && <p>Said {where}; no longer in the present text.</p>}
      {!present && (
        <p>
          <a href={to.revisions(document.id, { from: revision, to: document.revision })}>What changed since</a>{' '}
          <a href={to.fetched(document.id, revision)}>As fetched then</a>
        </p>
      )}
    </div>
  )
}
