/**
 * Which finding is which label, when a few words more or less do not count: their cues share a token, and source and
 * content each share at least half of theirs (Jaccard). Each is matched once, the best pairs first.
 */
import { jaccard, tokensIn, tokensOf } from './tokens.ts'
import { roles, type Triple } from './triple.ts'

/** The least that sources and contents must share. */
const HALF = 0.5

/** Pairs of indexes, each index of either list at most once. */
export function matchLeniently(
  text: string,
  labelled: readonly Triple[],
  found: readonly Triple[],
): [label: number, finding: number][] {
  const tokens = tokensOf(text)
  const setsOf = (triple: Triple) => {
    const [source, cue, content] = roles.map((role) => tokensIn(tokens, triple[role]))
    return { source, cue, content } as Record<(typeof roles)[number], ReadonlySet<number>>
  }
  const labels = labelled.map(setsOf)
  const findings = found.map(setsOf)
  const byCue = new Map<number, number[]>()
  for (const [j, { cue }] of findings.entries())
    for (const token of cue) {
      const at = byCue.get(token)
      if (at) at.push(j)
      else byCue.set(token, [j])
    }

  const pairs: { likeness: number; i: number; j: number }[] = []
  for (const [i, label] of labels.entries()) {
    const near = new Set([...label.cue].flatMap((token) => byCue.get(token) ?? []))
    for (const j of near) {
      const finding = findings[j]
      if (!finding) continue
      const content = jaccard(label.content, finding.content)
      if (content < HALF || jaccard(label.source, finding.source) < HALF) continue
      pairs.push({ likeness: content + jaccard(label.cue, finding.cue), i, j })
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j)
  const taken = { labels: new Set<number>(), findings: new Set<number>() }
  return pairs.flatMap(({ i, j }) => {
    if (taken.labels.has(i) || taken.findings.has(j)) return []
    taken.labels.add(i)
    taken.findings.add(j)
    return [[i, j] as [number, number]]
  })
}
