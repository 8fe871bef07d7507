/** Reviews: people's decisions, never lost, always undoable. */
import { sql } from 'kysely'
import { ReadoutError } from '../domain/index.ts'
import { type Database, json } from './database.ts'
import { refuseLong } from './failures.ts'
import type { ReviewStore, StoredReview } from './store.ts'
import type { ReviewRow, ReviewTable } from './tables.ts'

export function reviewStore(database: Database): ReviewStore {
  const { db } = database
  const update = async (dossier: string, id: string, values: Partial<Omit<ReviewTable, 'made'>>) => {
    const { numUpdatedRows } = await db
      .updateTable('review')
      .set(values)
      .where('dossier', '=', dossier)
      .where('id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new ReadoutError('not-found', `review ${id}`, 'there is none of that id')
  }

  return {
    async put(review) {
      refuseLong('review id', review.id)
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('review')
        .values({
          dossier: review.dossier,
          id: review.id,
          document: review.document,
          kind: review.kind,
          decision: review.decision,
          anchors: json(review.anchors),
          change: json(review.change),
          by_whom: review.by,
          at: review.at,
          finding: review.finding,
          carriage: review.carriage,
          undone: review.undone,
        })
        .onConflict((conflict) => conflict.columns(['dossier', 'id']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n)
        throw new ReadoutError('conflict', `review ${review.id}`, 'it is kept already, and is never overwritten')
    },

    async ofDocument(dossier, document) {
      const rows = await inForce(database, dossier).where('document', '=', document).execute()
      return rows.map(reviewOf)
    },

    async get(dossier, id) {
      const row = await db
        .selectFrom('review')
        .selectAll()
        .where('dossier', '=', dossier)
        .where('id', '=', id)
        .executeTakeFirst()
      return row ? reviewOf(row) : null
    },

    place: (dossier, id, carriage, finding) => update(dossier, id, { carriage, finding }),

    undo: (dossier, id, at) => update(dossier, id, { undone: at }),

    async decided(dossier) {
      const { rows } = await sql<{ document: string; stamp: string }>`${decidedIn(dossier)} order by document`.execute(
        db,
      )
      return rows
    },

    async changed(dossier) {
      const row = await db
        .selectFrom('review')
        .select(sql<string | null>`max(greatest(at, undone))`.as('changed'))
        .where('dossier', '=', dossier)
        .executeTakeFirst()
      return row?.changed ?? null
    },

    async lost(dossier) {
      const rows = await inForce(database, dossier).where('carriage', '=', 'lost').execute()
      return rows.map(reviewOf)
    },
  }
}

/** `ReviewStore.decided`, in no order. */
export function decidedIn(dossier: string) {
  return sql`
    select document.id as document, concat_ws(' ', document.revision, document.reading, decided.made,
      md5(concat_ws(' ', document.title, document.url, document.published, document.outlet_name))) as stamp
    from (select document, concat_ws('/', max(made), count(undone)) as made from review
      where dossier = ${dossier}
      group by document having bool_or(undone is null and decision <> 'reject')) as decided
    join document on document.dossier = ${dossier} and document.id = decided.document`
}

/** The decisions in force in a dossier, oldest first. */
export function inForce({ db }: Database, dossier: string) {
  return db
    .selectFrom('review')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('undone', 'is', null)
    .orderBy('at')
    .orderBy('made')
}

export function reviewOf(row: ReviewRow): StoredReview {
  const { dossier, id, document, kind, decision, anchors, change, by_whom: by, at, finding, carriage, undone } = row
  return { dossier, id, document, kind, decision, anchors, change, by, at, finding, carriage, undone }
}
