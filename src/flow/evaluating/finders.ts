/** What finds statements in labelled articles: the reader in use, the rules it is measured against, readings made before. */
import {
  type Codebook,
  emptyCodebook,
  emptyRoster,
  parseReadout,
  type Readout,
  ReadoutError,
  type Resource,
  type Roster,
} from '../../domain/index.ts'
import type { Found } from '../../measure/index.ts'
import type { DossierOptions, Reader } from '../../read/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import type { Readers } from '../reading/readers.ts'
import type { LabelledArticle } from './corpus.ts'
import { jsonOf, linesOf } from './lines.ts'

export interface Finder {
  readonly name: string
  readonly version: string
  /** How many articles it takes at once. */
  readonly width: number
  /** @throws ReadoutError when the article cannot be read */
  find(article: LabelledArticle): Promise<Found[]>
}

/** Makes the reader that others are measured against. */
export type CreateBaseline = (options: DossierOptions) => Reader

/** Labels are of English texts, which are read as they are. */
const verbatim = { as: 'text', language: 'en' } as const

/** The reader in use, on the threads of the pool. */
export async function readerFinder(readers: Readers, threshold: number): Promise<Finder> {
  const books: { codebook: Codebook; roster: Roster } = { codebook: emptyCodebook, roster: emptyRoster }
  return {
    ...(await readers.current()),
    width: readers.size * 2,
    async find(article) {
      const { readout } = await readers.page(resourceOf(article), { ...verbatim, threshold }, books)
      return foundIn(readout, article)
    },
  }
}

/** A reader that is no part of the pool; it reads on this thread. */
export function baselineFinder(create: CreateBaseline, threshold: number): Finder {
  const reader = create({ roster: withDefaults(emptyRoster), codebook: emptyCodebook, threshold })
  return {
    name: reader.name,
    version: reader.version,
    width: 1,
    async find(article) {
      const { extract } = await import('../../extract/index.ts')
      const { document } = extract(resourceOf(article), verbatim)
      return foundIn({ document, ...reader.read(document, 'evaluation') }, article)
    },
  }
}

/**
 * Readings made before, one `readout/1` a line; each belongs to the article that its document is named after, with or
 * without a folder and an ending.
 *
 * @throws ReadoutError `file-invalid` when no line can be used, or they are several readers'
 */
export function readingsFinder(
  { name: path, bytes }: Resource,
  threshold: number,
): { finder: Finder; refused: ReadoutError[] } {
  const readings = new Map<string, Pick<Readout, 'document' | 'statements'>>()
  const refused: ReadoutError[] = []
  let reader: Readout['reader'] | null = null
  for (const { number, bytes: written } of linesOf(bytes)) {
    const where = `${path}:${number}`
    try {
      const { document, statements, reader: by } = parseReadout(jsonOf(written, where), where)
      reader ??= by
      if (by.name !== reader.name || by.version !== reader.version)
        throw new ReadoutError(
          'file-invalid',
          where,
          `the reader is ${by.name} ${by.version}, not as on the lines above`,
        )
      readings.set(stemOf(document.id), { document, statements })
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      refused.push(error)
    }
  }
  if (!reader) throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no readings')
  const finder: Finder = {
    name: reader.name,
    version: reader.version,
    width: 1,
    async find(article) {
      const reading = readings.get(stemOf(article.id))
      if (!reading) throw new ReadoutError('file-invalid', article.id, `${path} holds no reading of it`)
      return foundIn(reading, article).filter(({ confidence }) => confidence >= threshold)
    },
  }
  return { finder, refused }
}

function resourceOf({ id, text }: LabelledArticle): Resource {
  return { name: id, url: null, bytes: new TextEncoder().encode(text), mediaType: null, retrieved: '' }
}

/** @throws ReadoutError `input-failed` when the reading is of another text: its spans would be other words */
function foundIn(
  { document, statements }: Pick<Readout, 'document' | 'statements'>,
  article: LabelledArticle,
): Found[] {
  if (document.text !== article.text)
    throw new ReadoutError('input-failed', article.id, 'its text was altered on the way', {
      remedy: 'Read it as it is, with --as text',
    })
  return statements.map(({ source, cue, content, confidence }) => ({
    source: source.spans,
    cue: cue.spans,
    content: content.spans,
    confidence,
  }))
}

function stemOf(id: string): string {
  return id.replace(/^.*[\\/]/, '').replace(/\.(txt|html|json)$/, '')
}
