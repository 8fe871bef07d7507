/** What statements speak of, and what of that may be worth an issue in the codebook. */
import type { StanceValue } from './readout1.ts'

/** A thing that a statement speaks of, as its noun phrase. */
export interface SpokenOf {
  /** The same for the same thing: its words' roots. */
  thing: string
  /** As printed, in lower case but for names, without its article. */
  phrase: string
  /** The statement's sources; empty when nobody known is named. */
  actors: string[]
  /** What the statement says of it. */
  stance: StanceValue
}

/** A thing that is often spoken of, for a person to make an issue of or not. */
export interface SuggestedIssue {
  /** A slug, as issues have it. */
  id: string
  name: string
  /** How it is called, the commonest first. */
  phrases: { phrase: string; count: number }[]
  statements: number
  documents: number
  /** Distinct sources that are known by name. */
  actors: number
  stances: Record<StanceValue, number>
}
