/** The house, opened: a store and the readers that fill it. Every use case takes it first. */
import type { Store } from '../store/index.ts'
import { openReaders, type Readers } from './reading/readers.ts'

export interface House {
  readonly store: Store
  readonly readers: Readers
  /** Waits for what is under way, then lets go of store and workers. */
  close(): Promise<void>
}

/** Where the store is: a folder of its own (embedded), a PostgreSQL server, or memory that is gone afterwards. */
export type HouseOptions = { data: string } | { url: string } | { memory: true }

/** @throws ReadoutError `store-busy`, `store-newer`, `store-unreachable`, `disk-full` */
export async function openHouse(options: HouseOptions): Promise<House> {
  // The store is loaded only here, so that `readout read` starts without a database.
  const { openStore } = await import('../store/index.ts')
  const store = await openStore(options)
  const readers = openReaders()
  return {
    store,
    readers,
    async close() {
      await readers.close()
      await store.close()
    },
  }
}

/** The server that owns a folder's store, if one is running. */
export async function findServer(data: string): Promise<{ url: string; token: string } | null> {
  const { findServer } = await import('../store/index.ts')
  return findServer(data)
}
