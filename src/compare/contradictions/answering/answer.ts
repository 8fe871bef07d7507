/** An answer to every pair, sure or not: the likeliest of three, where `fitOf` is silent unless it is sure. */
import type { Fit } from '../byWords.ts'
import { gainsay, marksOf } from './marks.ts'
import { type KinOf, sideOf } from './side.ts'
import data from './weights.json' with { type: 'json' }

const { base, weights } = data
const fits: readonly Fit[] = ['inconsistent', 'consistent', 'unrelated']

/** SHA-256 of the file of pairs that it learned from: how it does on those tells little. */
export const answersLearnedFrom = data.learnedFrom

/** Learned from programmes of parties; of other texts it is a guess. @param a what was said first */
export function answerOf(a: string, b: string, kinOf: KinOf): Fit {
  const sides = [sideOf(a, kinOf), sideOf(b, kinOf)] as const
  if (gainsay(...sides)) return 'inconsistent'
  const marks: Readonly<Record<string, number>> = marksOf(...sides)
  const score = (fit: Fit) =>
    Object.entries(weights).reduce((all, [name, of]) => all + (marks[name] ?? 0) * of[fit], base[fit])
  return fits.reduce((best, fit) => (score(fit) > score(best) ? fit : best))
}
