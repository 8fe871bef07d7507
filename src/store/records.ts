/** Public records: which dossiers' reviewed findings are for everybody. */
import { sql } from 'kysely'
import { ReadoutError } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { RecordStore } from './publishing.ts'
import { decidedIn } from './reviews.ts'

export function recordStore({ db }: Database): RecordStore {
  const shown = () =>
    db
      .selectFrom('record')
      .innerJoin('dossier', 'dossier.name', 'record.dossier')
      .select(['record.dossier', 'record.slug', 'record.titles', 'record.since', 'dossier.title'])
      .where('dossier.removed', 'is', null)

  return {
    async put({ dossier, slug, titles, since }) {
      refuseLong('record slug', slug)
      const values = { slug, titles: json(titles) }
      const other = await db.selectFrom('record').select('dossier').where('slug', '=', slug).executeTakeFirst()
      if (other && other.dossier !== dossier)
        throw new ReadoutError('conflict', `record "${slug}"`, 'another dossier is public under that name', {
          remedy: 'Choose another name with --as',
        })
      await db
        .insertInto('record')
        .values({ dossier, since, ...values })
        .onConflict((conflict) => conflict.column('dossier').doUpdateSet(values))
        .execute()
    },

    async remove(dossier) {
      const { numDeletedRows } = await db.deleteFrom('record').where('dossier', '=', dossier).executeTakeFirst()
      return numDeletedRows > 0n
    },

    async stamp(dossier) {
      const { rows } = await sql<{ stamp: string }>`select md5(concat_ws(' ', codebook::text, roster::text,
          (select string_agg(concat_ws(' ', document, stamp), ' ' order by document)
            from (${decidedIn(dossier)}) as decided),
          (select string_agg(document, ' ' order by document) from document_taken_down where dossier = ${dossier}),
          (select string_agg(occurrence_join::text, ' ' order by id) from occurrence_join where dossier = ${dossier}),
          (select string_agg(outlet::text, ' ' order by id) from outlet where dossier = ${dossier}))) as stamp
        from dossier where name = ${dossier}`.execute(db)
      return rows[0]?.stamp ?? ''
    },

    list: () => shown().orderBy('record.since').orderBy('record.slug').execute(),

    async named(slug) {
      return (await shown().where('record.slug', '=', slug).executeTakeFirst()) ?? null
    },

    async of(dossier) {
      return (await shown().where('record.dossier', '=', dossier).executeTakeFirst()) ?? null
    },
  }
}
