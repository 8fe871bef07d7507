/** Work that failed for good, waiting for a person. */
import { sql } from 'kysely'
import type { SetAside } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import type { SetAsideStore } from './work.ts'

const columns = ['dossier', 'id', 'job', 'input', 'code', 'reason', 'remedy', 'tries', 'at'] as const

export function setAsideStore({ db }: Database): SetAsideStore {
  return {
    async put({ dossier, id, job, ...rest }) {
      const told = { ...rest, kind: job.kind, job: json(job) }
      await db
        .insertInto('set_aside')
        .values({ dossier, id, ...told })
        .onConflict((conflict) => conflict.columns(['dossier', 'id']).doUpdateSet(told))
        .execute()
    },

    async list(dossier, limit): Promise<SetAside[]> {
      return db
        .selectFrom('set_aside')
        .select(columns)
        .where('dossier', '=', dossier)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute()
    },

    async get(dossier, id) {
      const found = db.selectFrom('set_aside').select(columns).where('dossier', '=', dossier).where('id', '=', id)
      return (await found.executeTakeFirst()) ?? null
    },

    async count(dossier) {
      const { failed } = await db
        .selectFrom('set_aside')
        .select(sql<number>`count(*)`.as('failed'))
        .where('dossier', '=', dossier)
        .executeTakeFirstOrThrow()
      return failed
    },

    async remove(dossier, id) {
      const gone = await db
        .deleteFrom('set_aside')
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .executeTakeFirst()
      return gone.numDeletedRows > 0n
    },
  }
}
