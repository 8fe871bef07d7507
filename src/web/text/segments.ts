/**
 * A text cut at every border of every finding, so that findings that overlap or lie inside one another can all be shown
 * in place. A segment knows each finding it belongs to; the segments put together are the text again.
 */
import type { Span } from '../../domain/index.ts'

/** A part that a finding's words play. */
export type Part = 'source' | 'cue' | 'content' | 'via' | 'mention' | 'event' | 'forecast'

/** A span to be shown, and whose it is. */
export interface Marked {
  finding: string
  part: Part
  span: Span
}

export interface Segment {
  start: number
  end: number
  /** What covers it, in the order given. Empty for plain text. */
  marks: Marked[]
}

/**
 * Cuts `[0, length)` at all borders, and at `cuts` besides (the ends of paragraphs). What reaches beyond is clipped.
 * Time grows with n log n in the number of marks, and with what they cover.
 */
export function segmentsOf(length: number, marked: readonly Marked[], cuts: readonly number[] = []): Segment[] {
  const inside = marked
    .map((mark, order) => ({ mark, order, start: Math.max(0, mark.span[0]), end: Math.min(length, mark.span[1]) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.order - b.order)
  const borders = new Set([0, length])
  for (const cut of cuts) if (cut > 0 && cut < length) borders.add(cut)
  for (const { start, end } of inside) borders.add(start).add(end)
  const sorted = [...borders].sort((a, b) => a - b)

  const segments: Segment[] = []
  let open: typeof inside = []
  let next = 0
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1]
    if (end === undefined) break
    open = open.filter((one) => one.end > start)
    for (let one = inside[next]; one && one.start <= start; one = inside[++next]) open.push(one)
    const marks = open.toSorted((a, b) => a.order - b.order).map((one) => one.mark)
    segments.push({ start, end, marks })
  }
  return segments
}
