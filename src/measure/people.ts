/** The human line: how well people agree when the first of them is taken for right, as it is when readers are scored. */
import { countArticle } from './countArticle.ts'
import { type Counts, sumCounts } from './counts.ts'
import type { Triple } from './triple.ts'

/** Every other person's labels of one article, scored against the first's; counts of all of them together. */
export function countPeople(text: string, [first = [], ...others]: readonly (readonly Triple[])[]): Counts {
  return sumCounts(
    others.map((other) => {
      const found = other.map((triple) => ({ ...triple, confidence: 1 }))
      return countArticle(text, first, found).counts
    }),
  )
}
