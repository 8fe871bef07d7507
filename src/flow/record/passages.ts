/** The sentences that people decided for: more than a finding's own words, and less than its text. */
import { sentencesOf } from '../../compare/index.ts'
import { compareSpans, type Finding, overlaps, rolesOfFinding, type Span } from '../../domain/index.ts'

/** The sentences that each finding's words stand in; those that follow on each other are one. Sorted, each once. */
export function passagesOf(text: string, findings: readonly Finding[]): Span[] {
  const sentences = sentencesOf(text)
  const found = findings.flatMap((finding) => {
    const own = rolesOfFinding(finding).flat()
    const runs: Span[] = []
    let before = false
    for (const [start, end] of sentences) {
      const held = own.some((span) => overlaps(span, [start, end]))
      const last = runs.at(-1)
      if (held && before && last) last[1] = end
      else if (held) runs.push([start, end])
      before = held
    }
    return runs
  })
  return [...new Map(found.map((span) => [String(span), span])).values()].sort(compareSpans)
}

/** The text with nothing in it but the passages, each where it stood. */
export function onlyPassages(text: string, passages: readonly Span[]): string {
  let shown = ''
  for (const [start, end] of passages) {
    if (end <= shown.length) continue
    const from = Math.max(start, shown.length)
    shown += '\n'.repeat(from - shown.length) + text.slice(from, end)
  }
  return shown + '\n'.repeat(text.length - shown.length)
}
