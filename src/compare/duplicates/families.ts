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

/** When a text appeared, as far as is known of it. */
export interface Appeared {
  id: string
  published: { from: string; to: string; precision: string } | null
  /** When it was first seen, ISO 8601 UTC. */
  added: string
}

/**
 * The order in which texts appeared: by the day published, failing that by the day first seen; within a day those that
 * tell the time first, by that time; then by when they were first seen. What is known only to the month stands at its end.
 */
export function compareAppeared(a: Appeared, b: Appeared): number {
  const [dayA, timeA] = appearance(a)
  const [dayB, timeB] = appearance(b)
  return (
    compareText(dayA, dayB) || compareText(timeA, timeB) || compareText(a.added, b.added) || compareText(a.id, b.id)
  )
}

/** After every time of day. */
const NO_TIME = '~'

function appearance({ published, added }: Appeared): [day: string, time: string] {
  if (!published) return [added.slice(0, 10), NO_TIME]
  if (published.precision === 'minute') return [published.from.slice(0, 10), published.from.slice(11, 16) || NO_TIME]
  return [(published.precision === 'day' ? published.from : published.to).slice(0, 10), NO_TIME]
}
