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

/** The chance to be right that a day of publication must have to be told; learned too. */
export const leastChance: number = data.leastChance

/** The weight of leaving the question open. */
export const NONE = '(none)'

export function scoreOf(features: Iterable<string>, of: Weights): number {
  let score = 0
  for (const feature of features) score += of[feature] ?? 0
  return score
}

/** The chance of each to be the right one, by its score among those of the others: a softmax. */
export function chancesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const parts = scores.map((score) => Math.exp(score - top))
  const sum = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => part / sum)
}

/**
 * The best candidate, the earlier of two alike; null when none is better than leaving it open.
 * @param least the chance, 0–1, that it must be right with
 */
export function choose<T>(candidates: readonly Candidate<T>[], of: Weights, least = 0): T | null {
  const scores = candidates.map(({ features }) => scoreOf(features, of))
  const chances = chancesOf([...scores, of[NONE] ?? Number.NEGATIVE_INFINITY])
  const open = chances.pop() ?? 0
  const best = Math.max(...chances)
  return best > open && best >= least ? (candidates[chances.indexOf(best)]?.value ?? null) : null
}
