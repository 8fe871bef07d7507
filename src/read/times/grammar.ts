/**
 * What a language says about time, as data: the rules that read single expressions, and the words beside them that
 * change what they mean. Everything else here is the same for every language.
 */
import type { Run, Token } from '../layers.ts'
import type { Day } from './calendar.ts'
import type { Length } from './length.ts'
import type { Part, Period } from './period.ts'

/** Where a sentence puts what it tells of; null when no word near by says. */
export type Tense = 'past' | 'future' | null

/** What a single expression means, before the words around it are looked at. */
export type Meaning =
  | {
      is: 'period'
      period: Period
      /** Month and day of an expression that left the year open, so that the end of a range can lend its own. */
      open?: { month: number; day: number | null }
      /** Already as it is meant to be told: no part of it is taken and no bound set. */
      whole?: boolean
      due?: boolean
      anchor?: [number, number]
    }
  | { is: 'clock'; time: string; zone: string | null }
  | { is: 'length'; length: Length }
  | { is: 'before'; last: Day }
  | { is: 'after'; first: Day }
  /** A day, and no telling which: it is left out, and no clock time beside it is given another. */
  | { is: 'unknown' }
  /** Words that look like time and are none: nothing shorter is looked for in them. */
  | { is: 'nothing' }

/** What a rule may look at besides its own words. */
export interface Place {
  /** The day of publication, if known. */
  published: Day | null
  /** The tense of the words around. */
  tense(): Tense
  /** The day named last, in this paragraph or the one before, with its place. */
  last(): { day: Day; span: [number, number] } | null
  /** Up to 40 code units of the same sentence before the expression, and after it. */
  left: string
  right: string
}

export type Groups = Record<string, string | undefined>

export interface Rule {
  /** Sticky: it is tried where a token begins. Bounded in length, so that reading stays linear. */
  pattern: RegExp
  /** Null when the words say no time after all; a shorter rule may still read them. */
  read(groups: Groups, place: Place): Meaning | null
}

/**
 * `by`: it has happened when that ends. `until`: it lasts as long. `since`: from then until publication. `from`: from
 * then on. `before`, `after`: without what is named. `to`: `until`, or `before` for what is past.
 */
export type Bound = 'by' | 'until' | 'since' | 'from' | 'before' | 'after' | 'to'

export interface Grammar {
  /** Lower-case words, and numbers, with which an expression may begin. */
  opens: RegExp
  rules: readonly Rule[]
  tense(tokens: readonly Token[], sentence: Run, expression: Run): Tense
  /** Words right before an expression that take a part of it; each pattern ends at its end (`$`). */
  parts: readonly [RegExp, Part][]
  /** Words right before an expression that bound it. */
  bounds: readonly [RegExp, Bound][]
  /** What may stand before, and between, the two ends of a range. */
  ranges: readonly { before: RegExp; between: RegExp }[]
  /** What may stand between a clock time and its day, in this order and in the other. */
  clockFirst: RegExp
  dayFirst: RegExp
}
