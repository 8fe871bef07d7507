/**
 * Where an actor stands on an issue, over time. Each point rests on one statement; a position is nothing but its
 * points, in order (discourse network analysis: Leifeld 2017, with time kept rather than summed away).
 */
import type { StanceValue, Voice } from './readout1.ts'
import type { Span } from './span.ts'

/** One statement's stance: who, on what, when, in which words. */
export interface PositionPoint {
  actor: string
  issue: string
  /** The day it was said or, failing that, published: `YYYY-MM-DD`; null when neither is known. */
  on: string | null
  /** When on that day, `HH:MM`, where the page says; orders the points of one day. */
  time: string | null
  stance: StanceValue
  voice: Voice
  document: string
  statement: string
  span: Span
}

/** An actor's stance on an issue over time, oldest point first; `shifts` are pairs of indexes into `points`. */
export interface Position {
  actor: string
  issue: string
  /**
   * The stance of the newest point that takes one; `unclear` when none does. What an author infers counts only where
   * nobody is quoted or paraphrased.
   */
  now: StanceValue
  points: PositionPoint[]
  shifts: [before: number, after: number][]
}
