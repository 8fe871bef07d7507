/** Stances and statuses: a word with a shape, so that it never hangs on colour alone. */
import type { VNode } from 'preact'
import type { EventStatus, StanceValue } from '../../../domain/index.ts'
import type { RecordStatement } from '../../../flow/index.ts'
import { StatusMark } from '../../parts/EventStatus.tsx'
import { StanceShape } from '../../parts/Stance.tsx'
import type { SiteVisit } from '../visit.ts'
import { type InRecord, IssueName } from './names.tsx'

export function Stance({ visit, stance }: { visit: SiteVisit; stance: StanceValue }): VNode {
  return (
    <span class={`stance ${stance}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <StanceShape stance={stance} x={6} y={6} size={5} />
      </svg>
      {visit.say(`stance.${stance}`)}
    </span>
  )
}

/** Which sides a statement takes, each with its issue; nothing where it takes none. */
export function Stances({ visit, slug, stances }: InRecord & { stances: RecordStatement['stances'] }): VNode | null {
  if (stances.length === 0) return null
  return (
    <ul class="stances">
      {stances.map(({ issue, stance }, i) => (
        <li key={`${i}${issue.id}`}>
          <Stance visit={visit} stance={stance} /> <IssueName visit={visit} slug={slug} issue={issue} />
        </li>
      ))}
    </ul>
  )
}

export function Status({ visit, status }: { visit: SiteVisit; status: EventStatus }): VNode {
  return (
    <span class={`status ${status}`}>
      <StatusMark status={status} />
      {visit.say(`status.${status}`)}
    </span>
  )
}
