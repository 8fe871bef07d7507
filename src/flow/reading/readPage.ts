/** A page through extract and read, without a store: what `readout read` prints, and what `add` then keeps. */
import { type Likeness, likenessOf } from '../../compare/index.ts'
import {
  type Document,
  type RangeTable,
  type Readout,
  type Resource,
  type Roster,
  revisionId,
  type SpokenOf,
  snapshotOf,
} from '../../domain/index.ts'
import type { Extraction, ExtractOptions } from '../../extract/index.ts'
import { createReader, createSurvey, identity, type Reader } from '../../read/index.ts'
import type { Books } from '../../store/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import { extractResource } from './extractResource.ts'
import { models } from './weights.ts'

export interface ReadOptions extends ExtractOptions {
  /** Findings less sure than this are left out; 0 to 1. */
  threshold?: number
  /** What gives words of likelihood their range; `icd-203` by default. */
  ranges?: RangeTable
}

/** A page, read: the wire object and what names its revision. */
export interface PageRead {
  readout: Readout
  /** The snapshot's hash. */
  snapshot: string
  revision: string
  extractor: string
  /** What the text is known by among others. */
  likeness: Likeness
}

/** @throws ReadoutError for bytes that cannot be taken as a page */
export async function readPage(resource: Resource, options: ReadOptions, books: Books): Promise<PageRead> {
  const { hash } = snapshotOf(resource)
  const { document, extractor, warnings } = await extractResource(resource, options)
  const revision = revisionId(hash, extractor)
  const readout = readDocument(document, revision, books, options)
  const likeness = likenessOf(document.text)
  const all = [...warnings, ...readout.warnings]
  return { readout: { ...readout, warnings: all }, snapshot: hash, revision, extractor, likeness }
}

/** A page through extract alone: what its bytes say, before anybody reads it. */
export function extractPage(resource: Resource, options: ExtractOptions): Promise<Extraction> {
  return extractResource(resource, options)
}

/** A document already extracted, read again: with another codebook or roster, or by a newer reader. */
export function readDocument(
  document: Document,
  revision: string,
  books: Books,
  options: Pick<ReadOptions, 'threshold' | 'ranges'> = {},
): Readout {
  const reader = readerFor(books, options)
  const { warnings, ...findings } = reader.read(document, revision)
  const { name, version } = reader
  return { format: 'readout/1', reader: { name, version }, warnings, document, ...findings }
}

/** Surveys made for recent rosters. */
let survey: { roster: string; of: (document: Document) => SpokenOf[] } | null = null

/** What a document's statements speak of, whatever the codebook says. */
export function surveyDocument(document: Document, roster: Roster): SpokenOf[] {
  const key = JSON.stringify(roster)
  if (survey?.roster !== key)
    survey = { roster: key, of: createSurvey({ models: models(), roster: withDefaults(roster) }) }
  return survey.of(document)
}

/** The reader that reads now, by name and version. */
export function currentReader(): Readout['reader'] {
  return { ...identity }
}

/** Readers made for recent books: building one indexes every known name, which costs more than reading a page. */
const readers = new Map<string, Reader>()
const KEEP = 4

function readerFor(books: Books, { threshold, ranges }: Pick<ReadOptions, 'threshold' | 'ranges'>): Reader {
  const key = JSON.stringify([books, threshold, ranges])
  const reader =
    readers.get(key) ??
    createReader({
      models: models(),
      roster: withDefaults(books.roster),
      codebook: books.codebook,
      ...(threshold === undefined ? {} : { threshold }),
      ...(ranges === undefined ? {} : { ranges }),
    })
  readers.delete(key)
  readers.set(key, reader)
  const oldest = readers.keys().next().value
  if (readers.size > KEEP && oldest !== undefined) readers.delete(oldest)
  return reader
}
