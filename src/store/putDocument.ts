/** Putting a document: its snapshot, its revision, and what it shows from now on. */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { dayOf, dayOrNull, hashOf, ReadoutError } from '../domain/index.ts'
import { currentDocuments } from './cards.ts'
import { type Database, json, lockDossier, lockSnapshots } from './database.ts'
import { refuseLong, refuseUnstorable } from './failures.ts'
import { configFor } from './languages.ts'
import { keepSnapshot } from './snapshots.ts'
import type { DocumentStore, NewRevision } from './texts.ts'

/** How much of the text a card shows, in UTF-16 code units. */
const OPENING = 240

/** `DocumentStore.put`, inside a transaction. @param configs the text search configurations that the server has */
export async function putDocument(
  database: Database,
  configs: ReadonlySet<string>,
  added: NewRevision,
): ReturnType<DocumentStore['put']> {
  const { dossier, address, revision } = added
  refuseUnstorable(address, added.document.text)
  refuseUnstorable(address, added.document.title)
  if (added.outletId !== null) refuseLong('outlet id', added.outletId)
  await lockSnapshots(database, 'shared')
  await lockDossier(database, dossier)

  const found = await find(database, dossier, address, added.snapshot.hash)
  const { outletId, document, warnings } = found ? asItsOwn(added, found) : added
  const { text, ...data } = document
  if (found?.revision === revision && isDeepStrictEqual(stateOf(found), stateOf({ outletId, data, warnings })))
    return { id: found.id, outcome: 'unchanged' }
  await keepText(database, added)

  const { db } = database
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
  const day = dayOrNull(dayOf(document.published))
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
  const { retrieved, mediaType: media_type, given = null } = added
  const state = { retrieved, media_type, data: json(data), warnings, given: json(given), checked: null }
  await db
    .insertInto('document_revision')
    .values({ dossier, document: id, revision, ...state })
    .onConflict((conflict) =>
      conflict
        .columns(['dossier', 'document', 'revision'])
        // A revision that is shown again is kept anew; one that only says something else is not.
        .doUpdateSet(found?.revision === revision ? state : { ...state, kept: sql<string>`now()` }),
    )
    .execute()
  return { id, outcome: found ? 'revised' : 'new' }
}

type Found = NonNullable<Awaited<ReturnType<typeof find>>>

/** The document at the address; failing that the oldest one that now shows the same bytes, under another address. */
async function find(database: Database, dossier: string, address: string, snapshot: string) {
  const documents = currentDocuments(database, dossier).select([
    'document.id',
    'document.address',
    'document.revision',
    'document.outlet as outletId',
    'document_revision.data',
    'document_revision.warnings',
  ])
  // By its key, which follows from the address: an address may be too long for an index.
  const at = await documents.where('document.id', '=', idOf(dossier, address)).executeTakeFirst()
  if (at) return at
  return documents
    .where('revision.snapshot', '=', snapshot)
    .orderBy('document.added')
    .orderBy('document.id')
    .executeTakeFirst()
}

/** A document's id follows from its dossier and address. */
export function idOf(dossier: string, address: string): string {
  return hashOf('document', dossier, address)
}

/** Of the same bytes at another address, where they came from is no news: else a mirror would take the document over. */
function asItsOwn(added: NewRevision, { address, outletId, data }: Found): NewRevision {
  if (added.address === address) return added
  const document = { ...added.document, id: data.id, url: data.url ?? added.document.url }
  return { ...added, outletId: outletId ?? added.outletId, document }
}

/** What makes a revision another one to see, as it comes back from the database. */
function stateOf({ outletId, data, warnings }: Pick<Found, 'outletId' | 'data' | 'warnings'>): unknown {
  return JSON.parse(JSON.stringify({ outletId, data, warnings }))
}

/**
 * Keeps bytes and text, where they are not kept yet.
 * @throws ReadoutError `conflict` when the revision is kept with another text: its extractor should have a new version.
 */
async function keepText(
  database: Database,
  { address, snapshot, revision, extractor, document }: NewRevision,
): Promise<void> {
  const { db } = database
  await keepSnapshot(database, snapshot)
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
