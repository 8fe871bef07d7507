/** Work that is read with a dossier's codebook and roster, and kept only if they are still the same by then. */
import { ReadoutError } from '../domain/index.ts'
import type { Books, Store } from '../store/index.ts'
import { booksVersion } from './books.ts'
import type { House } from './house.ts'

/** How often it is read again because codebook or roster were changed meanwhile. */
const TRIES = 5

/**
 * Reads, which takes long and holds nothing, then keeps in a transaction that holds the dossier's lock; from the start
 * again when codebook or roster were changed in between.
 *
 * @param input what is read, for the message
 * @param keep is given what was read and the version of codebook and roster that it was read with
 * @throws ReadoutError `conflict` when they are being changed all the time
 */
export async function withBooks<R, T>(
  house: House,
  { dossier, input }: { dossier: string; input: string },
  read: (books: Books) => Promise<R>,
  keep: (store: Store, read: R, version: string) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries++) {
    const books = await house.store.dossiers.books(dossier)
    const version = booksVersion(books)
    const found = await read(books)
    const kept = await house.store.transaction(async (store) => {
      await store.lock(dossier)
      const same = booksVersion(await store.dossiers.books(dossier)) === version
      return same ? { as: await keep(store, found, version) } : null
    })
    if (kept) return kept.as
  }
  throw new ReadoutError('conflict', input, 'the codebook or roster is being changed all the time')
}
