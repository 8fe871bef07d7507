/** What lists show of a document: where it comes from, its columns, and the card made of them. */
import type { Database } from './database.ts'
import type { DocumentCard } from './texts.ts'

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

/** To be selected from `currentDocuments`. */
export const cardColumns = [
  'document.id',
  'document.dossier',
  'document.address',
  'document.outlet',
  'document.revision',
  'revision.snapshot',
  'document_revision.retrieved',
  'document.added',
  'document.title',
  'document.outlet_name',
  'document.byline',
  'document.published',
  'document.language',
  'document.url',
  'document.opening',
  'document.statements',
] as const

export type CardRow = Omit<DocumentCard, 'outletId' | 'outlet'> & { outlet: string | null; outlet_name: string | null }

export function cardOf({ outlet, outlet_name, ...row }: CardRow): DocumentCard {
  return {
    id: row.id,
    dossier: row.dossier,
    address: row.address,
    outletId: outlet,
    revision: row.revision,
    snapshot: row.snapshot,
    retrieved: row.retrieved,
    added: row.added,
    title: row.title,
    outlet: outlet_name,
    byline: row.byline,
    published: row.published,
    language: row.language,
    url: row.url,
    opening: row.opening,
    statements: row.statements,
  }
}
