/** Documents: their addresses, revisions and snapshots. */
import { sql } from 'kysely'
import { dayOf, hashOf, ReadoutError } from '../domain/index.ts'
import { cardColumns, cardOf } from './cards.ts'
import { type Database, json, lockDossier, lockSnapshots } from './database.ts'
import { refuseUnstorable } from './failures.ts'
import { configFor } from './languages.ts'
import type { DocumentStore, NewRevision } from './store.ts'

/** How much of the text a card shows, in UTF-16 code units. */
const OPENING = 240

export function documentStore(database: Database, configs: ReadonlySet<string>): DocumentStore {
  const { db } = database
  const cards = (dossier: string) => currentDocuments(database, dossier).select(cardColumns)

  return {
    put: (revision) => database.transaction((inner) => put(inner, configs, revision)),

    async get(dossier, id) {
      const row = await cards(dossier)
        .select(['document_revision.data', 'document_revision.warnings', 'revision.text'])
        .where('document.id', '=', id)
        .executeTakeFirst()
      if (!row) return null
      const { address, outletId, revision, snapshot, retrieved, added } = cardOf(row)
      const document = { ...row.data, text: row.text }
      return { id, dossier, address, outletId, revision, snapshot, retrieved, added, document, warnings: row.warnings }
    },

    async text(revision) {
      const row = await db.selectFrom('revision').select('text').where('id', '=', revision).executeTakeFirst()
      return row?.text ?? null
    },

    async snapshot(hash) {
      const row = await db.selectFrom('snapshot').select('bytes').where('hash', '=', hash).executeTakeFirst()
      return row?.bytes ?? null
    },

    async latest(dossier, { limit, before }) {
      const rows = await cards(dossier)
        .$if(before !== undefined, (query) =>
          query.where(
            sql<boolean>`(document.day < ${before?.day} or (document.day = ${before?.day} and document.id > ${before?.id}))`,
          ),
        )
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

/** The documents of a dossier joined with the revision they now show. */
export function currentDocuments({ db }: Database, dossier: string) {
  return db
    .selectFrom('document')
    .innerJoin('document_revision', (join) =>
      join
        .onRef('document_revision.dossier', '=', 'document.dossier')
        .onRef('document_revision.document', '=', 'document.id')
        .onRef('document_revision.revision', '=', 'document.revision'),
    )
    .innerJoin('revision', 'revision.id', 'document.revision')
    .where('document.dossier', '=', dossier)
}

async function put(
  database: Database,
  configs: ReadonlySet<string>,
  added: NewRevision,
): ReturnType<DocumentStore['put']> {
  const { dossier, address, outletId, revision, document, warnings } = added
  refuseUnstorable(address, document.text)
  refuseUnstorable(address, document.title)
  await lockSnapshots(database, 'shared')
  await lockDossier(database, dossier)

  const found = await find(database, dossier, address, added.snapshot.hash)
  if (found?.revision === revision) return { id: found.id, outcome: 'unchanged', previous: null }
  await keepText(database, added)

  const { db } = database
  const { text, ...data } = document
  const id = found?.id ?? idOf(dossier, address)
  const config = configFor(document.language, configs)
  const shown = {
    outlet: outletId,
    revision,
    title: document.title,
    outlet_name: document.outlet,
    byline: document.byline,
    published: json(document.published),
    language: document.language,
    url: document.url,
    opening: openingOf(text),
    config,
    words: sql`document_words(${config}, ${document.title}, ${text})`,
  }
  const day = dayOfPublication(document.published)
  if (found) {
    await db
      .updateTable('document')
      .set({ ...shown, day: day ?? sql<string>`(added at time zone 'UTC')::date` })
      .where('dossier', '=', dossier)
      .where('id', '=', id)
      .execute()
  } else {
    await db
      .insertInto('document')
      .values({ dossier, id, address, ...shown, day: day ?? sql<string>`(now() at time zone 'UTC')::date` })
      .execute()
  }
  const { retrieved, mediaType: media_type } = added
  const state = { retrieved, media_type, data: json(data), warnings }
  await db
    .insertInto('document_revision')
    .values({ dossier, document: id, revision, ...state })
    .onConflict((conflict) => conflict.columns(['dossier', 'document', 'revision']).doUpdateSet(state))
    .execute()
  return { id, outcome: found ? 'revised' : 'new', previous: found?.revision ?? null }
}

function idOf(dossier: string, address: string): string {
  return hashOf('document', dossier, address)
}

/** The document at the address; failing that the oldest one that now shows the same bytes, under another address. */
async function find({ db }: Database, dossier: string, address: string, snapshot: string) {
  // By its key, which follows from the address: an address may be too long for an index.
  const at = await db
    .selectFrom('document')
    .select(['id', 'revision'])
    .where('dossier', '=', dossier)
    .where('id', '=', idOf(dossier, address))
    .executeTakeFirst()
  if (at) return at
  return db
    .selectFrom('document')
    .innerJoin('revision', 'revision.id', 'document.revision')
    .select(['document.id', 'document.revision'])
    .where('document.dossier', '=', dossier)
    .where('revision.snapshot', '=', snapshot)
    .orderBy('document.added')
    .orderBy('document.id')
    .executeTakeFirst()
}

/**
 * Keeps bytes and text, where they are not kept yet.
 * @throws ReadoutError `conflict` when the revision is kept with another text: its extractor should have a new version.
 */
async function keepText(
  { db }: Database,
  { address, snapshot, revision, extractor, document }: NewRevision,
): Promise<void> {
  await db
    .insertInto('snapshot')
    .values({ hash: snapshot.hash, bytes: snapshot.bytes, size: snapshot.bytes.length })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('revision')
    .values({ id: revision, snapshot: snapshot.hash, extractor, text: document.text })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n) return
  const { text } = await db.selectFrom('revision').select('text').where('id', '=', revision).executeTakeFirstOrThrow()
  if (text !== document.text)
    throw new ReadoutError(
      'conflict',
      address,
      `revision ${revision} is kept with another text, and a text never changes`,
    )
}

/** The day it was published; null without one, and for the year 0, which PostgreSQL's calendar lacks. */
function dayOfPublication(published: NewRevision['document']['published']): string | null {
  const day = dayOf(published)
  return day?.startsWith('0000') ? null : day
}

/** The first words of the text, in one line, cut between words. */
function openingOf(text: string): string {
  const start = text
    .slice(0, OPENING * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (start.length <= OPENING) return start.toWellFormed()
  const cut = start.slice(0, OPENING)
  const space = cut.lastIndexOf(' ')
  return `${(space > OPENING / 2 ? cut.slice(0, space) : cut).toWellFormed()}…`
}
