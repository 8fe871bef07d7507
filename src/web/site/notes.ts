/**
 * The anchors of a brief's page. They hold a colon, which no heading's id does, so that the two can never be mistaken for
 * each other.
 */
import { type Block, type Inline, textBlocksOf } from '../../domain/index.ts'

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
  const places = new Map<Inline, number>()
  const cited = new Map<number, number>()
  const inlines = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if ('inlines' in inline) inlines(inline.inlines)
      if (inline.kind !== 'note') continue
      const place = (cited.get(inline.number) ?? 0) + 1
      cited.set(inline.number, place)
      places.set(inline, place)
    }
  }
  for (const block of textBlocksOf(blocks)) inlines(block.inlines)
  return places
}
