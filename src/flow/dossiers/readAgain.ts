/** Reading documents again: when codebook or roster were changed, or a newer reader has come. */
import { positionsOf } from '../../compare/index.ts'
import { ReadoutError } from '../../domain/index.ts'
import type { Books } from '../../store/index.ts'
import { booksVersion } from '../books.ts'
import type { House } from '../house.ts'
import { keepReading } from '../keepReading.ts'
import { compareAll } from '../likeness/compareAll.ts'
import { withBooks } from '../withBooks.ts'
import { extractAllAgain } from './extractAgain.ts'
import { openDossier } from './openDossier.ts'

type Progress = (done: number, all: number) => void

/**
 * Changes codebook or roster and reads the dossier's documents again with them; decisions are carried over. Interrupted,
 * it goes on when the store is served again: every reading knows what it was made with.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`
 */
export async function setBooks(
  house: House,
  name: string,
  change: Partial<Books>,
  progress: Progress = () => {},
): Promise<void> {
  await refuseSample(house, name)
  await keepBooks(house, name, (own) => ({ books: { ...own, ...change } }))
  await catchUp(house, name, progress)
}

/**
 * Changes codebook and roster to what `plan` makes of them, while nobody else can; books that come out the same change
 * nothing, and nothing is read again. Answers what was planned.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`
 */
export async function planBooksOf<Plan extends { books: Books }>(
  house: House,
  name: string,
  plan: (own: Books) => Plan,
): Promise<Plan> {
  await refuseSample(house, name)
  const { planned, changed } = await keepBooks(house, name, plan)
  if (changed.length > 0) await catchUp(house, name)
  return planned
}

async function refuseSample(house: House, name: string): Promise<void> {
  const { sample } = await openDossier(house.store, name)
  if (sample) throw new ReadoutError('dossier-sample', `dossier "${name}"`, 'the sample’s codebook and roster stay')
}

/**
 * Changes codebook and roster to what `plan` makes of them, while nobody else can, and reads nothing again. Answers what
 * was planned, and which of the two came out otherwise.
 *
 * @throws ReadoutError `dossier-missing`
 */
export async function keepBooks<Plan extends { books: Books }>(
  house: House,
  name: string,
  plan: (own: Books) => Plan,
): Promise<{ planned: Plan; changed: string[] }> {
  return house.store.transaction(async (store) => {
    await store.lock(name)
    const own = await store.dossiers.books(name)
    const planned = plan(own)
    const written = (book: keyof Books, books: Books) => JSON.stringify(books[book])
    const changed = (['codebook', 'roster'] as const).filter(
      (book) => written(book, planned.books) !== written(book, own),
    )
    if (changed.length === 0) return { planned, changed }
    await store.dossiers.setBooks(name, planned.books)
    const at = new Date(house.now()).toISOString()
    await store.audit.write(name, { at, who: 'readout', what: 'dossier-set', subject: name, detail: { changed } })
    return { planned, changed }
  })
}

/** Has every dossier caught up with by a worker: a newer Readout may have brought a better extractor and a newer reader. */
export async function catchUpLater(house: House): Promise<void> {
  const dossiers = await house.store.dossiers.list()
  await house.store.jobs.start()
  await house.store.jobs.send(dossiers.map(({ name }) => ({ kind: 'read-again', input: { dossier: name } })))
  house.bell.ring()
}

/**
 * All that a newer program does to what an older one kept of a dossier: positions made anew, documents extracted and read
 * again, compared with their like, snapshots packed. Stopped between documents, it goes on there the next time.
 *
 * @throws ReadoutError the first of what kept documents from being read; what `stop` is aborted with
 */
export async function catchUpWith(house: House, dossier: string, stop: AbortSignal): Promise<void> {
  await catchUpPositions(house, dossier)
  await extractAllAgain(house, dossier, stop)
  stop.throwIfAborted()
  await catchUp(house, dossier, () => {}, stop)
  await compareAll(house, dossier, stop)
  stop.throwIfAborted()
  while ((await house.store.documents.packSnapshots(PACKED)) > 0) stop.throwIfAborted()
}

/** Positions that an older program saved are made anew from their points. */
async function catchUpPositions({ store }: House, dossier: string): Promise<void> {
  if (!(await store.positions.outdated(dossier))) return
  await store.transaction(async (inner) => {
    await inner.lock(dossier)
    const points = (await inner.positions.load(dossier)).flatMap((position) => position.points)
    await inner.positions.save(dossier, positionsOf(points))
  })
}

/** Snapshots packed between two looks at whether to stop. */
const PACKED = 20

/**
 * Reads again whatever was read with another codebook or roster, or by another reader, than the dossier's present ones;
 * several documents at a time. One that cannot be read does not keep the others.
 *
 * @throws ReadoutError the first of what kept documents from being read; what `stop` is aborted with, between documents
 */
async function catchUp(
  house: House,
  dossier: string,
  progress: Progress = () => {},
  stop?: AbortSignal,
): Promise<void> {
  const version = booksVersion(await house.store.dossiers.books(dossier))
  const stale = await house.store.readings.stale(dossier, { reader: await house.readers.current(), books: version })
  const failures: unknown[] = []
  let next = 0
  let done = 0
  const inTurn = async () => {
    for (let id = stale[next++]; id !== undefined; id = stale[next++]) {
      stop?.throwIfAborted()
      await readAgain(house, dossier, id).catch((error) => failures.push(error))
      progress(++done, stale.length)
    }
  }
  await Promise.all(Array.from({ length: house.readers.size + 1 }, inTurn))
  if (failures.length > 0) throw failures[0]
}

async function readAgain(house: House, dossier: string, id: string): Promise<void> {
  const stored = await house.store.documents.get(dossier, id)
  if (!stored) return
  const { document, revision, address } = stored
  const read = (books: Books) => house.readers.document(document, revision, books)
  await withBooks(house, { dossier, input: address }, read, async (store, readout, version) => {
    const now = await store.documents.get(dossier, id)
    // Meanwhile a newer revision may have come in, which was read by whoever brought it.
    if (now?.revision === revision) await keepReading(store, dossier, id, revision, version, readout)
  })
}
