/** Tracks as lanes of a drawing. */
import type { TracksView } from '../../flow/index.ts'
import type { TrackLane } from '../parts/TrackLanes.tsx'
import { dayFor } from '../text/dates.ts'
import { typeText } from '../text/events.ts'

type Meeting = TracksView['found'][number]['meetings'][number]

/** @param href where a meeting leads; none in a file of its own */
export function lanesOf({ found }: TracksView, href?: (occurrence: string) => string): TrackLane[] {
  return found.map(({ name, meetings }) => ({
    label: name,
    meetings: meetings.map((one) => ({
      on: dayFor(one),
      status: lastOf(one),
      ...(href ? { href: href(one.id) } : {}),
      words: `${typeText(one.type)}: ${one.participants.map((actor) => actor.name).join(', ')}, ${lastOf(one)}`,
    })),
  }))
}

function lastOf({ status }: Meeting): Meeting['status'][number]['status'] {
  return status.at(-1)?.status ?? 'possible'
}
