/** How likely it is, by the marks of a pair, that it does not fit: what was learned from labelled pairs (weights.json). */
import data from './weights.json' with { type: 'json' }

/** A mark of weights.json by name: how much of it there is. */
export type Features = Readonly<Record<string, number>>

/**
 * A logistic regression, and boosted trees (Friedman 2001), which see what marks mean together: their log-odds are averaged.
 * Each tree is full to the same depth; a row goes right where its mark is more than the split.
 */
export interface Model {
  base: number
  weights: Record<string, number>
  trees?: Trees
}

export interface Trees {
  base: number
  /** The marks by their places, which are what each tree names them by. */
  marks: string[]
  each: Tree[]
}

interface Tree {
  marks: number[]
  splits: number[]
  leaves: number[]
}

const models: Record<'signs' | 'measures', Model> = data

/** How likely it is that a pair does not fit of which only its words tell; and one that speaks of nothing besides. */
export const { wordedOnly, verbatim } = data

/** 0 to 1. */
export function chanceOf(about: 'signs' | 'measures', features: Features): number {
  return 1 / (1 + Math.exp(-oddsOf(models[about], features)))
}

/** The logarithm of the odds. */
export function oddsOf({ base, weights, trees }: Model, features: Features): number {
  let odds = base
  for (const [name, weight] of Object.entries(weights)) odds += weight * (features[name] ?? 0)
  if (!trees) return odds
  odds += trees.base
  const row = trees.marks.map((name) => features[name] ?? 0)
  for (const tree of trees.each) odds += leafOf(tree, row)
  return odds
}

function leafOf({ marks, splits, leaves }: Tree, row: readonly number[]): number {
  let node = 0
  while (node < marks.length) node = 2 * node + ((row[marks[node] ?? 0] ?? 0) > (splits[node] ?? 0) ? 2 : 1)
  return leaves[node - marks.length] ?? 0
}
