/** A page of a list that is at hand as a whole. */
import { compareText, ReadoutError } from '../../../../domain/index.ts'

/** Where something stands in a list: the newest first, what is of no day last; of one day by their ids. */
interface PlaceInList {
  /** `YYYY-MM-DD` */
  on: string | null
  id: string
}

/** @throws ReadoutError `invalid` for a place that is none */
export function partOf<T>(
  all: readonly T[],
  placeOf: (one: T) => PlaceInList,
  { after, limit }: { after: string | undefined; limit: number },
): { part: T[]; next: string | null } {
  const begin = after === undefined ? null : placeIn(after)
  const left = all
    .map((one) => ({ one, place: placeOf(one) }))
    .filter(({ place }) => begin === null || comparePlaces(place, begin) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place))
  const shown = left.slice(0, limit)
  const last = shown.at(-1)?.place
  return {
    part: shown.map(({ one }) => one),
    next: last && left.length > limit ? `${last.on ?? ''}~${last.id}` : null,
  }
}

function comparePlaces(a: PlaceInList, b: PlaceInList): number {
  return compareText(b.on ?? '', a.on ?? '') || compareText(a.id, b.id)
}

function placeIn(after: string): PlaceInList {
  const [, on, id] = /^(\d{4}-\d\d-\d\d)?~(.+)$/s.exec(after) ?? []
  if (id === undefined)
    throw new ReadoutError('invalid', 'the list', 'it cannot go on from there', { remedy: 'Begin it anew' })
  return { on: on ?? null, id }
}
