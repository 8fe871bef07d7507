/** A resource's document, whatever its text is wrapped in. */
import type { Resource } from '../../domain/index.ts'
import { type Extraction, type ExtractOptions, extract, isPdf, unwrap } from '../../extract/index.ts'
import { checkPdfStreams } from './pdfStreams.ts'
import { extractModels } from './weights.ts'

/** @throws ReadoutError for bytes that cannot be taken as a page */
export async function extractResource(resource: Resource, options: ExtractOptions): Promise<Extraction> {
  if (isPdf(resource.bytes)) checkPdfStreams(resource)
  const { resource: inner, as, by, warnings, dropped } = await unwrap(resource)
  const extraction = extract(inner, { ...(as === undefined ? {} : { as }), ...options }, extractModels())
  if (by === null) return extraction
  const { document, extractor } = extraction
  return {
    ...extraction,
    document: { ...document, dropped: [...dropped, ...document.dropped] },
    // Both make the text, so a newer one of either makes a new revision.
    extractor: `${by}+${extractor}`,
    warnings: [...warnings, ...extraction.warnings],
  }
}
