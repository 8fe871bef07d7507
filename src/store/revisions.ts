/** The revisions that a document shows or has shown, and who extracted them. */
import { sql } from 'kysely'
import { currentDocuments } from './cards.ts'
import type { Database } from './database.ts'
import type { StoredRevision } from './texts.ts'

/** `DocumentStore.revisions` */
export async function revisionsOf({ db }: Database, dossier: string, id: string): Promise<StoredRevision[]> {
  const rows = await db
    .selectFrom('document_revision as kept')
    .innerJoin('revision', 'revision.id', 'kept.revision')
    .innerJoin('document', (join) =>
      join.onRef('document.dossier', '=', 'kept.dossier').onRef('document.id', '=', 'kept.document'),
    )
    .select([
      'kept.revision',
      'revision.snapshot',
      'revision.extractor',
      sql<string>`coalesce(kept.checked, revision.extractor)`.as('checked'),
      'kept.media_type as mediaType',
      'kept.retrieved',
      'kept.kept',
      'kept.given',
      'kept.data as document',
      'kept.warnings',
      sql<string>`md5(revision.text)`.as('textHash'),
      lastReader.as('reader'),
    ])
    .where('kept.dossier', '=', dossier)
    .where('kept.document', '=', id)
    .orderBy(sql`document.revision = kept.revision`, 'desc')
    .orderBy('kept.kept', 'desc')
    .orderBy('kept.retrieved', 'desc')
    .orderBy('kept.revision')
    .execute()
  return rows
}

const lastReader = sql<{ name: string; version: string } | null>`(
  select json_build_object('name', reader, 'version', reader_version) from reading
  where reading.dossier = kept.dossier and reading.document = kept.document and reading.revision = kept.revision
  order by reading.id desc limit 1)`

/** `DocumentStore.extractedByOthers` */
export async function extractedByOthers(
  database: Database,
  dossier: string,
  extractors: readonly string[],
): Promise<{ id: string; extractor: string }[]> {
  const last = sql<string>`coalesce(document_revision.checked, revision.extractor)`
  return currentDocuments(database, dossier)
    .select(['document.id', last.as('extractor')])
    .where(sql<boolean>`${last} <> all(${[...extractors]}::text[])`)
    .orderBy('document.id')
    .execute()
}

/** `DocumentStore.checked` */
export async function markChecked(
  { db }: Database,
  dossier: string,
  document: string,
  revision: string,
  extractor: string,
): Promise<void> {
  await db
    .updateTable('document_revision')
    .set({ checked: extractor })
    .where('dossier', '=', dossier)
    .where('document', '=', document)
    .where('revision', '=', revision)
    .execute()
}
