/**
 * The anchors of a brief on a page. They hold a colon, which no heading's id and no slug does, so that none can be mistaken
 * for another.
 */
import { type Block, citesOf, type Inline } from '../../domain/index.ts'

export interface Anchors {
  /** The footnote itself. */
  note(number: number): string
  /** A place in the text that cites it, counted from 1. */
  place(number: number, place: number): string
  /** A heading of the text. */
  heading(id: string): string
  /** A part of the brief that is not its text. */
  part(name: 'corrections' | 'evidence'): string
}

/** @param slug of the brief, on a page that shows several */
export function anchorsOf(slug?: string): Anchors {
  const own = slug === undefined ? '' : `${slug}:`
  return {
    note: (number) => `note:${own}${number}`,
    place: (number, place) => `place:${own}${number}:${place}`,
    heading: (id) => `${own}${id}`,
    part: (name) => `page:${own}${name}`,
  }
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
