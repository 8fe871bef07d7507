/** Words and runs of four words, as the scorers of labelled pages count them. */

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []
}

const SHINGLE = 4

/** Every run of four words; all of them as one run where there are fewer. */
export function shinglesOf(words: readonly string[]): string[] {
  if (words.length < SHINGLE) return words.length ? [words.join(' ')] : []
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '))
}

/** How many of the one are among the other, each counted as often as it stands in both. */
export function sharedCount(found: readonly string[], wanted: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of wanted) left.set(one, (left.get(one) ?? 0) + 1)
  let both = 0
  for (const one of found) {
    const there = left.get(one) ?? 0
    if (there === 0) continue
    both++
    left.set(one, there - 1)
  }
  return both
}
