/** The worker pool: pages are read on other threads, so that neither a long page nor a broken one holds anything up. */
import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import {
  type Document,
  type ErrorCode,
  type Readout,
  ReadoutError,
  type Resource,
  type Roster,
  type SpokenOf,
} from '../../domain/index.ts'
import type { Extraction, ExtractOptions } from '../../extract/index.ts'
import type { Books } from '../../store/index.ts'
import type { PageRead, ReadOptions } from './readPage.ts'
import { makeTurns } from './turns.ts'
import type { Outcome, Task } from './worker.ts'

/** The readers there are. */
export const readerNames = ['trained'] as const

export interface Readers {
  /** How many read at the same time. */
  readonly size: number
  /** @throws ReadoutError for bytes that cannot be taken as a page */
  page(resource: Resource, options: ReadOptions, books: Books): Promise<PageRead>
  /** @throws ReadoutError for bytes that cannot be taken as a page */
  extract(resource: Resource, options: ExtractOptions): Promise<Extraction>
  document(document: Document, revision: string, books: Books): Promise<Readout>
  /** What a document's statements speak of. */
  survey(document: Document, roster: Roster): Promise<SpokenOf[]>
  /** The reader that reads now, by name and version. */
  current(): Promise<Readout['reader']>
  close(): Promise<void>
}

/** A page that needs more than this is given up; its worker is replaced and the others go on. */
const MEMORY_MB = 1024

/**
 * A page that takes longer is given up too. A megabyte of an ordinary page is read in some 15 seconds by one core of a small
 * machine; pages made to be hard, and machines with much else to do, take several times as long.
 */
const SECONDS = 120
const SECONDS_A_MEGABYTE = 90

/** @param size in bytes or characters */
function secondsFor(size: number): number {
  return Math.round(SECONDS + (SECONDS_A_MEGABYTE * size) / 1e6)
}

function sizeOf(bytes: number): string {
  return bytes < 1e5 ? `a page of ${Math.ceil(bytes / 1000)} KB` : `a page of ${(bytes / 1e6).toFixed(1)} MB`
}

const REMEDY = 'Split it into smaller pages, and please report it if it is an ordinary one'

/**
 * @param size how many threads; by default as many as the machine has cores, at most four: keeping what was read, which
 *   others do, leaves a core idle whenever it waits for the disk
 * @param limit the seconds that a page of so many bytes may take
 */
export function openReaders(
  size = Math.min(4, availableParallelism()),
  limit: (bytes: number) => number = secondsFor,
): Readers {
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
  // Pages wait here and not in the pool, so that the time a page waits for others is not counted as its own.
  const inTurn = makeTurns(size)
  let closed = false
  const attempt = async (task: Task, input: string, bytes: number): Promise<unknown> => {
    if (closed) throw new ReadoutError('input-failed', input, 'Readout is being stopped', { remedy: 'Try it again' })
    const seconds = limit(bytes)
    const signal = AbortSignal.timeout(1000 * seconds)
    const outcome: Outcome = await pool.run(task, { signal }).catch((error: Error) => {
      const reason = signal.aborted
        ? `reading it took more than ${seconds} seconds, the most that ${sizeOf(bytes)} may take`
        : // The thread itself died: out of memory, most likely.
          `reading it ended a worker (${error.message})`
      throw new ReadoutError('input-failed', input, reason, { remedy: REMEDY, cause: error })
    })
    if (outcome.ok) return outcome.value
    throw new ReadoutError(outcome.code as ErrorCode, outcome.input, outcome.reason, { remedy: outcome.remedy })
  }
  const run = (task: Task, input: string, bytes: number) => inTurn(() => attempt(task, input, bytes))
  return {
    size,
    page: (resource, options, books) =>
      run({ kind: 'page', resource, options, books }, resource.name, resource.bytes.length) as Promise<PageRead>,
    extract: (resource, options) =>
      run({ kind: 'extract', resource, options }, resource.name, resource.bytes.length) as Promise<Extraction>,
    document: (document, revision, books) =>
      run({ kind: 'document', document, revision, books }, document.id, document.text.length) as Promise<Readout>,
    survey: (document, roster) =>
      run({ kind: 'survey', document, roster }, document.id, document.text.length) as Promise<SpokenOf[]>,
    current: () => run({ kind: 'reader' }, 'the reader', 0) as Promise<Readout['reader']>,
    close: () => {
      closed = true
      return pool.destroy()
    },
  }
}
