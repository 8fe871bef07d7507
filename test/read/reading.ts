/** What the tests of this room share: a document from bare text, and a small roster of invented actors. */
import { readFileSync } from 'node:fs'
import {
  type Codebook,
  type Document,
  emptyCodebook,
  type RangeTable,
  type Roster,
  rosterSchema,
} from '../../src/domain/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { createReader } from '../../src/read/index.ts'

export const corpus = new URL('../corpus/readings/', import.meta.url)

export const roster: Roster = rosterSchema.parse(JSON.parse(readFileSync(new URL('roster.json', corpus), 'utf8')))

export function documentOf(text: string, language = 'en', published = '2031-05-02'): Document {
  return {
    id: 'test',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: { from: published, to: published, precision: 'day' },
    modified: null,
    language,
    text,
    sections: [],
    dropped: [],
    reuse: null,
  }
}

/** Reads a text, with the small roster unless others are known. */
export function read(
  text: string,
  options: {
    language?: string
    published?: string
    codebook?: Codebook
    threshold?: number
    known?: Roster
    ranges?: RangeTable
  } = {},
) {
  const { language, published, codebook = emptyCodebook, threshold = 0, known = roster, ranges = 'icd-203' } = options
  const reader = createReader({ models: models(), roster: known, codebook, threshold, ranges })
  return reader.read(documentOf(text, language, published), 'revision')
}
