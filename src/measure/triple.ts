/** What is measured: a statement as the words of its three parts (PARC, PolNeAR). Any part may be empty. */
import type { Span } from '../domain/index.ts'

export interface Triple {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A triple that a reader found, with how sure it was, 0 to 1. */
export interface Found extends Triple {
  readonly confidence: number
}

export const roles = ['source', 'cue', 'content'] as const
