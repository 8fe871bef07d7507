/** The columns of a document that lists show, and the card made of them. */
import type { DocumentCard } from './store.ts'

/** To be selected from `document` joined with its `document_revision` and `revision`. */
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

type CardRow = Omit<DocumentCard, 'outletId' | 'outlet'> & { outlet: string | null; outlet_name: string | null }

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
