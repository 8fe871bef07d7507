/** Adding a page to a dossier: extract, read, keep, carry people's decisions over, move the positions; all or nothing. */
import { type Given, ReadoutError, type Resource } from '../../domain/index.ts'
import type { Kept, Store } from '../../store/index.ts'
import { openDossier } from '../dossiers/openDossier.ts'
import type { House } from '../house.ts'
import { keepReading } from '../keepReading.ts'
import { keepLikeness } from '../likeness/keepLikeness.ts'
import type { ReadOptions } from '../reading/readPage.ts'
import { withBooks } from '../withBooks.ts'
import { outletOf } from './outletOf.ts'

export type Added = Kept

type Also = (store: Store, added: Added) => Promise<void>

/**
 * Adds one page. The same bytes again change nothing; other bytes at the same address become a new revision, to which
 * people's decisions are carried over. A page's address is where it was collected from, never what it says of itself:
 * else any page could put itself in the place of another.
 *
 * @throws ReadoutError `dossier-missing`, `dossier-sample`, or what kept the page from being read
 */
export async function addPage(
  house: House,
  dossier: string,
  resource: Resource,
  options: ReadOptions = {},
): Promise<Added> {
  const { sample } = await openDossier(house.store, dossier)
  if (sample)
    throw new ReadoutError('dossier-sample', `dossier "${dossier}"`, 'nothing of one’s own goes into the sample')
  return keepPage(house, dossier, resource, options)
}

/**
 * The same for any dossier, the sample too: for those who fill it.
 * @param also done in the transaction that keeps the page
 */
export async function keepPage(
  house: House,
  dossier: string,
  resource: Resource,
  options: ReadOptions = {},
  also: Also = async () => {},
): Promise<Added> {
  return withBooks(
    house,
    { dossier, input: resource.name },
    (books) => house.readers.page(resource, options, books),
    async (store, { readout, revision, extractor, snapshot, likeness }, version) => {
      const { document } = readout
      const outletId = await outletOf(store, dossier, document)
      const { id, outcome } = await store.documents.put({
        dossier,
        address: resource.url ?? resource.name,
        outletId,
        snapshot: { hash: snapshot, bytes: resource.bytes },
        mediaType: resource.mediaType,
        retrieved: resource.retrieved,
        revision,
        extractor,
        document,
        warnings: readout.warnings,
        given: givenOf(resource, options),
      })
      if (outcome !== 'unchanged') {
        await keepReading(store, dossier, id, revision, version, readout)
        await keepLikeness(store, dossier, id, revision, document.text, likeness)
        const detail = { outcome, name: resource.name, revision }
        await store.audit.write(dossier, { at: resource.retrieved, who: 'readout', what: 'add', subject: id, detail })
      }
      const { title } = document
      const { warnings, statements } = readout
      const added = { document: id, outcome, title, statements: statements.length, warnings }
      await also(store, added)
      return added
    },
  )
}

/** What must be given again, with the bytes, for the same page to come out. */
function givenOf({ name, url, told }: Resource, { as, published, language, title }: ReadOptions): Given {
  const options = { as, published, language, title, told }
  return { name, url, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
}
