/** One sentence as a tree, with how far each word reaches. Made only where a forecast may be. */
import type { Run, Syntax, Token } from '../layers.ts'
import { type Tree as Parse, treeOf as parseOf } from '../syntax/tree.ts'

export interface Tree extends Parse {
  /** All that hangs on a word, it included; trees are projective, so it is one run. */
  reach(i: number): Run
}

export function treeOf(tokens: readonly Token[], syntax: Syntax, sentence: Run): Tree {
  const parse = parseOf(tokens, syntax, sentence)
  const { from, to } = sentence
  const low = Int32Array.from({ length: to - from }, (_, i) => from + i)
  const high = low.slice()
  // No sentence has more tokens than tokens/sentences.ts lets it have, so climbing from each is bounded.
  for (let i = from; i < to; i++) {
    let node = parse.head(i)
    for (let steps = 0; node >= 0 && steps < to - from; steps++) {
      low[node - from] = Math.min(low[node - from] ?? i, i)
      high[node - from] = Math.max(high[node - from] ?? i, i)
      node = parse.head(node)
    }
  }
  return { ...parse, reach: (i) => ({ from: low[i - from] ?? i, to: (high[i - from] ?? i) + 1 }) }
}
