/** Which lines of a dump are the article's, by what a person marked as the article's text. */
import { wordsOf } from '../pages/words.ts'

/** Below so many words a line is the article's only if it is one of its lines, beside another of its own. */
const SHORT = 5
const SHARED = 0.6
const BESIDE = 3

/**
 * @param lines in order
 * @param main the article's text
 * @returns by line: 1 for the article's
 */
export function labelLines(lines: readonly string[], main: string): Uint8Array {
  const gold = wordsOf(main)
  const shingles = new Set<string>()
  for (let i = 0; i + 3 < gold.length; i++) shingles.add(gold.slice(i, i + 4).join(' '))
  const goldLines = new Set(main.split(/\n+/).map((line) => wordsOf(line).join(' ')))
  const labels = new Uint8Array(lines.length)
  const maybe: number[] = []
  for (const [i, line] of lines.entries()) {
    const words = wordsOf(line)
    if (words.length === 0) continue
    if (words.length < SHORT) {
      if (goldLines.has(words.join(' '))) maybe.push(i)
      continue
    }
    let found = 0
    for (let w = 0; w + 3 < words.length; w++) if (shingles.has(words.slice(w, w + 4).join(' '))) found++
    if (found >= (words.length - 3) * SHARED) labels[i] = 1
  }
  for (const i of maybe)
    for (let k = Math.max(0, i - BESIDE); k <= Math.min(lines.length - 1, i + BESIDE); k++)
      if (labels[k] === 1) {
        labels[i] = 2
        break
      }
  keepOneOfEach(lines, labels)
  return labels.map((label) => Math.min(label, 1))
}

/** Of lines that are the same, the article's is the one with most of the article around it. */
function keepOneOfEach(lines: readonly string[], labels: Uint8Array): void {
  const places = new Map<string, number[]>()
  for (const [i, line] of lines.entries()) {
    if (!labels[i]) continue
    const key = wordsOf(line).join(' ')
    places.set(key, [...(places.get(key) ?? []), i])
  }
  const around = (at: number) => {
    let found = 0
    for (let i = Math.max(0, at - 5); i <= Math.min(lines.length - 1, at + 5); i++) if (labels[i]) found++
    return found
  }
  for (const same of places.values()) {
    if (same.length < 2) continue
    const best = same.reduce((a, b) => (around(b) > around(a) ? b : a))
    for (const i of same) if (i !== best) labels[i] = 0
  }
}
