/** Extracting documents again from their bytes, where a better extractor has come. */
import { isDeepStrictEqual } from 'node:util'
import { likenessOf } from '../../compare/index.ts'
import {
  asReadoutError,
  type Document,
  type Given,
  inputForms,
  ReadoutError,
  type Resource,
  revisionId,
} from '../../domain/index.ts'
import type { Extraction, ExtractOptions } from '../../extract/index.ts'
import type { Books, StoredDocument, StoredRevision } from '../../store/index.ts'
import { outletOf } from '../adding/outletOf.ts'
import type { House } from '../house.ts'
import { keepReading } from '../keepReading.ts'
import { keepLikeness } from '../likeness/keepLikeness.ts'
import { withBooks } from '../withBooks.ts'

/**
 * What came of it: the extractor is no older than the one there now; it makes the same of the bytes; the text or what is
 * known of it is another; it fails where the older one did not, and what is there stays.
 */
export type ExtractedAgain = 'current' | 'same' | 'revised' | 'failed'

/** Documents of a dossier that an older extractor took, to be given to {@link extractAgain} one by one. */
export async function extractedByOlder(house: House, dossier: string): Promise<string[]> {
  const current = await extractorsNow()
  const others = await house.store.documents.extractedByOthers(dossier, current)
  return others.filter(({ extractor }) => current.some((now) => isOlder(extractor, now))).map(({ id }) => id)
}

/** The same for a whole dossier, or until asked to stop; that can be between any two documents. */
export async function extractAllAgain(house: House, dossier: string, stop?: AbortSignal): Promise<void> {
  for (const id of await extractedByOlder(house, dossier)) {
    if (stop?.aborted) return
    await extractAgain(house, dossier, id)
  }
}

/**
 * Takes a document's bytes again as they were given, if an older extractor took them. Another text is a new revision, to
 * which findings and decisions are carried over; the same text with another date or title is the same revision with that;
 * where nothing differs it is only noted who looked. Doing it twice is the same as once.
 */
export async function extractAgain(house: House, dossier: string, id: string): Promise<ExtractedAgain> {
  const stored = await house.store.documents.get(dossier, id)
  const [revision] = await house.store.documents.revisions(dossier, id)
  if (!stored || !revision || revision.revision !== stored.revision) return 'current'
  const now = (await extractorsNow()).find((one) => isOlder(revision.checked, one))
  if (!now) return 'current'
  try {
    const bytes = await bytesOf(house, stored)
    const extraction = await extract(house, stored, revision, bytes)
    // What an older one could tell by itself is not lost because the newer one takes the page for something else.
    if (extraction.document.text === '' && stored.document.text !== '')
      throw new ReadoutError('input-failed', stored.address, 'the newer extractor finds no article in it')
    return await keep(house, stored, revision, bytes, extraction)
  } catch (error) {
    if (error instanceof ReadoutError && error.code.startsWith('store-')) throw error
    return giveUp(house, stored, now, asReadoutError(error, stored.address))
  }
}

async function extractorsNow(): Promise<string[]> {
  const { currentExtractors } = await import('../../extract/index.ts')
  return Object.values(currentExtractors)
}

/** True when both are versions of one extractor, and `was` is the lower; what it was unwrapped from does not matter. */
export function isOlder(was: string, now: string): boolean {
  const [, nameWas, versionWas] = /(?:^|\+)([^+]+)\/(\d+)$/.exec(was) ?? []
  const [, nameNow, versionNow] = /^(.+)\/(\d+)$/.exec(now) ?? []
  return nameWas !== undefined && nameWas === nameNow && Number(versionWas) < Number(versionNow)
}

async function bytesOf({ store }: House, { snapshot, address }: StoredDocument): Promise<Uint8Array> {
  const bytes = await store.documents.snapshot(snapshot)
  if (!bytes) throw new ReadoutError('store-damaged', address, 'its bytes are not there')
  return bytes
}

async function extract(
  house: House,
  stored: StoredDocument,
  revision: StoredRevision,
  bytes: Uint8Array,
): Promise<Extraction> {
  const given = revision.given ?? givenBefore(stored, revision)
  const { mediaType, retrieved } = revision
  const { name, url, told, as, published, language, title } = given
  const resource: Resource = { name, url, bytes, mediaType, retrieved, ...(told ? { told } : {}) }
  const options: ExtractOptions = {
    ...(as ? { as } : {}),
    ...(published ? { published } : {}),
    ...(language ? { language } : {}),
    ...(title ? { title } : {}),
  }
  const extraction = await house.readers.extract(resource, options)
  const { document } = extraction
  // A document keeps its own name where other bytes' name was given along.
  const own: Document = { ...document, id: stored.document.id, url: document.url ?? stored.document.url }
  if (revision.given) return { ...extraction, document: own }
  return { ...extraction, document: { ...own, ...whatWasKnown(stored.document, own) } }
}

/** What an older program did not keep: in which form the bytes were taken says the extractor's name. */
function givenBefore({ address, document }: StoredDocument, { extractor }: StoredRevision): Given {
  const as = inputForms.find((form) => extractor.startsWith(`readout-${form}/`))
  return { name: document.id, url: address === document.id ? null : address, ...(as ? { as } : {}) }
}

/** A title or date that may have been given by hand then is not lost. */
function whatWasKnown(was: Document, now: Document): Pick<Document, 'title' | 'published'> {
  return { title: now.title ?? was.title, published: now.published ?? was.published }
}

async function keep(
  house: House,
  stored: StoredDocument,
  { mediaType, retrieved, given }: StoredRevision,
  bytes: Uint8Array,
  { document, extractor, warnings }: Extraction,
): Promise<ExtractedAgain> {
  const { dossier, id, snapshot, address } = stored
  const sameText = document.text === stored.document.text
  // The same words keep their findings' ids, and with them every citation.
  const revision = sameText ? stored.revision : revisionId(snapshot, extractor)
  const nothingNew = isDeepStrictEqual(asKept(document), asKept(stored.document)) && sameText
  const readsTheSame = sameText && isDeepStrictEqual(asRead(document), asRead(stored.document))
  const read = async (books: Books) => ({
    readout: readsTheSame ? null : await house.readers.document(document, revision, books),
    likeness: sameText ? null : likenessOf(document.text),
  })
  return withBooks(house, { dossier, input: address }, read, async (store, { readout, likeness }, version) => {
    const now = await store.documents.get(dossier, id)
    // Meanwhile newer bytes came in, or somebody else did this.
    if (!now || now.revision !== stored.revision || !isDeepStrictEqual(now.document, stored.document)) return 'current'
    if (!nothingNew) {
      const all = readout ? [...warnings, ...readout.warnings] : stored.warnings
      const outletId = stored.outletId ?? (await outletOf(store, dossier, document))
      const page = { dossier, address, outletId, snapshot: { hash: snapshot, bytes }, mediaType, retrieved, given }
      await store.documents.put({ ...page, revision, extractor, document, warnings: all })
      if (readout) await keepReading(store, dossier, id, revision, version, { ...readout, warnings: all })
      if (likeness) await keepLikeness(store, dossier, id, revision, document.text, likeness)
      const detail = { extractor, revision, text: sameText ? 'same' : 'other' }
      const at = new Date(house.now()).toISOString()
      await store.audit.write(dossier, { at, who: 'readout', what: 'extract', subject: id, detail })
    }
    await store.documents.checked(dossier, id, revision, extractor)
    return nothingNew ? 'same' : 'revised'
  })
}

/** What is said of a document, as it comes back from the database. */
function asKept({ text: _, ...data }: Document): unknown {
  return JSON.parse(JSON.stringify(data))
}

/** What of it a reader goes by. */
function asRead(document: Document): unknown {
  return asKept({ ...document, dropped: [], modified: null, reuse: null })
}

/** Notes that this extractor was tried, so that it is not tried again at every start. */
async function giveUp(
  house: House,
  { dossier, id, revision }: StoredDocument,
  extractor: string,
  error: ReadoutError,
): Promise<'failed'> {
  await house.store.transaction(async (inner) => {
    await inner.lock(dossier)
    await inner.documents.checked(dossier, id, revision, extractor)
    const detail = { extractor, reason: error.reason }
    const at = new Date(house.now()).toISOString()
    await inner.audit.write(dossier, { at, who: 'readout', what: 'extract-failed', subject: id, detail })
  })
  return 'failed'
}
