/** The record of who did what. */
import type { Database } from './database.ts'
import type { AuditStore } from './store.ts'

export function auditStore({ db }: Database): AuditStore {
  return {
    async write(dossier, { at, who, what, subject, detail }) {
      const values = { dossier, at, who, what, subject, detail: JSON.stringify(detail ?? null) }
      await db.insertInto('audit').values(values).execute()
    },

    async list(dossier, limit) {
      return db
        .selectFrom('audit')
        .select(['at', 'who', 'what', 'subject', 'detail'])
        .where('dossier', dossier === null ? 'is' : '=', dossier)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
    },

    async has(dossier, { what, subject }) {
      const row = await db
        .selectFrom('audit')
        .select('id')
        .where('dossier', dossier === null ? 'is' : '=', dossier)
        .where('what', '=', what)
        .where('subject', '=', subject)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
