/** Documents as they are found and shown: their texts, bytes, cards and days. */
import { sql } from 'kysely'
import { type Document, dayOrNull } from '../domain/index.ts'
import { type CardRow, cardColumns, cardOf, currentDocuments } from './cards.ts'
import type { Database } from './database.ts'
import { idOf, putDocument } from './putDocument.ts'
import { extractedByOthers, markChecked, revisionsOf } from './revisions.ts'
import { packSnapshots, snapshotKept } from './snapshots.ts'
import type { DocumentLink, DocumentStore, StoredDocument } from './texts.ts'

type WholeRow = CardRow & { data: Omit<Document, 'text'>; warnings: string[]; text: string }

export function documentStore(database: Database, configs: ReadonlySet<string>): DocumentStore {
  const { db } = database
  const cards = (dossier: string) => currentDocuments(database, dossier).select(cardColumns)

  const wholes = (dossier: string) =>
    cards(dossier).select(['document_revision.data', 'document_revision.warnings', 'revision.text'])

  const several: DocumentStore['several'] = async (dossier, ids) => {
    const rows = await wholes(dossier)
      .where('document.id', '=', sql<string>`any(${[...ids]}::text[])`)
      .execute()
    return new Map(rows.map((row) => [row.id, storedOf(row)]))
  }
  const get = async (dossier: string, id: string) => (await several(dossier, [id])).get(id) ?? null

  return {
    put: (revision) => database.transaction((inner) => putDocument(inner, configs, revision)),

    get,
    several,

    async withCard(dossier, id) {
      const row = await wholes(dossier)
        .select((query) =>
          query
            .selectFrom('document_revision as shown')
            .select(sql<number>`count(*)`.as('revisions'))
            .whereRef('shown.dossier', '=', 'document.dossier')
            .whereRef('shown.document', '=', 'document.id')
            .as('revisions'),
        )
        .where('document.id', '=', id)
        .executeTakeFirst()
      return row ? { document: storedOf(row), card: cardOf(row), revisions: row.revisions ?? 0 } : null
    },

    at: (dossier, address) => get(dossier, idOf(dossier, address)),

    async text(revision) {
      const row = await db.selectFrom('revision').select('text').where('id', '=', revision).executeTakeFirst()
      return row?.text ?? null
    },

    async texts(revisions) {
      if (revisions.length === 0) return new Map()
      const among = sql<string>`any(${[...revisions]}::text[])`
      const rows = await db.selectFrom('revision').select(['id', 'text']).where('id', '=', among).execute()
      return new Map(rows.map(({ id, text }) => [id, text]))
    },

    snapshot: async (hash) => (await snapshotKept(database, hash))?.bytes ?? null,
    snapshotKept: (hash) => snapshotKept(database, hash),
    packSnapshots: (limit) => packSnapshots(database, limit),

    revisions: (dossier, id) => revisionsOf(database, dossier, id),
    extractedByOthers: (dossier, extractors) => extractedByOthers(database, dossier, extractors),
    checked: (dossier, id, revision, extractor) => markChecked(database, dossier, id, revision, extractor),

    async latest(dossier, { limit, before }) {
      const rows = await cards(dossier)
        .$if(before !== undefined, (query) => query.where(isAfter(dossier, before)))
        .orderBy('document.day', 'desc')
        .orderBy('document.id')
        .limit(limit)
        .execute()
      return rows.map(cardOf)
    },

    async onDay(dossier, day) {
      return (await cards(dossier).where('document.day', '=', day).orderBy('document.id').execute()).map(cardOf)
    },

    async days(dossier) {
      return db
        .selectFrom('document')
        .select(['day', sql<number>`count(*)`.as('documents')])
        .where('dossier', '=', dossier)
        .groupBy('day')
        .orderBy('day')
        .execute()
    },

    async daysBeside(dossier, day) {
      const { rows } = await sql<{ previous: string | null; following: string | null }>`select
        (select max(day) from document where dossier = ${dossier} and day < ${dayOrNull(day)}::date) as previous,
        (select min(day) from document where dossier = ${dossier} and day > ${dayOrNull(day)}::date) as following`.execute(
        db,
      )
      return rows[0] ?? { previous: null, following: null }
    },

    async beside(dossier, id) {
      const { rows } = await sql<DocumentLink & { side: 'previous' | 'next' }>`
        select beside.* from document as own cross join lateral (
          (select 'previous' as side, id, title, published, opening from document
            where dossier = own.dossier and day <= own.day and (day < own.day or id > own.id)
            order by day desc, id limit 1)
          union all
          (select 'next', id, title, published, opening from document
            where dossier = own.dossier and day >= own.day and (day > own.day or id < own.id)
            order by day, id desc limit 1)
        ) as beside
        where own.dossier = ${dossier} and own.id = ${id}`.execute(db)
      const linkOn = (wanted: 'previous' | 'next') =>
        rows.flatMap(({ side, ...link }) => (side === wanted ? [link] : []))[0] ?? null
      return { previous: linkOn('previous'), next: linkOn('next') }
    },

    async cards(dossier, ids) {
      const rows = await cards(dossier)
        .where('document.id', '=', sql<string>`any(${[...ids]})`)
        .execute()
      const found = new Map(rows.map((row) => [row.id, cardOf(row)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },

    async ids(dossier) {
      const rows = await db.selectFrom('document').select('id').where('dossier', '=', dossier).orderBy('id').execute()
      return rows.map(({ id }) => id)
    },
  }
}

function storedOf({ data, warnings, text, ...row }: WholeRow): StoredDocument {
  const { id, dossier, address, outletId, revision, snapshot, retrieved, added } = cardOf(row)
  const document = { ...data, text }
  return { id, dossier, address, outletId, revision, snapshot, retrieved, added, document, warnings }
}

/** In the order of the latest; a card without a day that the calendar has is found where its document stands. */
function isAfter(dossier: string, { day = '', id = '' }: { day?: string; id?: string } = {}) {
  const its = sql`coalesce(${dayOrNull(day)}::date,
    (select day from document as last where last.dossier = ${dossier} and last.id = ${id}))`
  return sql<boolean>`(document.day <= ${its} and (document.day < ${its} or document.id > ${id}))`
}
