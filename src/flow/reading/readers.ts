/** The worker pool: pages are read on other threads, so that neither a long page nor a broken one holds anything up. */
import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import { type Document, type ErrorCode, type Readout, ReadoutError, type Resource } from '../../domain/index.ts'
import type { Books } from '../../store/index.ts'
import type { PageRead, ReadOptions } from './readPage.ts'
import type { Outcome, Task } from './worker.ts'

/** The readers there are. */
export const readerNames = ['trained'] as const

export interface Readers {
  /** How many read at the same time. */
  readonly size: number
  /** @throws ReadoutError for bytes that cannot be taken as a page */
  page(resource: Resource, options: ReadOptions, books: Books): Promise<PageRead>
  document(document: Document, revision: string, books: Books): Promise<Readout>
  /** The reader that reads now, by name and version. */
  current(): Promise<Readout['reader']>
  close(): Promise<void>
}

/** A page that needs more than this is given up; its worker is replaced and the others go on. */
const MEMORY_MB = 1024
const TIME_MS = 120_000

/** @param size how many threads; by default one less than the machine has, at least one, at most four */
export function openReaders(size = Math.min(4, Math.max(1, availableParallelism() - 1))): Readers {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const pool = new Tinypool({
    filename: new URL(`./worker.${extension}`, import.meta.url).href,
    // Not this process's own: its --import is for pages, and its path may be relative to another folder.
    execArgv: [],
    minThreads: 0,
    maxThreads: size,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  const run = async (task: Task, input: string): Promise<unknown> => {
    const signal = AbortSignal.timeout(TIME_MS)
    const outcome: Outcome = await pool.run(task, { signal }).catch((error: Error) => {
      const remedy = 'Split it into smaller pages, and please report it if it is an ordinary one'
      if (signal.aborted)
        throw new ReadoutError('input-failed', input, `reading it took more than ${TIME_MS / 1000} seconds`, { remedy })
      // The thread itself died: out of memory, most likely.
      throw new ReadoutError('input-failed', input, `reading it ended a worker (${error.message})`, {
        remedy,
        cause: error,
      })
    })
    if (outcome.ok) return outcome.value
    throw new ReadoutError(outcome.code as ErrorCode, outcome.input, outcome.reason, { remedy: outcome.remedy })
  }
  return {
    size,
    page: (resource, options, books) =>
      run({ kind: 'page', resource, options, books }, resource.name) as Promise<PageRead>,
    document: (document, revision, books) =>
      run({ kind: 'document', document, revision, books }, document.id) as Promise<Readout>,
    current: () => run({ kind: 'reader' }, 'the reader') as Promise<Readout['reader']>,
    close: () => pool.destroy(),
  }
}
