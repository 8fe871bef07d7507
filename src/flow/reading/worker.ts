/** What runs in a worker of the pool: one page or document at a time, away from the server's event loop. */
import { asReadoutError, type Document, type Resource } from '../../domain/index.ts'
import type { Books } from '../../store/index.ts'
import { type PageRead, type ReadOptions, readDocument, readPage } from './readPage.ts'

export type Task =
  | { kind: 'page'; resource: Resource; options: ReadOptions; books: Books }
  | { kind: 'document'; document: Document; revision: string; books: Books }

/** A failure in a form that survives the way between threads, where classes are lost. */
export type Outcome =
  | { ok: true; value: PageRead | PageRead['readout'] }
  | { ok: false; code: string; input: string; reason: string; remedy: string }

export default function work(task: Task): Outcome {
  try {
    if (task.kind === 'page') return { ok: true, value: readPage(task.resource, task.options, task.books) }
    return { ok: true, value: readDocument(task.document, task.revision, task.books) }
  } catch (error) {
    const input = task.kind === 'page' ? task.resource.name : task.document.id
    const { code, reason, remedy } = asReadoutError(error, input)
    return { ok: false, code, input, reason, remedy }
  }
}
