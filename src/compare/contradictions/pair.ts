/** Whether two sentences can both be so, as far as can be told from how they are worded. Silent, when it cannot. */
import { cosine } from '../text/likeness.ts'
import { lay } from './alignment/features.ts'
import { judge, mayDiffer } from './alignment/judge.ts'
import { type Fit, fitByWords, type WordFit } from './byWords.ts'
import type { Claim } from './claim.ts'

export interface Fitting extends WordFit {
  /** How alike what they speak of is, 0 to 1. */
  likeness: number
  /** How likely it is that they do not fit, 0 to 1, as far as it was looked into. */
  chance: number
  /** What does not fit by the words alone, if anything. */
  worded: WordFit['kind']
}

/** Less likely ones are not said to be inconsistent: sure on files not learned from, as others' pairs are harder. */
const LEAST = 0.85

/** @param weight of a stem, the rarer the more: `weigherOf` the dossier's claims */
export function fitOf(a: Claim, b: Claim, weight: (stem: string) => number): Fitting {
  const likeness = cosine(a.topic, b.topic, weight)
  const { fit, kind: worded } = fitByWords(a, b, likeness, weight)
  const laid = lay(a.things, b.things)
  const judged = judge(a, b, laid, worded)
  const chance = judged?.chance ?? 0
  const told = (fit: Fit, kind: WordFit['kind']): Fitting => ({ fit, kind, likeness, chance, worded })
  if (judged && chance >= LEAST) return told('inconsistent', judged.kind)
  return told(fit === 'consistent' && !mayDiffer(a, b, laid) ? 'consistent' : 'unrelated', null)
}
