/** Outlets, each dossier's own. */
import { type Database, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { OutletStore } from './store.ts'

export function outletStore({ db }: Database): OutletStore {
  return {
    async put(dossier, { id, name, names, home, kind, country, description, owner }) {
      refuseLong('outlet id', id)
      const owned = { owner: owner?.name ?? null, owner_source: owner?.source ?? null }
      const values = { name, names: names ? json(names) : null, home, kind, country, description, ...owned }
      await db
        .insertInto('outlet')
        .values({ dossier, id, ...values })
        .onConflict((conflict) => conflict.columns(['dossier', 'id']).doUpdateSet(values))
        .execute()
    },

    async list(dossier) {
      const rows = await db
        .selectFrom('outlet')
        .select(['id', 'name', 'home', 'kind', 'country', 'description', 'owner', 'owner_source', 'names'])
        .where('dossier', '=', dossier)
        .orderBy('name')
        .orderBy('id')
        .execute()
      return rows.map(({ owner, owner_source, names, ...row }) => ({
        ...row,
        ...(names ? { names } : {}),
        owner: owner === null || owner_source === null ? null : { name: owner, source: owner_source },
      }))
    },
  }
}
