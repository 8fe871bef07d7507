/** What is done for each kind of job. All may be done twice: a worker may end after the work and before saying so. */
import type { Job, JobKind } from '../../domain/index.ts'
import { catchUpWith } from '../dossiers/readAgain.ts'
import { deliver } from '../following/deliver.ts'
import { makeAlerts } from '../following/makeAlerts.ts'
import type { House } from '../house.ts'
import { pollSource } from '../sources/pollSource.ts'
import { readTaken } from './readTaken.ts'

/**
 * @param stop is aborted when the worker stops: long work then ends early by throwing the reason, and comes back later
 * @returns whether the job was taken off its queue already, in the transaction that kept what it made
 */
export type Handler<K extends JobKind> = (
  house: House,
  job: Extract<Job, { kind: K }>,
  stop: AbortSignal,
) => Promise<boolean>

export const handlers: { readonly [K in JobKind]: Handler<K> } = {
  async collect(house, { input }, stop) {
    await pollSource(house, input.dossier, input.source, stop)
    return false
  },
  page: readTaken,
  async 'read-again'(house, { input }, stop) {
    if (await house.store.dossiers.get(input.dossier)) await catchUpWith(house, input.dossier, stop)
    return false
  },
  async alert(house, { input }) {
    await makeAlerts(house, input.dossier, input.served)
    return false
  },
  deliver,
}
