/**
 * The anchors of a brief's page. They hold a colon, which no heading's id does, so that the two can never be mistaken for
 * each other.
 */
import { type Block, citesOf, type Inline } from '../../domain/index.ts'

/** The footnote itself. */
export function noteId(number: number): string {
  return `note:${number}`
}

/** A place in the text that cites it, counted from 1. */
export function placeId(number: number, place: number): string {
  return `place:${number}:${place}`
}

/** Which citing of its footnote each note of the text is, counted from 1. */
export function placesOf(blocks: readonly Block[]): Map<Inline, number> {
  const cited = new Map<number, number>()
  return new Map(
    citesOf(blocks).map((cite) => {
      const place = (cited.get(cite.number) ?? 0) + 1
      cited.set(cite.number, place)
      return [cite, place]
    }),
  )
}
