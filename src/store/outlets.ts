/** Outlets, each dossier's own. */
import type { Database } from './database.ts'
import { refuseLong } from './failures.ts'
import type { OutletStore } from './store.ts'

export function outletStore({ db }: Database): OutletStore {
  return {
    async put(dossier, { id, name, home, kind, country, description }) {
      refuseLong('outlet id', id)
      const values = { name, home, kind, country, description }
      await db
        .insertInto('outlet')
        .values({ dossier, id, ...values })
        .onConflict((conflict) => conflict.columns(['dossier', 'id']).doUpdateSet(values))
        .execute()
    },

    async list(dossier) {
      return db
        .selectFrom('outlet')
        .select(['id', 'name', 'home', 'kind', 'country', 'description'])
        .where('dossier', '=', dossier)
        .orderBy('name')
        .orderBy('id')
        .execute()
    },
  }
}
