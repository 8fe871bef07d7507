/** One article: what was found beside what was labelled. */
import { byFigure, type Count, type Counts, type Figure, sumCount } from './counts.ts'
import { matchLeniently } from './lenient.ts'
import { modeOf, quotedIn } from './mode.ts'
import { type Found, roles, type Triple } from './triple.ts'

/** A finding's confidence, and whether it is right as a lenient triple. */
export interface Judged {
  confidence: number
  right: boolean
}

export interface ArticleCounts {
  counts: Counts
  /** One for every finding, in their order. */
  judged: Judged[]
}

/** @param found every span lies within the text, as in `labelled` */
export function countArticle(text: string, labelled: readonly Triple[], found: readonly Found[]): ArticleCounts {
  const counts: Record<Figure, Count> = byFigure(() => sumCount([]))
  for (const role of roles) {
    const labels = new Set(labelled.flatMap((one) => one[role].map(String)))
    const findings = new Set(found.flatMap((one) => one[role].map(String)))
    const right = [...findings].filter((span) => labels.has(span)).length
    counts[role] = { found: findings.size, right, labelled: labels.size, recalled: right }
  }

  const keys = new Map<string, number>()
  for (const one of labelled) keys.set(keyOf(one), (keys.get(keyOf(one)) ?? 0) + 1)
  let strict = 0
  for (const one of found) {
    const left = keys.get(keyOf(one)) ?? 0
    if (left === 0) continue
    strict++
    keys.set(keyOf(one), left - 1)
  }
  counts.strict = { found: found.length, right: strict, labelled: labelled.length, recalled: strict }

  const pairs = matchLeniently(text, labelled, found)
  counts.lenient = { found: found.length, right: pairs.length, labelled: labelled.length, recalled: pairs.length }
  const matched = { labels: new Set(pairs.map(([i]) => i)), findings: new Set(pairs.map(([, j]) => j)) }
  const quoted = quotedIn(text)
  for (const [i, { content }] of labelled.entries()) {
    const count = counts[modeOf(quoted, content)]
    count.labelled++
    if (matched.labels.has(i)) count.recalled++
  }
  for (const [j, { content }] of found.entries()) {
    const count = counts[modeOf(quoted, content)]
    count.found++
    if (matched.findings.has(j)) count.right++
  }
  const judged = found.map(({ confidence }, j) => ({ confidence, right: matched.findings.has(j) }))
  return { counts, judged }
}

function keyOf(triple: Triple): string {
  return JSON.stringify(roles.map((role) => triple[role]))
}
