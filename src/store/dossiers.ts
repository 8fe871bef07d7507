/** Dossiers and the books their analysts write. */
import { sql } from 'kysely'
import { type Dossier, ReadoutError } from '../domain/index.ts'
import { type Database, json, lockSnapshots, missingDossier } from './database.ts'
import { refuseLong } from './failures.ts'
import type { Books, DossierStore } from './store.ts'
import type { DossierTable } from './tables.ts'

export function dossierStore(database: Database): DossierStore {
  const { db } = database
  const one = (name: string) => db.selectFrom('dossier').selectAll().where('name', '=', name).executeTakeFirst()
  const change = async (name: string, values: Partial<DossierTable>) => {
    const { numUpdatedRows } = await db.updateTable('dossier').set(values).where('name', '=', name).executeTakeFirst()
    if (numUpdatedRows === 0n) throw missingDossier(name)
  }

  return {
    async list({ removed = false } = {}) {
      const rows = await db
        .selectFrom('dossier')
        .selectAll()
        .select(sql<number>`(select count(*) from document where document.dossier = dossier.name)`.as('documents'))
        .$if(!removed, (query) => query.where('removed', 'is', null))
        .orderBy('created')
        .orderBy('name')
        .execute()
      return rows.map((row) => ({ ...dossierOf(row), documents: row.documents }))
    },

    async get(name) {
      const row = await one(name)
      return row ? dossierOf(row) : null
    },

    async withBooks(name) {
      const row = await one(name)
      return row ? { dossier: dossierOf(row), books: booksOf(row) } : null
    },

    async create({ name, title, description, sample, created, removed }, { codebook, roster }) {
      refuseLong('dossier name', name)
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('dossier')
        .values({ name, title, description, sample, created, removed, codebook: json(codebook), roster: json(roster) })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) {
        const there = await one(name)
        const reason = there?.removed ? 'one of that name was removed and can still be restored' : 'it exists already'
        throw new ReadoutError('dossier-exists', `dossier "${name}"`, reason)
      }
    },

    async books(name) {
      const row = await one(name)
      if (!row) throw missingDossier(name)
      return booksOf(row)
    },

    async stamp(name) {
      const { rows } = await sql<{ stamp: string }>`select concat_ws(' ',
          (select count(*) from document where dossier = ${name}),
          (select coalesce(max(reading), 0) from document where dossier = ${name}),
          (select coalesce(max(made), 0) || '/' || count(undone) from review where dossier = ${name}),
          (select count(*) || '/' || count(undone) from occurrence_join where dossier = ${name}),
          (select count(*) || '/' || max(at) from document_taken_down where dossier = ${name}),
          (select md5(codebook::text || roster::text) from dossier where name = ${name})) as stamp`.execute(db)
      return rows[0]?.stamp ?? ''
    },

    setBooks: (name, { codebook, roster }) => change(name, { codebook: json(codebook), roster: json(roster) }),

    setRemoved: (name, at) => change(name, { removed: at }),

    purge: (before) =>
      database.transaction(async (inner) => {
        await lockSnapshots(inner, 'alone')
        const gone = await inner.db.deleteFrom('dossier').where('removed', '<', before).returning('name').execute()
        if (gone.length > 0) await deleteUnused(inner)
        return gone.map(({ name }) => name).sort()
      }),
  }
}

/** Texts and bytes that no dossier has any more. */
async function deleteUnused({ db }: Database): Promise<void> {
  await sql`delete from revision where not exists
    (select from document_revision where document_revision.revision = revision.id)`.execute(db)
  await sql`delete from snapshot where not exists
    (select from revision where revision.snapshot = snapshot.hash)
    and not exists (select from taken where taken.snapshot = snapshot.hash)`.execute(db)
}

function dossierOf({ name, title, description, sample, created, removed }: DossierTable): Dossier {
  return { name, title, description, sample, created, removed }
}

function booksOf({ codebook, roster }: DossierTable): Books {
  return { codebook, roster }
}
