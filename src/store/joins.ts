/** People's decisions on what is one occurrence. */
import { ReadoutError } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import type { JoinStore } from './store.ts'

export function joinStore({ db }: Database): JoinStore {
  return {
    async put(dossier, { id, same, a, b, by, at }) {
      await db
        .insertInto('occurrence_join')
        .values({ dossier, id, same, a: json(a), b: json(b), by_whom: by, at, undone: null })
        .execute()
    },

    async list(dossier) {
      const rows = await db
        .selectFrom('occurrence_join')
        .selectAll()
        .where('dossier', '=', dossier)
        .where('undone', 'is', null)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ id, same, a, b, by_whom: by, at }) => ({ id, same, a, b, by, at }))
    },

    async undo(dossier, id, at) {
      const { numUpdatedRows } = await db
        .updateTable('occurrence_join')
        .set((row) => ({ undone: row.fn.coalesce('undone', row.val(at)) }))
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw new ReadoutError('not-found', `decision ${id}`, 'there is none of that number')
    },
  }
}
