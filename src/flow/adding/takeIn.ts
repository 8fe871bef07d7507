/**
 * Taking pages in: their bytes are kept first, and then wait for a worker to read them. Whatever stops in between,
 * nothing that was taken is lost, and nothing is read twice.
 */
import { hashOf, ReadoutError, type Resource, snapshotOf } from '../../domain/index.ts'
import type { Kept, Settled, Taking } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import type { ReadOptions } from '../reading/readPage.ts'

/** What taking one page in came to. */
export interface TakenIn {
  /** The taking, to be asked for in `settledOf`. */
  id: string
  /** What it is already, when the same bytes were taken there before; null when it waits to be read. */
  kept: Kept | null
}

/**
 * Takes pages in, all or none of them. One that was taken before with the same bytes is known without being read; one that
 * failed then is tried again. A page's address is where it was collected from, as everywhere.
 *
 * @param options.source the id of the source that brought them
 * @returns one for each, in their order
 * @throws ReadoutError `dossier-missing`, `dossier-sample`, `input-empty`
 */
export async function takeIn(
  house: House,
  dossier: string,
  resources: readonly Resource[],
  options: ReadOptions & { source?: string } = {},
): Promise<TakenIn[]> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample)
    throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'nothing of one’s own goes into the sample')
  const { source = null, ...read } = options
  const takings = resources.map((resource): Taking => {
    const { hash } = snapshotOf(resource)
    const how = hashOf('how', JSON.stringify([resource.url, resource.mediaType, resource.told ?? null, read]))
    return { address: resource.url ?? resource.name, resource, snapshot: hash, options: read, how, source }
  })
  await house.store.jobs.start()
  const taken = await house.store.transaction(async (store) => {
    const taken = await store.intake.put(dossier, takings, new Date(house.now()).toISOString())
    // Of several takings at one address the last is what waits.
    const last = new Map(taken.map(({ id, fresh }, i) => [id, fresh ? takings[i] : undefined]))
    await store.jobs.send(
      [...last].flatMap(([id, taking]) =>
        taking ? [{ kind: 'page' as const, input: { dossier, taken: id, snapshot: taking.snapshot } }] : [],
      ),
    )
    return taken
  })
  house.bell.ring()
  return taken.map(({ id, kept }) => ({ id, kept }))
}

/** What became of takings; those that still wait are left out. */
export function settledOf(house: House, dossier: string, ids: readonly string[]): Promise<Settled[]> {
  return house.store.intake.settled(dossier, ids)
}
