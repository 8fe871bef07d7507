/** The words right before an expression: those that take a part of it ("late"), and those that bound it ("by"). */
import type { Day } from './calendar.ts'
import type { Bound, Grammar, Tense } from './grammar.ts'
import { partOf } from './period.ts'
import { type Atom, blanks } from './scan.ts'
import { type Held, tell, tellHalf } from './tell.ts'
import type { TimeExpression } from './time.ts'

/** No word that changes an expression stands, or reaches, further before it. */
export const BEFORE = 40

/** One sentence, as it is joined. */
export interface Joining {
  text: string
  /** Where the sentence begins. */
  begin: number
  grammar: Grammar
  published: Day | null
  tense(start: number, end: number): Tense
}

/** The text before an expression, as far as no other expression holds it. */
export function leftOf(at: Joining, start: number, free: number): string {
  return blanks(at.text.slice(Math.max(at.begin, free, start - BEFORE), start))
}

/** The period of an atom, or the part of it that the words before it take; null for an atom that is no period. */
export function hold(atom: Atom, at: Joining, free: number): Held | null {
  const { start, end, meaning } = atom
  if (meaning.is !== 'period') return null
  const held: Held = { start, end, period: meaning.period, meaning, clock: null, zone: null, part: null }
  if (meaning.whole) return held
  const left = leftOf(at, start, free)
  for (const [words, part] of at.grammar.parts) {
    const match = words.exec(left)
    const period = match ? partOf(meaning.period, part) : null
    if (match && period) return { ...held, start: start - match[0].length, period, part }
  }
  return held
}

/** An expression as the word before it bounds it; `bound` is null when none does. */
export function bind(one: Held, at: Joining, free: number): { told: TimeExpression | null; bound: Bound | null } {
  if (one.meaning.whole) return { told: tell(one, one.meaning.due), bound: null }
  const left = leftOf(at, one.start, free)
  for (const [words, bound] of at.grammar.bounds) {
    const match = words.exec(left)
    const told = match && bounded({ ...one, start: one.start - match[0].length }, bound, at)
    if (told) return { told, bound }
  }
  return { told: tell(one), bound: null }
}

function bounded(one: Held, word: Bound, at: Joining): TimeExpression | null {
  const { published } = at
  const { from, to } = one.period
  // "Before the end of the year" holds the end's last day, as "by" does.
  const bound = word === 'before' && one.part === 'end' ? 'by' : word
  // "After Monday's debate" is not after Monday.
  if ((bound === 'after' || bound === 'before') && possessive(one, at.text)) return null
  // "As of 2008": what has begun is told as it stands.
  if (bound === 'from' && published !== null && from < published) return null
  if (bound === 'since' && published !== null && from <= published) return upTo(one, from, published, false)
  if (bound === 'since' || bound === 'from') return tellHalf(one, 'from', from)
  if (bound === 'after') return tellHalf(one, 'from', one.clock ? from : to + 1)
  const coming = published !== null && to >= published
  if (bound === 'before' || (bound === 'to' && !coming && !one.part)) {
    const last = one.clock ? from : from - 1
    if (published !== null && last >= published && at.tense(one.start, one.end) === 'future')
      return upTo(one, published, last, true)
    return tellHalf(one, 'to', last)
  }
  return coming ? upTo(one, published, to, bound !== 'until') : tellHalf(one, 'to', to)
}

function possessive(one: Held, text: string): boolean {
  return /^['’]s\b/.test(text.slice(one.end, one.end + 3)) || /['’]s$/.test(text.slice(one.end - 2, one.end))
}

function upTo(one: Held, from: Day, to: Day, due: boolean): TimeExpression | null {
  const told = tell({ ...one, period: { from, to, unit: 'span' }, clock: null }, due)
  // A clock time bounds the end that its words name.
  return told && one.clock && due ? { ...told, to: `${told.to}T${one.clock}` } : told
}
