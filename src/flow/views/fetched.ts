/** The bytes a revision was taken from: as text, as they came, and as a page that can do nothing. */
import { asReadoutError, type Dossier, ReadoutError, type Resource } from '../../domain/index.ts'
import type { Decoded } from '../../extract/index.ts'
import type { DocumentCard, StoredRevision, StoredSnapshot } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'

/** `/{lang}/{dossier}/document/{id}/fetched`: the bytes that a revision was taken from. */
export interface FetchedView {
  dossier: Dossier
  document: DocumentCard
  revision: string
  present: boolean
  retrieved: string
  mediaType: string | null
  extractor: string
  /** SHA-256 of the bytes, how many they are, and how many they take in the store. */
  hash: string
  size: number
  kept: number
  /** True where the bytes are markup, which can be shown as a page. */
  markup: boolean
  /** A part of the bytes as text, counted from 1; null where they are no text. */
  source: { text: string; encoding: string; part: number; parts: number } | null
}

/** How much of the source is shown at once, in UTF-16 code units. */
const PART = 100_000

/**
 * @param asked the revision, the present one by default; and which part of its source, from 1
 * @throws ReadoutError `dossier-missing`, `not-found`
 */
export async function fetchedView(
  house: House,
  name: string,
  id: string,
  asked: { revision?: string; part?: number } = {},
): Promise<FetchedView> {
  const dossier = await openDossier(house.store, name)
  const { document, revision, snapshot } = await find(house, name, id, asked.revision)
  const text = await textOf(revision, snapshot)
  const parts = Math.max(1, Math.ceil((text?.text.length ?? 0) / PART))
  const part = Math.min(parts, Math.max(1, Math.trunc(asked.part ?? 1) || 1))
  return {
    dossier,
    document,
    revision: revision.revision,
    present: revision.revision === document.revision,
    retrieved: revision.retrieved,
    mediaType: revision.mediaType,
    extractor: revision.extractor,
    hash: snapshot.hash,
    size: snapshot.size,
    kept: snapshot.kept,
    markup: text !== null && isMarkup(revision),
    source: text && {
      text: text.text.slice((part - 1) * PART, part * PART).toWellFormed(),
      encoding: text.encoding,
      part,
      parts,
    },
  }
}

/** The bytes as they came, to be saved. @throws ReadoutError `dossier-missing`, `not-found` */
export async function fetchedBytes(house: House, name: string, id: string, asked?: string): Promise<StoredSnapshot> {
  await openDossier(house.store, name)
  return (await find(house, name, id, asked)).snapshot
}

/**
 * The page's markup, to be shown in a frame that lets nothing out and runs nothing; what a browser could still do there by
 * itself (open connections ahead of time, lead elsewhere) is made into elements that mean nothing.
 *
 * @throws ReadoutError `dossier-missing`, `not-found`, also for what is no markup
 */
export async function fetchedPage(house: House, name: string, id: string, asked?: string): Promise<string> {
  await openDossier(house.store, name)
  const { revision, snapshot } = await find(house, name, id, asked)
  const text = isMarkup(revision) ? await textOf(revision, snapshot) : null
  if (!text) throw new ReadoutError('not-found', `the page of document ${id}`, 'what was fetched is no page of markup')
  return inert(text.text)
}

/** Without elements that act before a person does: links to fetch or connect ahead, refreshes, bases. */
export function inert(markup: string): string {
  return markup.replace(/<(\/?)(link|meta|base)(?![\w-])/gi, '<$1x-$2')
}

async function find(
  { store }: House,
  dossier: string,
  id: string,
  asked: string | undefined,
): Promise<{ document: DocumentCard; revision: StoredRevision; snapshot: StoredSnapshot }> {
  const [document] = await store.documents.cards(dossier, [id])
  if (!document) throw new ReadoutError('not-found', `document ${id}`, 'the dossier holds none of that number')
  const revisions = await store.documents.revisions(dossier, id)
  const wanted = asked ?? document.revision
  const revision = revisions.find((one) => one.revision === wanted)
  if (!revision) throw new ReadoutError('not-found', `revision ${wanted}`, 'the document never had one of that number')
  const snapshot = await store.documents.snapshotKept(revision.snapshot)
  if (!snapshot) throw new ReadoutError('not-found', `snapshot ${revision.snapshot}`, 'its bytes are not there')
  return { document, revision, snapshot }
}

function isMarkup({ extractor }: StoredRevision): boolean {
  return extractor.startsWith('readout-html/')
}

/** Null for bytes that are no text. */
async function textOf(
  { mediaType, retrieved, document }: StoredRevision,
  { bytes }: StoredSnapshot,
): Promise<Decoded | null> {
  const { decode } = await import('../../extract/index.ts')
  const resource: Resource = { name: document.id, url: document.url, bytes, mediaType, retrieved }
  try {
    return decode(resource)
  } catch (error) {
    if (asReadoutError(error, document.id).code === 'input-failed') throw error
    return null
  }
}
