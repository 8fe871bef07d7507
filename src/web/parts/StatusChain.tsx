/** How an occurrence came about: proposed, planned, held, as told, each with its day and the words that say so. */
import type { VNode } from 'preact'
import type { OccurrenceView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { EventStatus } from './EventStatus.tsx'
import { placeOf } from './Evidence.tsx'
import { Day, outletName } from './names.tsx'

interface StatusChainProps {
  status: OccurrenceView['occurrence']['status']
  document: OccurrenceView['document']
  to: Addresses
}

export function StatusChain({ status, document, to }: StatusChainProps): VNode {
  return (
    <ol class="chain">
      {status.map((one) => {
        const card = document(one.document)
        return (
          <li key={`${one.document} ${one.status}`}>
            <a class="plain" href={placeOf(to, one.document, one.words, one.finding)}>
              <EventStatus status={one.status} />
            </a>
            <span class="note">
              {one.on ? <Day day={one.on} /> : 'no date'}
              {card && (
                <>
                  , <bdi>{outletName(card)}</bdi>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
