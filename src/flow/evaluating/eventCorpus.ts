/** Sentences that people labelled with one event each, as JSON Lines, also gzipped: PLOVER's gold standard records. */
import { z } from 'zod'
import { ReadoutError, type Resource, snapshotHash } from '../../domain/index.ts'
import type { LabelledEvent } from '../../measure/index.ts'
import { unpacked } from './corpus.ts'
import { linesOf, parseLine } from './lines.ts'

export interface EventCorpus {
  /** The file's name without its folders. */
  name: string
  /** SHA-256 of the file as it is. */
  sha256: string
  sentences: { id: string; text: string; label: LabelledEvent }[]
  refused: ReadoutError[]
}

const side = z.array(z.object({ code: z.string() })).default([])
const line = z.object({
  id: z.string().min(1),
  text: z.string().regex(/\S/, { error: 'there is no text' }),
  event_plover2021: z.string().min(1),
  quad: z.string().min(1),
  actor: side,
  recipient: side,
  reciprocal: z.boolean().default(false),
  spans: z.array(z.object({ role: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() })).default([]),
})

/** Codes of organisations and of nobody in particular, where PLOVER has others than countries. */
const noCountry = new Set(['IGO', 'NGO', 'MUL', 'INT', 'UNS', 'IMG', 'MNC'])
/** Codes as the corpus writes them. */
const mended: Readonly<Record<string, string>> = { JAP: 'JPN' }

function countriesOf(codes: readonly { code: string }[]): string[] {
  const countries = codes.flatMap(({ code }) => {
    const country = code.slice(0, 3).toUpperCase()
    return /^[A-Z]{3}$/.test(country) && !noCountry.has(country) ? [mended[country] ?? country] : []
  })
  return [...new Set(countries)]
}

/**
 * @param limit the most sentences to take
 * @throws ReadoutError `file-invalid` when no line can be used, `input-too-large`
 */
export function parseEventCorpus({ name: path, bytes }: Resource, limit = Number.POSITIVE_INFINITY): EventCorpus {
  const sentences: EventCorpus['sentences'] = []
  const refused: ReadoutError[] = []
  for (const { number, bytes: written } of linesOf(unpacked(bytes, path))) {
    if (sentences.length >= limit) break
    try {
      const one = parseLine(written, line, `${path}:${number}`)
      const label: LabelledEvent = {
        type: one.event_plover2021,
        quad: one.quad,
        countries: { actor: countriesOf(one.actor), recipient: countriesOf(one.recipient) },
        reciprocal: one.reciprocal,
        participants: one.spans.filter(({ role }) => /SRC|TAR/.test(role)).map(({ start, end }) => [start, end]),
      }
      sentences.push({ id: one.id, text: one.text, label })
    } catch (error) {
      if (!(error instanceof ReadoutError)) throw error
      refused.push(error)
    }
  }
  if (sentences.length === 0)
    throw refused[0] ?? new ReadoutError('file-invalid', path, 'it holds no sentences', { remedy: 'Name another file' })
  return { name: path.replace(/^.*[\\/]/, ''), sha256: snapshotHash(bytes), sentences, refused }
}
