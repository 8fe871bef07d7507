/** How well texts agree with what a person marked: bags of words a page, and runs of four words over all pages. */
import { sharedCount, shinglesOf, wordsOf } from '../pages/words.ts'

export interface Agreement {
  /** Means over pages of the words' precision, recall and F1. */
  words: { precision: number; recall: number; f1: number }
  /** Means over pages of the shingles' precision and recall, and their F1. */
  shingles: { precision: number; recall: number; f1: number }
}

export function agreementOf(pairs: Iterable<{ found: string; wanted: string }>): Agreement {
  const words = { precision: 0, recall: 0, f1: 0 }
  const shingles = { precision: 0, recall: 0, f1: 0 }
  let pages = 0
  for (const { found, wanted } of pairs) {
    pages++
    const a = wordsOf(found)
    const b = wordsOf(wanted)
    const w = overlap(a, b)
    words.precision += w.precision
    words.recall += w.recall
    words.f1 += harmonic(w.precision, w.recall)
    const s = overlap(shinglesOf(a), shinglesOf(b))
    shingles.precision += s.precision
    shingles.recall += s.recall
  }
  for (const sums of [words, shingles])
    for (const key of ['precision', 'recall', 'f1'] as const) sums[key] /= Math.max(1, pages)
  shingles.f1 = harmonic(shingles.precision, shingles.recall)
  return { words, shingles }
}

function overlap(found: readonly string[], wanted: readonly string[]): { precision: number; recall: number } {
  const both = sharedCount(found, wanted)
  return { precision: found.length ? both / found.length : 0, recall: wanted.length ? both / wanted.length : 0 }
}

function harmonic(a: number, b: number): number {
  return a + b ? (2 * a * b) / (a + b) : 0
}
