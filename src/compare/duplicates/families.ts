/** Documents of one text, grouped: a family is all that `same` pairs tie together, whichever came first. */
import { compareText } from '../../domain/index.ts'

/**
 * The family of each document, named by the smallest id in it. Pairs with others than these do not count. Near linear.
 */
export function familiesOf(
  documents: readonly string[],
  pairs: readonly { a: string; b: string }[],
): Map<string, string> {
  const parent = new Map(documents.map((id) => [id, id]))
  const rootOf = (id: string): string => {
    let root = id
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up
    for (let at = id; at !== root; ) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    return root
  }
  for (const { a, b } of pairs) {
    if (!parent.has(a) || !parent.has(b)) continue
    const [low, high] = [rootOf(a), rootOf(b)].sort(compareText) as [string, string]
    if (low !== high) parent.set(high, low)
  }
  return new Map(documents.map((id) => [id, rootOf(id)]))
}
