/** Labelled articles as JSON Lines, also gzipped: people's source, cue and content spans, as made from PolNeAR. */
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { ReadoutError, type Resource, type Span, snapshotHash } from '../../domain/index.ts'
import type { Triple } from '../../measure/index.ts'
import { linesOf, parseLine } from './lines.ts'

export interface LabelledArticle {
  id: string
  outlet: string
  text: string
  /** One list of statements a person; the first is the reference. */
  annotators: Triple[][]
}

export interface Corpus {
  /** The file's name without its folders. */
  name: string
  /** SHA-256 of the file as it is. */
  sha256: string
  articles: LabelledArticle[]
  /** The lines that cannot be used, each naming its number and the reason. */
  refused: ReadoutError[]
}

/** The largest corpus there may be, as it is and unpacked, in bytes. */
export const MAX_CORPUS = 500_000_000

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const triple = z.object({ source: z.array(span), cue: z.array(span), content: z.array(span) })
const line = z.object({
  id: z.string().min(1),
  publisher: z.string().min(1).default('unknown'),
  text: z.string().regex(/\S/, { error: 'there is no text' }),
  annotators: z.array(z.array(triple)).min(1, { error: 'nobody labelled it' }),
})

/**
 * The corpus in a file's bytes.
 * @param limit the most articles to take
 * @throws ReadoutError `file-invalid` when no line can be used, `input-too-large`
 */
export function parseCorpus({ name: path, bytes }: Resource, limit = Number.POSITIVE_INFINITY): Corpus {
  const articles: LabelledArticle[] = []
  const refused: ReadoutError[] = []
  const lineOf = new Map<string, number>()
  for (const { number, bytes: written } of linesOf(unpacked(bytes, path))) {
    if (articles.length >= limit) break
    try {
      const { publisher: outlet, ...article } = parseLine(written, line, `${path}:${number}`)
      const fault = faultOf(article, lineOf)
      if (fault) throw new ReadoutError('file-invalid', `${path}:${number}`, fault)
      lineOf.set(article.id, number)
      articles.push({ outlet, ...article })
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      refused.push(error)
    }
  }
  if (articles.length === 0)
    throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no articles', { remedy: 'Name another file' })
  return { name: path.replace(/^.*[\\/]/, ''), sha256: snapshotHash(bytes), articles, refused }
}

/** What a shape cannot say: no id twice, every span within the text. */
function faultOf(
  { id, text, annotators }: Omit<LabelledArticle, 'outlet'>,
  lineOf: Map<string, number>,
): string | null {
  const earlier = lineOf.get(id)
  if (earlier !== undefined) return `"${id}" stands on line ${earlier} already`
  for (const [i, statements] of annotators.entries())
    for (const [j, { source, cue, content }] of statements.entries()) {
      const outside = [...source, ...cue, ...content].find((span) => !lies(span, text))
      if (outside)
        return `annotators.${i}.${j}: [${outside}] is no span of its text, which has ${text.length} code units`
    }
  return null
}

function lies([start, end]: Readonly<Span>, text: string): boolean {
  return start < end && end <= text.length
}

/** Gzip is told by its first two bytes (RFC 1952), whatever the file is called. */
export function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_CORPUS })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadoutError('input-too-large', path, `unpacked it is more than ${MAX_CORPUS / 1e6} MB`, {
        remedy: 'Split it',
      })
    throw new ReadoutError('file-invalid', path, `it cannot be unpacked (${message})`, {
      remedy: 'Fetch or pack it again',
    })
  }
}
