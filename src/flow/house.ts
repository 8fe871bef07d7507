/** The house, opened: a store and the readers that fill it. Every use case takes it first. */
import type { Fetcher, Mailer } from '../collect/index.ts'
import { ReadoutError } from '../domain/index.ts'
import type { ServerAddress, Store } from '../store/index.ts'
import { type Bell, makeBell } from './jobs/bell.ts'
import { openReaders, type Readers } from './reading/readers.ts'
import type { Poll } from './sources/poll.ts'
import { pollCollecting, pollFolders } from './sources/pollCollecting.ts'

export interface House {
  readonly store: Store
  readonly readers: Readers
  /** Wakes this process's workers. */
  readonly bell: Bell
  /** Asks a source what is new. */
  readonly poll: Poll
  /** The way to the web. @throws ReadoutError `fetch-refused` where it is not open */
  web(): Fetcher
  /** The way to the server of mail. @throws ReadoutError `mail-refused` where none is set, `invalid` where it is set wrong */
  mail(): Mailer
  /** Milliseconds, as `Date.now`. */
  now(): number
  /** Tells commands beside this process where its server answers; a PostgreSQL store needs no telling. */
  announce(server: { url: string; token: string }): void
  /** Waits for what is under way, then lets go of workers, store and folder. */
  close(): Promise<void>
}

/**
 * Where the store is: a folder of its own (embedded), a PostgreSQL server, or memory that is gone afterwards, and may begin
 * `from` a file that an embedded database was dumped into.
 */
export type HouseOptions = { data: string } | { url: string } | { memory: true; from?: string }

/** What else a house is given; tests give their own. */
export interface HouseParts {
  poll?: Poll
  /** Opens the way to the web, when a source there is first asked; without it only folders are. */
  fetcher?: () => Fetcher
  /** Opens the way to the server of mail, when there is mail to be sent; null where none is set. */
  mailer?: () => Mailer | null
  now?: () => number
}

/** @throws ReadoutError `store-busy`, `store-newer`, `store-unreachable`, `store-damaged`, `disk-full` */
export async function openHouse(options: HouseOptions, parts: HouseParts = {}): Promise<House> {
  // The store is loaded only here, so that `readout read` starts without a database.
  const { lockFolder, openStore } = await import('../store/index.ts')
  const lock = 'data' in options ? lockFolder(options.data) : null
  const { fetcher, mailer } = parts
  let opened: Fetcher | null = null
  const web = fetcher && (() => (opened ??= fetcher()))
  let mailing: Mailer | null = null
  try {
    const store = await openStore('data' in options && lock ? { data: options.data, lock } : options)
    const readers = openReaders()
    return {
      store,
      readers,
      bell: makeBell(),
      poll: parts.poll ?? (web ? pollCollecting(web) : pollFolders),
      web() {
        if (web) return web()
        throw new ReadoutError('fetch-refused', 'the web', 'this process may not go there')
      },
      mail() {
        mailing ??= mailer?.() ?? null
        if (mailing) return mailing
        const remedy = 'Set READOUT_SMTP_URL and READOUT_MAIL_FROM where Readout is started'
        throw new ReadoutError('mail-refused', 'mail', 'no server of mail is set', { remedy })
      },
      now: parts.now ?? Date.now,
      announce: (server) => lock?.announce(server),
      async close() {
        await opened?.close()
        await mailing?.close()
        await readers.close()
        await store.close()
        lock?.release()
      },
    }
  } catch (error) {
    lock?.release()
    throw error
  }
}

/** The server that owns a folder's store, if one is running. */
export async function findServer(data: string): Promise<ServerAddress | null> {
  const { findServer } = await import('../store/index.ts')
  return findServer(data)
}
