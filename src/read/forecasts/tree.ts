/** One sentence as a tree: what hangs on a word, and how far it reaches. Made only where a forecast may be. */
import type { Run, Syntax, Token } from '../layers.ts'
import { RELATIONS, TAGS } from '../syntax/scheme.ts'

export interface Tree extends Run {
  tokens: readonly Token[]
  lower(i: number): string
  lemma(i: number): string
  tag(i: number): string
  relation(i: number): string
  /** -1 for the root. */
  head(i: number): number
  /** What hangs on a word by one of these relations, in order; all that hangs on it without any. */
  children(i: number, ...relations: string[]): number[]
  child(i: number, ...relations: string[]): number | undefined
  /** All that hangs on a word, it included; trees are projective, so it is one run. */
  reach(i: number): Run
}

export function treeOf(tokens: readonly Token[], syntax: Syntax, { from, to }: Run): Tree {
  const lists: number[][] = Array.from({ length: to - from }, () => [])
  const low = new Int32Array(to - from)
  const high = new Int32Array(to - from)
  for (let i = from; i < to; i++) {
    low[i - from] = i
    high[i - from] = i
    const head = syntax.heads[i] ?? -1
    if (head >= from && head < to) lists[head - from]?.push(i)
  }
  // No sentence has more tokens than tokens/sentences.ts lets it have, so climbing from each is bounded.
  for (let i = from; i < to; i++) {
    let node = syntax.heads[i] ?? -1
    for (let steps = 0; node >= from && node < to && steps < to - from; steps++) {
      low[node - from] = Math.min(low[node - from] ?? i, i)
      high[node - from] = Math.max(high[node - from] ?? i, i)
      node = syntax.heads[node] ?? -1
    }
  }
  const relation = (i: number) => RELATIONS[syntax.relations[i] ?? 0] ?? ''
  const children = (i: number, ...relations: string[]) => {
    const all = lists[i - from] ?? []
    return relations.length ? all.filter((child) => relations.includes(relation(child))) : all
  }
  return {
    from,
    to,
    tokens,
    relation,
    children,
    lower: (i) => (i >= from && i < to ? (tokens[i]?.lower ?? '') : ''),
    lemma: (i) => (i >= from && i < to ? (syntax.lemmas[i] ?? '') : ''),
    tag: (i) => (i >= from && i < to ? (TAGS[syntax.tags[i] ?? 0] ?? '') : ''),
    head(i) {
      const head = syntax.heads[i] ?? -1
      return head >= from && head < to ? head : -1
    },
    child: (i, ...relations) => children(i, ...relations)[0],
    reach: (i) => ({ from: low[i - from] ?? i, to: (high[i - from] ?? i) + 1 }),
  }
}
