/** What a sentence's words tell of, before anyone knows who takes part. */
import type { EventType } from './lexicon/open.ts'

export interface Act {
  type: EventType
  mode: string | null
  /** The verb, or the noun for what a noun alone tells. */
  at: number
  /** The noun that says what is done, beside a verb that does not; else -1. */
  noun: number
  /** The words that tell of it. */
  from: number
  to: number
  /** How it was recognised; how sure it is follows from it. */
  by: 'verb' | 'frame' | 'light' | 'happen' | 'outer' | 'future' | 'noun'
}
