/** Who took part in a meeting or a deed, when and where. */
import type { VNode } from 'preact'
import type { OccurrenceView } from '../../flow/index.ts'
import type { Addresses } from '../addresses.ts'
import { ActorName, ActorNames, WhenTime } from './names.tsx'

interface OccurrenceLineProps {
  occurrence: OccurrenceView['occurrence']
  actor: OccurrenceView['actor']
  to: Addresses
}

export function OccurrenceLine({ occurrence: { participants, when, where }, actor, to }: OccurrenceLineProps): VNode {
  return (
    <>
      <ActorNames actors={participants} to={to} /> <span aria-hidden="true">·</span>{' '}
      {when ? <WhenTime when={when} /> : <span class="nobody">date not told</span>}
      {where && (
        <>
          {' '}
          <span aria-hidden="true">·</span> in <ActorName actor={actor(where)} to={to} />
        </>
      )}
    </>
  )
}
