/** The one door: inputs of every kind in, pages out, one at a time and each failure on its own. */
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { asReadoutError, type Collected, ReadoutError } from '../domain/index.ts'
import { isAddress } from './address.ts'
import type { Around, Source } from './around.ts'
import { readBytes, readerOf } from './containers/bytes.ts'
import { MAX_CONTAINER_BYTES } from './containers/entries.ts'
import { MAX_BYTES, openFile, STDIN, unreadable } from './files.ts'
import { countPages, pagesIn } from './folders.ts'
import { merged } from './merged.ts'
import { pagesFrom } from './pagesFrom.ts'
import { makeTotal, type Total } from './total.ts'
import { watchFolder } from './watch.ts'
import type { Fetcher } from './web/contract.ts'

export interface CollectOptions {
  /** The most bytes of one page. */
  maxBytes?: number
  /** Where `-` reads from. */
  stdin?: Readable
  /** Fetches what is named by its address; without one, addresses fail with a reason. */
  fetcher?: Pick<Fetcher, 'fetch'>
  /** Of feeds and sitemaps, what was published or changed on this day or later: `YYYY-MM-DD`. */
  since?: string
  /** The most pages of each feed or sitemap, besides those held. */
  limit?: number
  /**
   * Which of these pages of a feed or sitemap are held already, by their addresses as pages are given: they come as
   * `unchanged`, and are not fetched.
   */
  held?: (addresses: readonly string[]) => Promise<ReadonlySet<string>>
  /** When what is held was fetched, ISO 8601 UTC: what says that it was changed later is fetched again. */
  heldSince?: string | null
  /** Folders are watched, after what they hold, until it is aborted. */
  watch?: AbortSignal
  /** Told how many there will be in all, each time more is known of it; null while nobody can know. */
  onTotal?: (total: number | null) => void
}

/**
 * The pages of files, folders, `-` and addresses, and of the feeds, sitemaps, archives and mailboxes among them, in
 * their order. Nothing is listed beforehand but the names in one folder; nothing is held but what is being yielded. Never
 * throws: what cannot be had comes as `failed`, and the rest goes on.
 */
export async function* collect(inputs: Iterable<string>, options: CollectOptions = {}): AsyncGenerator<Collected> {
  const total = makeTotal(options.onTotal)
  const { maxBytes = MAX_BYTES, fetcher = null, since = null, limit = null, held = null, heldSince = null } = options
  const around: Around = { maxBytes, fetcher, since, limit, held, heldSince, total }
  const all = [...inputs]
  const watched: string[] = []
  total.expect(all.length)
  for (const input of all) {
    try {
      if (input === STDIN) yield* pagesFrom(sourceOf(input, options.stdin ?? process.stdin), around)
      else if (isAddress(input)) yield* fromAddress(input, around)
      else if (await isFolder(input)) {
        if (options.watch) watched.push(input)
        else yield* fromFolder(input, around)
      } else yield* pagesFrom(await fileSource(input), around)
    } catch (error) {
      yield failed(input, error)
    }
  }
  if (options.watch && watched.length > 0) yield* fromWatched(watched, options.watch, around)
}

/** All of them at once, each page as it turns up. */
async function* fromWatched(
  folders: readonly string[],
  signal: AbortSignal,
  around: Around,
): AsyncGenerator<Collected> {
  around.total.open()
  for await (const path of merged(folders.map((folder) => watchFolder(folder, { signal })))) {
    try {
      yield* pagesFrom({ ...(await fileSource(path)), inFolder: true }, around)
    } catch (error) {
      yield failed(path, error)
    }
  }
}

async function fileSource(path: string): Promise<Source> {
  const { stream, size } = await openFile(path)
  return { ...sourceOf(path, stream), size }
}

function sourceOf(name: string, stream: Readable): Source {
  const retrieved = new Date().toISOString()
  return {
    name,
    url: null,
    mediaType: null,
    retrieved,
    told: {},
    reader: readBytes(stream),
    size: null,
    inFolder: false,
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

async function* fromFolder(folder: string, around: Around): AsyncGenerator<Collected> {
  const count = countBeside(folder, around.total)
  let seen = 0
  try {
    for await (const { path, error } of pagesIn(folder)) {
      seen++
      try {
        if (error) throw error
        yield* pagesFrom({ ...(await fileSource(path)), inFolder: true }, around)
      } catch (cause) {
        yield failed(path, cause)
      }
    }
    count.know(seen)
  } finally {
    count.stop()
  }
}

/**
 * Counts a folder's pages beside the work, so that a large folder does not hold up its first page; not where nobody is told.
 * What cannot be counted is known at its end.
 */
function countBeside(folder: string, total: Total): { know(pages: number): void; stop(): void } {
  const counting = new AbortController()
  const know = (pages: number) => {
    if (counting.signal.aborted) return
    counting.abort()
    // The folder itself was counted as one.
    total.expect(Math.max(pages, 1) - 1)
  }
  if (total.told)
    countPages(folder, counting.signal)
      .then(know)
      .catch(() => {})
  return { know, stop: () => counting.abort() }
}

async function* fromAddress(address: string, around: Around): AsyncGenerator<Collected> {
  if (!/^https?:/i.test(address))
    throw new ReadoutError(
      'input-unsupported',
      address,
      'only addresses that begin with http:// or https:// are fetched',
      {
        remedy: 'Give such an address, or a file',
      },
    )
  if (!around.fetcher)
    throw new ReadoutError('input-unsupported', address, 'addresses on the web cannot be collected here')
  // What it is shows only when it is there: a feed may be larger than a page.
  const maxBytes = Math.max(around.maxBytes, MAX_CONTAINER_BYTES)
  const fetched = await around.fetcher.fetch(address, { maxBytes })
  if (fetched.kind === 'unchanged') {
    yield { kind: 'unchanged', name: fetched.name }
    return
  }
  const { resource } = fetched
  const source = {
    ...resource,
    told: resource.told ?? {},
    reader: readerOf(resource.bytes),
    size: resource.bytes.length,
    inFolder: false,
  }
  let { notes } = fetched
  for await (const one of pagesFrom(source, around)) {
    // What is to be known of the answer is said once, with the first page of it.
    yield one.kind === 'resource' && notes.length > 0 ? { ...one, notes: [...notes, ...(one.notes ?? [])] } : one
    if (one.kind === 'resource') notes = []
  }
}

function failed(input: string, error: unknown): Collected {
  // What a stream throws of itself is the system's word for it.
  const known =
    (error as NodeJS.ErrnoException)?.code && !(error instanceof ReadoutError)
      ? unreadable(input, error)
      : asReadoutError(error, input)
  return { kind: 'failed', name: input, error: known }
}
