/** What the finders of forecasts look at, and what they hand on. */
import type { Statement } from '../../domain/index.ts'
import type { Layers, Run } from '../layers.ts'
import type { TimeExpression } from '../times/time.ts'
import type { Likelihood } from './tables.ts'
import type { Tree } from './tree.ts'

/** What is told of what will be, before its span is cut. */
export interface Candidate {
  /** The word that the clause hangs on, whose reach is the claim. */
  head: number
  /** Where the clause begins, when what begins it does not hang on the head. */
  from?: number
  /** The words of likelihood; null when nothing hedges. */
  phrase: Run | null
  /** What they mean to the tables; null when no table can know. */
  likelihood: Likelihood | null
  /** A probability that is said in numbers, 0 to 1. */
  exact?: number
  /** How often forecasts found in this way are right, 0 to 1. */
  confidence: number
}

/** A sentence with all that is known of it. */
export interface Place {
  tree: Tree
  /** The times in it, in text order. */
  times: readonly TimeExpression[]
  /** The day of publication. */
  published: string | null
  cast: Layers['cast']
  /** The innermost statement that has this token in what was said. */
  saidAt(token: number): Omit<Statement, 'id'> | null
  /** The clause of a condition of this token's clause stands in the sentence. */
  conditional(token: number): boolean
}

/** A time that is still to come, or to be awaited, stands within reach of a word. */
export function awaited({ tree, times, published }: Place, head: number): boolean {
  const reach = tree.reach(head)
  const [start, end] = [tree.tokens[reach.from]?.start ?? 0, tree.tokens[reach.to - 1]?.end ?? 0]
  return times.some(
    ({ span, due, to, from, kind }) =>
      span[0] >= start &&
      span[1] <= end &&
      (due || kind === 'unknown-after' || (published !== null && (to ?? from ?? '').slice(0, 10) > published)),
  )
}
