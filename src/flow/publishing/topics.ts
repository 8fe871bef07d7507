/** Whom and what a brief's footnotes speak of. */
import { holding } from '../../compare/index.ts'
import { type Footnote, overlaps, type Statement } from '../../domain/index.ts'
import type { Store, StoredFinding } from '../../store/index.ts'

/** Whether a person has decided on it, and for it. */
export function isReviewed({ review }: StoredFinding): boolean {
  return review !== null && review.decision !== 'reject'
}

/**
 * The actors and issues of the reviewed statements that stand at the words of the footnotes, those named and those that
 * are quoted: what nobody decided on tells nothing here.
 */
export async function topicsOf(
  store: Store,
  dossier: string,
  footnotes: readonly Footnote[],
): Promise<{ actors: string[]; issues: string[] }> {
  const actors = new Set<string>()
  const issues = new Set<string>()
  for (const document of new Set(footnotes.map((note) => note.document))) {
    const notes = footnotes.filter((note) => note.document === document)
    const stored = await store.readings.findings(dossier, document, { kind: 'statement' })
    for (const { data } of holding(stored.filter(isReviewed))) {
      const { source, addressees, stances, content } = data as Statement
      const isCited = notes.some(({ anchor }) =>
        content.spans.some((span) => overlaps(span, [anchor.start, anchor.end])),
      )
      if (!isCited) continue
      for (const actor of [...source.actors, ...addressees]) actors.add(actor)
      for (const { issue } of stances) issues.add(issue)
    }
  }
  return { actors: [...actors].sort(), issues: [...issues].sort() }
}
