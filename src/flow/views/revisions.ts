/** The revisions of a document: which there are, and what differs between two. */
import { diffTexts, type TextDiff } from '../../compare/index.ts'
import { type Dossier, ReadoutError } from '../../domain/index.ts'
import type { DocumentCard, Store, StoredRevision } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** A revision in the list of them, or several in a row of one text. */
export interface RevisionLine {
  revision: string
  /** ISO 8601 UTC: when its bytes were first and last taken. */
  first: string
  last: string
  /** When the document came to show this text. */
  kept: string
  extractor: string
  reader: { name: string; version: string } | null
  present: boolean
  /** What changed from the one before it; null for the first, and where that is long ago. */
  changed: { gone: number; come: number; moved: number } | null
}

/** `/{lang}/{dossier}/document/{id}/revisions` */
export interface RevisionsView {
  dossier: Dossier
  document: DocumentCard
  /** Newest first. */
  revisions: RevisionLine[]
  /** The two compared, the older first; null while there is only one. */
  compared: { from: string; to: string; diff: TextDiff } | null
}

/** Of so many, the newest, it is told how much changed. */
const COMPARED = 12

/**
 * @param chosen the two to compare; the present one with the one before it where none are chosen
 * @throws ReadoutError `dossier-missing`, `not-found`
 */
export async function revisionsView(
  house: House,
  name: string,
  id: string,
  chosen: { from?: string; to?: string } = {},
): Promise<RevisionsView> {
  const { store } = house
  const dossier = await openDossier(store, name)
  const [document] = await store.documents.cards(name, [id])
  if (!document) throw new ReadoutError('not-found', `document ${id}`, 'the dossier holds none of that number')
  const groups = textsOf(await store.documents.revisions(name, id))
  const revisions: RevisionLine[] = []
  for (const [i, group] of groups.entries()) {
    const before = groups[i + 1]
    const changed = before && i < COMPARED ? await changesBetween(store, before, group) : null
    revisions.push({ ...lineOf(group), present: i === 0, changed })
  }
  const to = indexOf(groups, chosen.to, 0)
  const from = indexOf(groups, chosen.from, Math.min(to + 1, groups.length - 1))
  // The older one first, whichever was named first.
  const [older, newer] = [groups[Math.max(from, to)], groups[Math.min(from, to)]]
  if (!older || !newer || older === newer) return { dossier, document, revisions, compared: null }
  const diff = diffTexts(await textOf(store, older), await textOf(store, newer))
  return { dossier, document, revisions, compared: { from: nameOf(older), to: nameOf(newer), diff } }
}

/** How many different texts there are in a row: one that comes back counts again. */
export function countTexts(revisions: readonly StoredRevision[]): number {
  return textsOf(revisions).length
}

/** Revisions in a row with one text are one to a reader: other bytes or another extractor made no difference. */
function textsOf(revisions: readonly StoredRevision[]): [StoredRevision, ...StoredRevision[]][] {
  const groups: [StoredRevision, ...StoredRevision[]][] = []
  for (const revision of revisions) {
    const last = groups.at(-1)
    if (last && last[0].textHash === revision.textHash) last.push(revision)
    else groups.push([revision])
  }
  return groups
}

type Group = readonly [StoredRevision, ...StoredRevision[]]

function lineOf(group: Group): Omit<RevisionLine, 'present' | 'changed'> {
  const [newest] = group
  const times = group.map(({ retrieved }) => retrieved).sort()
  return {
    revision: newest.revision,
    first: times[0] ?? newest.retrieved,
    last: times.at(-1) ?? newest.retrieved,
    kept: (group.at(-1) ?? newest).kept,
    extractor: newest.checked,
    reader: newest.reader,
  }
}

async function changesBetween(store: Store, before: Group, after: Group): Promise<RevisionLine['changed']> {
  const { gone, come, moved } = diffTexts(await textOf(store, before), await textOf(store, after))
  return { gone, come, moved }
}

async function textOf(store: Store, [{ revision }]: Group): Promise<string> {
  return (await store.documents.text(revision)) ?? ''
}

function nameOf([{ revision }]: Group): string {
  return revision
}

/** @throws ReadoutError `not-found` for one that the document never had */
function indexOf(groups: readonly Group[], revision: string | undefined, otherwise: number): number {
  if (revision === undefined) return otherwise
  const found = groups.findIndex((group) => group.some((one) => one.revision === revision))
  if (found === -1)
    throw new ReadoutError('not-found', `revision ${revision}`, 'the document never had one of that number')
  return found
}
