/**
 * Choosing by agreement. Every candidate for a title, a byline or a date carries its sources; each source has a weight,
 * its reliability in log-odds, and so has what speaks for or against a candidate beside them. Their sum is the
 * candidate's score: sources that agree raise it, and where nothing reaches "none" the question stays open. The weights
 * are learned by training/metadata.ts as a conditional logit (McFadden 1974).
 */
import data from './weights.json' with { type: 'json' }

/** One possible answer with all that is known of it. */
export interface Candidate<T> {
  value: T
  /** Names of what holds for it; each counts once. */
  features: Set<string>
}

export type Weights = Readonly<Record<string, number>>

/** What is learned for every question. */
export const learned: { readonly title: Weights; readonly byline: Weights; readonly published: Weights } = data

/** The weight of leaving the question open. */
export const NONE = '(none)'

export function scoreOf(features: Iterable<string>, of: Weights): number {
  let score = 0
  for (const feature of features) score += of[feature] ?? 0
  return score
}

/** The best candidate, the earlier of two alike; null when none is better than leaving it open. */
export function choose<T>(candidates: readonly Candidate<T>[], of: Weights): T | null {
  let best: Candidate<T> | null = null
  let top = of[NONE] ?? Number.NEGATIVE_INFINITY
  for (const one of candidates) {
    const score = scoreOf(one.features, of)
    if (score <= top) continue
    top = score
    best = one
  }
  return best?.value ?? null
}
