/** Work that failed for good: set aside with its reason, listed, and retried or let go by a person. */
import { hashOf, type Job, type NewJob, ReadoutError, type SetAside } from '../../domain/index.ts'
import type { Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** How many are listed at most. */
const LISTED = 1000

/** Sets work aside, in the caller's transaction. @param remove takes the work off its queue */
export async function setAside(
  store: Store,
  job: Job,
  error: ReadoutError,
  remove: (store: Store) => Promise<void>,
): Promise<void> {
  const { id: _, tries, ...work } = job
  const { dossier } = job.input
  // Of a dossier that is gone, so is its work.
  if (await store.dossiers.get(dossier)) {
    if (job.kind === 'page') {
      const { taken: id, snapshot } = job.input
      await store.intake.settle({ dossier, id, snapshot }, null)
    }
    if (job.kind === 'deliver')
      await store.following.tried(job.input.delivery, { state: 'failed', tries, reason: error.message, sent: null })
    const { code, input, reason, remedy } = error
    const at = new Date().toISOString()
    await store.setAside.put({ id: idOf(work), dossier, job: work, input, code, reason, remedy, tries, at })
  }
  await remove(store)
}

/** What was set aside, newest first, with how many there are in all. */
export interface SetAsideList {
  total: number
  failed: SetAside[]
  /** How many pages were taken and wait to be read. */
  waiting: number
}

/** @throws ReadoutError `dossier-missing` */
export async function listSetAside(house: House, dossier: string, limit = LISTED): Promise<SetAsideList> {
  await openDossier(house.store, dossier)
  const { setAside, intake } = house.store
  return {
    total: await setAside.count(dossier),
    failed: await setAside.list(dossier, limit),
    waiting: await intake.waiting(dossier),
  }
}

/**
 * Tries again what was set aside: these, or all.
 * @returns how many wait again
 * @throws ReadoutError `dossier-missing`; `not-found` for an id that nothing was set aside under
 */
export function retrySetAside(house: House, dossier: string, ids: readonly string[] | 'all'): Promise<number> {
  return eachOf(house, dossier, ids, async (store, { id, job }) => {
    if (job.kind === 'page') {
      const snapshot = await store.intake.again(dossier, id)
      // Other bytes have been taken there since: they have a job of their own.
      if (snapshot === null) return
      await store.jobs.send([{ kind: 'page', input: { dossier, taken: id, snapshot } }])
    } else await store.jobs.send([job])
  })
}

/** Lets go of what was set aside: these, or all. The bytes that were taken stay. @returns how many */
export function discardSetAside(house: House, dossier: string, ids: readonly string[] | 'all'): Promise<number> {
  return eachOf(house, dossier, ids, async () => {})
}

async function eachOf(
  house: House,
  dossier: string,
  asked: readonly string[] | 'all',
  then: (store: Store, failed: SetAside) => Promise<void>,
): Promise<number> {
  await openDossier(house.store, dossier)
  await house.store.jobs.start()
  let done = 0
  for (;;) {
    const some = await house.store.transaction(async (store) => {
      const failed = asked === 'all' ? await store.setAside.list(dossier, LISTED) : await named(store, dossier, asked)
      for (const one of failed) {
        await store.setAside.remove(dossier, one.id)
        await then(store, one)
      }
      return failed.length
    })
    done += some
    if (asked !== 'all' || some < LISTED) break
  }
  house.bell.ring()
  return done
}

async function named(store: Store, dossier: string, ids: readonly string[]): Promise<SetAside[]> {
  const found: SetAside[] = []
  for (const id of ids) {
    const one = await store.setAside.get(dossier, id)
    if (!one)
      throw new ReadoutError('not-found', id, 'nothing that failed has that id', { remedy: 'See readout jobs list' })
    found.push(one)
  }
  return found
}

/** The same work is set aside under the same id; a page under that of its taking. */
function idOf({ kind, input }: NewJob): string {
  return kind === 'page' ? input.taken : hashOf('job', kind, JSON.stringify(input))
}
