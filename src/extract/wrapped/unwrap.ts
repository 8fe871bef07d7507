/**
 * Bytes that wrap a text: a PDF file, an e-mail message, a page that a browser saved as one file (MHTML). What is unwrapped
 * goes on to `extract` as a text or markup of its own; the snapshot stays what came.
 */
import type { Resource } from '../../domain/index.ts'
import { isMail, unwrapMail } from './mail.ts'
import { isPdf } from './pdf/is-pdf.ts'
import type { Unwrapped } from './unwrapped.ts'

/**
 * The text in what wraps one; any other resource as it came.
 * @throws ReadoutError `input-unsupported` for a PDF that is locked or holds pictures alone; `input-empty` for a message
 *   without a text; `input-unreadable` for a damaged one
 */
export async function unwrap(resource: Resource): Promise<Unwrapped> {
  if (isPdf(resource.bytes)) {
    // Loaded only for a PDF: it is more code than all the rest of extraction.
    const { unwrapPdf } = await import('./pdf/unwrap-pdf.ts')
    return unwrapPdf(resource)
  }
  if (isMail(resource)) return unwrapMail(resource)
  return { resource, by: null, warnings: [], dropped: [] }
}
