/** What runs in a worker of the pool: one page or document at a time, away from the server's event loop. */
import { asReadoutError, type Document, type Resource, type Roster, type SpokenOf } from '../../domain/index.ts'
import type { Extraction, ExtractOptions } from '../../extract/index.ts'
import type { Books } from '../../store/index.ts'
import {
  currentReader,
  extractPage,
  type PageRead,
  type ReadOptions,
  readDocument,
  readPage,
  surveyDocument,
} from './readPage.ts'

export type Task =
  | { kind: 'page'; resource: Resource; options: ReadOptions; books: Books }
  | { kind: 'extract'; resource: Resource; options: ExtractOptions }
  | { kind: 'document'; document: Document; revision: string; books: Books }
  | { kind: 'survey'; document: Document; roster: Roster }
  | { kind: 'reader' }

/** A failure in a form that survives the way between threads, where classes are lost. */
export type Outcome =
  | { ok: true; value: PageRead | Extraction | PageRead['readout'] | SpokenOf[] | PageRead['readout']['reader'] }
  | { ok: false; code: string; input: string; reason: string; remedy: string }

export default async function work(task: Task): Promise<Outcome> {
  try {
    return { ok: true, value: await handlers[task.kind](task as never) }
  } catch (error) {
    const { code, input, reason, remedy } = asReadoutError(error, inputOf(task))
    return { ok: false, code, input, reason, remedy }
  }
}

type Value = Extract<Outcome, { ok: true }>['value']

const handlers: { [K in Task['kind']]: (task: Extract<Task, { kind: K }>) => Value | Promise<Value> } = {
  page: ({ resource, options, books }) => readPage(resource, options, books),
  extract: ({ resource, options }) => extractPage(resource, options),
  document: ({ document, revision, books }) => readDocument(document, revision, books),
  survey: ({ document, roster }) => surveyDocument(document, roster),
  reader: currentReader,
}

function inputOf(task: Task): string {
  if (task.kind === 'page' || task.kind === 'extract') return task.resource.name
  return task.kind === 'reader' ? 'the reader' : task.document.id
}
