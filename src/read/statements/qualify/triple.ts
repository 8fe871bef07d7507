/** What the models find, before it is known how it was said. */
import type { Run } from '../../layers.ts'

/** Who, by which words, said what. */
export interface Triple {
  /** Empty when the text names nobody. */
  source: Run[]
  cue: Run[]
  content: Run[]
  /** 0 to 1. */
  confidence: number
}
