/** The status of an event: always a word with a mark, so that it never hangs on colour alone. */
import type { VNode } from 'preact'
import type { EventStatus as Status } from '../../domain/index.ts'
import { statusMeans } from '../text/events.ts'

export function EventStatus({ status }: { status: Status }): VNode {
  return (
    <span class={`status ${status}`} title={statusMeans[status]}>
      <StatusMark status={status} />
      {status}
    </span>
  )
}

/** Held a disc, planned a ring, proposed a broken ring, possible a half disc, denied a cross, cancelled a disc struck out. */
export function StatusMark({ status }: { status: Status }): VNode {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {marks[status]}
    </svg>
  )
}

const marks: Readonly<Record<Status, VNode>> = {
  held: <circle class="full" cx={6} cy={6} r={5} />,
  planned: <circle class="line" cx={6} cy={6} r={4.25} />,
  proposed: <circle class="line" cx={6} cy={6} r={4.25} stroke-dasharray="2.2 2.25" />,
  possible: (
    <>
      <circle class="line" cx={6} cy={6} r={4.25} />
      <path class="full" d="M6 1.75 A4.25 4.25 0 0 0 6 10.25 Z" />
    </>
  ),
  denied: <path class="line" d="M2 2 L10 10 M10 2 L2 10" />,
  cancelled: (
    <>
      <circle class="line" cx={6} cy={6} r={4.25} />
      <path class="line" d="M1 11 L11 1" />
    </>
  ),
}
