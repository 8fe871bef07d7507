/** People's joins and splits, brought to the events that are read now: by place, else by the same words nearest to it. */
import type { OccurrenceJoin, ReadDocument, TellingMark } from '../../domain/index.ts'
import type { Joins } from './group.ts'

/** Those of which both tellings are still there. */
export function joinsAmong(joins: readonly OccurrenceJoin[], documents: readonly ReadDocument[]): Joins {
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  const found: { same: [string, string][]; apart: [string, string][] } = { same: [], apart: [] }
  for (const { same, a, b } of joins) {
    const pair = [a, b].map((mark) => eventAt(byId.get(mark.document), mark))
    if (pair[0] && pair[1]) found[same ? 'same' : 'apart'].push([pair[0], pair[1]])
  }
  return found
}

function eventAt(read: ReadDocument | undefined, { anchor }: TellingMark): string | null {
  const alike = (read?.events ?? []).filter(({ span }) => read?.document.text.slice(...span) === anchor.quote)
  const far = ({ span }: (typeof alike)[number]) => Math.abs(span[0] - anchor.start)
  return alike.toSorted((x, y) => far(x) - far(y))[0]?.id ?? null
}
