/**
 * What is known of a word before any training of ours: the clusters it falls into by the company it keeps (k-means over
 * GloVe vectors, Pennington et al. 2014), and the kinds of meaning WordNet gives it (Fellbaum 1998).
 */

import { openWeights } from '../../weights/index.ts'
import { hashText } from './hash.ts'

export interface Lexicon {
  /**
   * The entry of a word; 0 is the entry of every word it does not know. Forms are in small letters; ask with the form
   * for clusters and with the lemma for senses.
   */
  find(word: string): number
  /** Clusters by entry, coarse to fine (some 64, 256 and 1,024); 0 is none. */
  coarse: Uint8Array
  middle: Uint16Array
  fine: Uint16Array
  /** WordNet's lexicographer file of the first sense as a noun, and as a verb; 0 is none. */
  noun: Uint8Array
  verb: Uint8Array
  /** Flags of the first three senses, see `SENSES`. */
  senses: Uint8Array
}

/** Bits of `senses`: some common sense of the word is of this kind. */
export const SENSES = { says: 1, thinks: 2, person: 4, group: 8, words: 16, thought: 32, feeling: 64 }

interface Meta {
  /** The number of slots is 2 to the power of this. */
  bits: number
}

/** 16 bits that tell most words in one slot apart; never 0, which marks an empty slot. */
export function markOf(hash: number): number {
  return hash >>> 16 || 1
}

/** @throws ReadoutError `invalid` for damaged bytes */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const weights = openWeights<Meta>(bytes, 'lexicon.bin')
  const mask = (1 << weights.meta.bits) - 1
  const checks = weights.array('checks', 'u16')
  const entries = weights.array('entries', 'u16')
  return {
    find(word) {
      const hash = hashText(word)
      const check = markOf(hash)
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const held = checks[slot]
        if (held === check) return entries[slot] ?? 0
        if (held === 0) return 0
      }
    },
    coarse: weights.array('coarse', 'u8'),
    middle: weights.array('middle', 'u16'),
    fine: weights.array('fine', 'u16'),
    noun: weights.array('noun', 'u8'),
    verb: weights.array('verb', 'u8'),
    senses: weights.array('senses', 'u8'),
  }
}
