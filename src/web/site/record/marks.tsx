/** Stances and statuses: a word with a shape, so that it never hangs on colour alone. */
import type { VNode } from 'preact'
import type { EventStatus, StanceValue } from '../../../domain/index.ts'
import { StatusMark } from '../../parts/EventStatus.tsx'
import { StanceShape } from '../../parts/Stance.tsx'
import type { SiteVisit } from '../visit.ts'

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

export function Status({ visit, status }: { visit: SiteVisit; status: EventStatus }): VNode {
  return (
    <span class={`status ${status}`}>
      <StatusMark status={status} />
      {visit.say(`status.${status}`)}
    </span>
  )
}
