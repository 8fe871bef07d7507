/** What the reader's lexicon knows of a word, as comparing asks for it. */
import type { Kin } from '../../compare/index.ts'
import { models } from '../reading/weights.ts'

/** The lexicon holds so many words, the commonest first. */
const WORDS = 52_000

/** @throws ReadoutError naming the weights that are missing or damaged */
export function kinOf(word: string): Kin {
  const { find, fine, middle, coarse } = models().lexicon
  const entry = find(word)
  if (entry === 0) return { rarity: 1, groups: [] }
  return { rarity: Math.log1p(entry) / Math.log1p(WORDS), groups: [fine, middle, coarse].map((of) => of[entry] ?? 0) }
}
