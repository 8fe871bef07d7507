/** The job that reads bytes which were taken in: extracted, read and kept, or left where others were taken since. */
import type { Job } from '../../domain/index.ts'
import { keepPage } from '../adding/addPage.ts'
import type { House } from '../house.ts'

/** Takes the job off its queue in the transaction that keeps the page. @throws ReadoutError for what cannot be read */
export async function readTaken(house: House, job: Extract<Job, { kind: 'page' }>): Promise<boolean> {
  const { dossier, taken: id, snapshot } = job.input
  const taken = await house.store.intake.get(dossier, id)
  // The dossier is gone, this was done before, or newer bytes have come, which have a job of their own.
  if (taken?.state !== 'waiting' || taken.snapshot !== snapshot) return false
  await keepPage(house, dossier, taken.resource, taken.options, async (store, kept) => {
    await store.intake.settle({ dossier, id, snapshot }, kept)
    await store.jobs.done(job)
  })
  return true
}
