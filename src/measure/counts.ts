/** What is counted, and the scores that follow from it. */

/**
 * `lenient` and `strict` are whole triples; `source`, `cue` and `content` exact spans of one role; `direct`, `mixed` and
 * `indirect` the lenient triples of one mode.
 */
export const figures = ['lenient', 'strict', 'source', 'cue', 'content', 'direct', 'mixed', 'indirect'] as const
export type Figure = (typeof figures)[number]

export interface Count {
  /** How many were found, and how many of these are right. */
  found: number
  right: number
  /** How many were labelled, and how many of these were found. The modes of the two sides of a pair may differ. */
  labelled: number
  recalled: number
}

export type Counts = Readonly<Record<Figure, Readonly<Count>>>

/** Shares, 0 to 1. */
export interface Score {
  /** Of what was found, how much is right. */
  precision: number
  /** Of what was labelled, how much was found. */
  recall: number
  /** Their harmonic mean. */
  f1: number
}

/** Null where nothing was labelled and nothing found: there was nothing to get right or wrong. */
export function scoreOf({ found, right, labelled, recalled }: Count): Score | null {
  if (found === 0 && labelled === 0) return null
  const precision = found === 0 ? 0 : right / found
  const recall = labelled === 0 ? 0 : recalled / labelled
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

export function sumCount(list: Iterable<Count>): Count {
  const sum = { found: 0, right: 0, labelled: 0, recalled: 0 }
  for (const count of list) {
    sum.found += count.found
    sum.right += count.right
    sum.labelled += count.labelled
    sum.recalled += count.recalled
  }
  return sum
}

export function sumCounts(list: readonly Counts[]): Counts {
  return byFigure((figure) => sumCount(list.map((counts) => counts[figure])))
}

export function byFigure<T>(one: (figure: Figure) => T): Record<Figure, T> {
  return Object.fromEntries(figures.map((figure) => [figure, one(figure)])) as Record<Figure, T>
}
