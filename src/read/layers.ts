/**
 * What the steps of a reading pass on. Each layer is made once, by one step, and never changed afterwards. Places are
 * counted in tokens here, `[from, to)`, and become spans of the text only when a finding is made.
 */
import type { Actor, Forecast, Mention, Span, Statement } from '../domain/index.ts'
import type { EventsFound } from './events/found.ts'
import type { Language } from './languages/language.ts'
import type { TimeExpression } from './times/time.ts'

/** A word, a number, or a mark of punctuation, with its place in the text. */
export interface Token {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
  /** It begins with a capital letter. */
  capital: boolean
}

/** A run of tokens, `[from, to)`. */
export interface Run {
  from: number
  to: number
}

export interface Sentence extends Run {
  paragraph: number
}

/** Words in quotation marks; the run holds the marks. */
export interface Quotation extends Run {
  paragraph: number
  /** It goes on from the quotation that the paragraph before left open. */
  continues: boolean
  /** False when the paragraph ended first. */
  closed: boolean
}

/** What the quote automaton found. */
export interface Quotes {
  quotations: Quotation[]
  /** For each token, the index of the outermost quotation that holds it, or -1. */
  at: Int32Array
}

/** A place where a roster name stands. */
export interface Known extends Run {
  /** Who goes by these words, in roster order; more than one when they share the name. */
  actors: string[]
  /** Places stand for nobody: they only say in which state something is. */
  form: 'name' | 'metonym' | 'demonym' | 'place'
}

/** What the parser found. */
export interface Syntax {
  /** By token: index into `TAGS` (syntax/scheme.ts). */
  tags: Uint8Array
  lemmas: string[]
  /** By token: the token it hangs on, counted in the document, or -1. Each sentence is one tree with one root. */
  heads: Int32Array
  /** By token: index into `RELATIONS`. */
  relations: Uint8Array
}

/** A statement found by its shape, before anyone knows who its source is. */
export interface Told {
  source: Run[]
  cue: Run[]
  content: Run[]
  /** What the content points to, told before: "reiterated this position". */
  resumes?: Run[]
  voice: Statement['voice']
  negated: boolean
  /** To whom, as words. */
  addressees: Run[]
  /** Who relays it, as words, the nearest teller first. */
  via: Run[]
  /** It is a saying, so that a statement inside its content comes to us through its source. */
  relays: boolean
  /** How often statements of this shape are right, 0 to 1. */
  confidence: number
}

/** A forecast before it has ids. */
export interface Foreseen {
  draft: Omit<Forecast, 'id' | 'statement'>
  /** The place in `dated` of the statement that carries it; null when the author tells it. */
  statement: number | null
}

/** Who is named where, and which runs of words stand for whom. */
export interface Cast {
  actors: Actor[]
  mentions: Mention[]
  /** The actors that a run of words names, in text order; empty when nobody is known by it. */
  named(run: Run): string[]
}

/** Every layer, by name. */
export interface Layers {
  text: string
  language: Language
  /** The day it was published, `YYYY-MM-DD`, when that is known. */
  published: string | null
  tokens: Token[]
  paragraphs: Run[]
  sentences: Sentence[]
  quotes: Quotes
  /** In text order, none over another; empty for a language whose times are not read. */
  times: TimeExpression[]
  known: Known[]
  /** Null for a language that has no parser. */
  syntax: Syntax | null
  told: Told[]
  cast: Cast
  /** Statements with their actors. */
  attributed: Omit<Statement, 'id'>[]
  /** The same with their stances. */
  stanced: Omit<Statement, 'id'>[]
  /** The same with the time of their saying. */
  dated: Omit<Statement, 'id'>[]
  foreseen: Foreseen[]
  /** What happened or is to happen, with the actors that only it names. */
  events: EventsFound
}

/** The text a run of tokens covers. A run is never empty. */
export function spanOf(tokens: readonly Token[], run: Run): Span {
  const first = tokens[run.from]
  const last = tokens[run.to - 1]
  return [first ? first.start : 0, last ? last.end : 0]
}
