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
  const redactor = redactorOf(quotes, [...texts.values()])
  const { title, lead, blocks } = brief
  return { ...brief, title: redactor.text(title), lead: redactor.text(lead), blocks: redactor.blocks(blocks) }
}
