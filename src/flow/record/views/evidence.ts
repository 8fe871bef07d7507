/** What a public page shows of a text of others: the words that may be shown, and whose text it is. */
import { dayOf, type Outlet, type Span } from '../../../domain/index.ts'
import type { ReviewedDocument, ReviewedIn } from '../reviewed.ts'

/** A text that the record quotes, without its words. */
export interface RecordSource {
  id: string
  title: string | null
  url: string | null
  /** `YYYY-MM-DD`, as the page printed it. */
  published: string | null
  language: string
  outlet: Outlet | null
  /** What the outlet asks of whoever uses its words, as it says it. */
  reuse: string | null
}

export interface RecordEvidence {
  /** Null where one quotation more would be one too many: then the source alone is linked. */
  words: string | null
  source: RecordSource
  /** The statement whose words these are. */
  statement: string | null
}

export function sourceOf({ names }: Pick<ReviewedIn, 'names'>, { document, outlet }: ReviewedDocument): RecordSource {
  const { id, title, url, published, language, reuse } = document
  return { id, title, url, published: dayOf(published), language, outlet: outlet && names.outlet(outlet), reuse }
}

/** The words of the spans, gaps shown as an ellipsis. */
export function wordsOf({ quotable }: ReviewedDocument, spans: readonly Span[]): string | null {
  const shown = spans.flatMap((span) => quotable(span) ?? [])
  return shown.length > 0 ? shown.join(' … ') : null
}

export function evidenceOf(
  reviewed: Pick<ReviewedIn, 'names'>,
  document: ReviewedDocument,
  spans: readonly Span[],
  statement: string | null = null,
): RecordEvidence {
  return { words: wordsOf(document, spans), source: sourceOf(reviewed, document), statement }
}

/** The same for what comparing found; null for what is in the record no more. */
export function evidenceAt(
  reviewed: ReviewedIn,
  { document, span }: { document: string; span: Span },
  statement: string | null = null,
): RecordEvidence | null {
  const held = reviewed.byId.get(document)
  return held ? evidenceOf(reviewed, held, [span], statement) : null
}

/** The same with the whole sentence that an event is told in: its own words may be one alone. */
export function tellingAt(
  reviewed: ReviewedIn,
  { document, span }: { document: string; span: Span },
): RecordEvidence | null {
  const passages = reviewed.byId.get(document)?.passages ?? []
  const holding = passages.filter(([start, end]) => start <= span[0] && span[1] <= end)
  const [least = span] = holding.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]))
  return evidenceAt(reviewed, { document, span: least })
}

/** What stands around the spans in the sentences that people decided for: a few words, or nothing where none are shown. */
export function contextOf(
  { passages, quotable }: ReviewedDocument,
  spans: readonly Span[],
): { before: string; after: string } {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last || quotable(first) === null) return { before: '', after: '' }
  const begins = passages.find(([start, end]) => start <= first[0] && first[0] < end)
  const ends = passages.find(([start, end]) => start < last[1] && last[1] <= end)
  const before = begins && begins[0] < first[0] ? quotable([begins[0], first[0]]) : null
  const after = ends && last[1] < ends[1] ? quotable([last[1], ends[1]]) : null
  return { before: before ?? '', after: after ?? '' }
}
