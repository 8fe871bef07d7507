/** Briefs without the words of documents that were taken down. */
import type { Store, StoredBrief } from '../../store/index.ts'
import { redactorOf } from './redact.ts'

/** @param gone the documents that were taken down */
export async function withoutWords<B extends StoredBrief>(
  store: Store,
  brief: B,
  gone: ReadonlyMap<string, string>,
): Promise<B> {
  const notes = brief.footnotes.filter(({ document }) => gone.has(document))
  if (notes.length === 0) return brief
  const texts = await store.documents.texts([...new Set(notes.map(({ revision }) => revision))])
  const quotes = notes.map(({ anchor }) => anchor.quote)
  const { text, blocks } = redactorOf(quotes, [...texts.values()])
  const some = (words: string | null) => words && text(words)
  return {
    ...brief,
    title: text(brief.title),
    lead: text(brief.lead),
    byline: some(brief.byline),
    dateline: some(brief.dateline),
    // A tag without its words leads to nothing.
    tags: brief.tags.filter((tag) => text(tag) === tag),
    blocks: blocks(brief.blocks),
    corrections: brief.corrections.map(({ at, note }) => ({ at, note: text(note) })),
  }
}
