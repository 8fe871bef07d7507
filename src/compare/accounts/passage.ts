/** The part of a document that tells of an occurrence: what is laid beside other accounts of it. */
import { type Document, dayNumber, dayOf, lineAround, type Occurrence, type Span } from '../../domain/index.ts'

/** A document published within so many days tells of the meeting as news: all of it is its account. */
const FRESH = 4
/** How far into a text its subject is told at the latest. */
const LEAD = 600

/**
 * The whole text, or its section, where it is a readout: published about then, with the event told at its head. Else the
 * paragraph in which the event is told.
 */
export function passageOf(document: Document, span: Span, { when }: Pick<Occurrence, 'when'>): Span {
  const { text, sections } = document
  const section = sections.find(({ start, end }) => start <= span[0] && span[1] <= end)
  const whole: Span = section ? [section.start, section.end] : [0, text.length]
  const told = dayOf(document.published)
  const fresh = when === null || told === null || Math.abs(dayNumber(told) - dayNumber(when.to)) <= FRESH
  if (fresh && span[0] - whole[0] <= LEAD) return whole
  const [open, close] = lineAround(text, span)
  return [Math.max(whole[0], open), Math.min(whole[1], close)]
}
