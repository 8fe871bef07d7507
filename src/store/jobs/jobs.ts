/** Jobs, in pg-boss's words: a kind is a queue, a try is a retry and one. */
import type { JobWithMetadata } from 'pg-boss'
import type { Job, NewJob } from '../../domain/index.ts'
import type { Database } from '../database.ts'
import type { JobStore } from '../work.ts'
import { type Boss, DEAD, within } from './boss.ts'

export function jobStore(database: Database, boss: Boss): JobStore {
  /** In a transaction its connection, else the queue's own. */
  const where = () => (database.inTransaction ? { db: within(database) } : {})
  const now = () => (database.inTransaction ? boss.running() : boss.start())

  return {
    async start() {
      await boss.start()
    },

    async send(jobs) {
      const running = await now()
      for (const [kind, own] of Map.groupBy(jobs, (job) => job.kind)) {
        const sent = own.map((job) => ({ data: job, singletonKey: keyOf(job) }))
        await running.insert(kind, sent, where())
      }
    },

    async take(kind, limit) {
      const found = await (await now()).fetch<NewJob>(kind, { batchSize: limit, includeMetadata: true, ...where() })
      return found.map(jobOf)
    },

    async alive(jobs) {
      const running = await now()
      for (const [kind, own] of Map.groupBy(jobs, (job) => job.kind))
        await running.touch(
          kind,
          own.map(({ id }) => id),
          where(),
        )
    },

    async done({ kind, id }) {
      await (await now()).deleteJob(kind, id, where())
    },

    async again({ kind, id }, reason) {
      await (await now()).fail(kind, id, { message: reason }, where())
    },

    async dead(limit) {
      const found = await (await now()).fetch<NewJob>(DEAD, { batchSize: limit, includeMetadata: true, ...where() })
      return found.map((job) => ({ ...jobOf(job), tries: (job.sourceRetryCount ?? 0) + 1 }))
    },

    async bury({ id }) {
      await (await now()).deleteJob(DEAD, id, where())
    },
  }
}

function jobOf({ id, data, retryCount }: JobWithMetadata<NewJob>): Job {
  return { ...data, id, tries: retryCount + 1 }
}

/** What work of one kind is known by. */
function keyOf({ input }: NewJob): string {
  return JSON.stringify(input)
}
