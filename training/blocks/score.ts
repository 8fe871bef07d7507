/**
 * How near an extracted text is to the one a person copied out. Words: F1 over the bag of words, the mean of the pages'.
 * Shingles: precision and recall over runs of four words, the means of the pages', and their F1 (as the article extraction
 * benchmark scores). Title: the same but for case and spaces. Author: one of the names found. Date: to the day.
 */
import type { LabelledPage } from '../pages/labelled.ts'
import { sharedCount, shinglesOf, wordsOf } from '../pages/words.ts'

export interface Extracted {
  text: string
  title: string | null
  author: string | null
  /** `YYYY-MM-DD…` */
  published: string | null
}

export interface Scores {
  words: number
  shingles: number
  title: number
  author: number
  date: number
  /** Of the dates given. */
  datePrecision: number
}

export function makeScore() {
  let pages = 0
  let words = 0
  const precision: number[] = []
  const recall: number[] = []
  const right = { title: [0, 0], author: [0, 0], date: [0, 0], given: [0, 0] } as Record<string, [number, number]>
  const count = (name: string, hit: boolean) => {
    const one = right[name] as [number, number]
    one[1]++
    if (hit) one[0]++
  }
  return {
    add(page: LabelledPage, { text, title, author, published }: Extracted): void {
      pages++
      const found = wordsOf(text)
      const wanted = wordsOf(page.main_content ?? '')
      const both = sharedCount(found, wanted)
      words += both === 0 ? 0 : (2 * both) / (found.length + wanted.length)
      const foundRuns = shinglesOf(found)
      const wantedRuns = shinglesOf(wanted)
      const runs = sharedCount(foundRuns, wantedRuns)
      if (foundRuns.length) precision.push(runs / foundRuns.length)
      if (wantedRuns.length) recall.push(runs / wantedRuns.length)
      if (page.title) count('title', fold(title) === fold(page.title))
      if (page.author) {
        const names = page.author.split(/,| and |&|;/).map(fold)
        count(
          'author',
          names.some((name) => name !== '' && fold(author).includes(name)),
        )
      }
      if (page.publish_date) {
        const day = (published ?? '').slice(0, 10)
        const hit = day === page.publish_date.slice(0, 10)
        count('date', hit)
        if (day) count('given', hit)
      }
    },
    scores(): Scores {
      const p = mean(precision)
      const r = mean(recall)
      const share = (name: string) => (right[name]?.[0] ?? 0) / Math.max(1, right[name]?.[1] ?? 0)
      return {
        words: words / pages,
        shingles: p + r > 0 ? (2 * p * r) / (p + r) : 0,
        title: share('title'),
        author: share('author'),
        date: share('date'),
        datePrecision: share('given'),
      }
    },
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : 0
}

/** Letter case, kinds of quotation marks and dashes, and runs of spaces are no differences. */
export function fold(text: string | null | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
