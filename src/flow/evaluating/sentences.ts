/** Sentences of our own with what should be found in them: YAML, see test/corpus/times and test/corpus/forecasts. */
import { z } from 'zod'
import { readFileResource } from '../../collect/index.ts'
import { emptyRoster, isDate, type Resource, type Roster, snapshotHash } from '../../domain/index.ts'
import type { ForecastTold } from '../../measure/index.ts'
import { parse, parseRoster } from '../books.ts'

const day = z.string().refine(isDate, { error: 'a date that exists, YYYY-MM-DD' })
const text = z.string().regex(/\S/, { error: 'there is no text' })
const forecast = z.object({
  claim: text,
  phrase: text.optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  by: text.optional(),
  condition: text.optional(),
  due: text.optional(),
})
const schema = z.object({
  published: day,
  /** BCP 47; else what the file's name begins with. */
  language: z.string().optional(),
  /** A roster's file, beside this one. */
  roster: z.string().optional(),
  cases: z
    .array(
      z.object({
        text,
        published: day.nullable().optional(),
        times: z.array(text).optional(),
        forecasts: z.array(forecast).optional(),
      }),
    )
    .min(1),
})

export interface SentenceCase {
  readonly text: string
  readonly published: string | null
  /** As test/corpus/times/README.md writes them. */
  readonly times: readonly string[]
  readonly forecasts: readonly ForecastTold[]
}

export interface Sentences {
  /** The file's name without its folders. */
  readonly name: string
  /** SHA-256 of the file as it is. */
  readonly sha256: string
  readonly language: string
  readonly roster: Roster
  readonly cases: readonly SentenceCase[]
}

/** @throws ReadoutError `file-invalid` naming line and key, `input-missing` for the roster it names */
export async function loadSentences({ name: path, bytes }: Resource): Promise<Sentences> {
  const folder = path.replace(/[^\\/]*$/, '')
  const name = path.slice(folder.length)
  const decode = (data: Uint8Array) => new TextDecoder().decode(data)
  const file = parse(decode(bytes), path, schema)
  const { published, roster } = file
  return {
    name,
    sha256: snapshotHash(bytes),
    language: file.language ?? /^[a-z]{2}(?=[-.])/.exec(name)?.[0] ?? 'en',
    roster: roster ? parseRoster(decode((await readFileResource(`${folder}${roster}`)).bytes), roster) : emptyRoster,
    cases: file.cases.map((one) => ({
      text: one.text,
      published: one.published === undefined ? published : one.published,
      times: one.times ?? [],
      forecasts: (one.forecasts ?? []).map(({ claim, phrase, range, by, condition, due }) => ({
        claim,
        phrase: phrase ?? null,
        range: range ? range.join('-') : null,
        by: by ?? null,
        condition: condition ?? null,
        due: due ?? null,
      })),
    })),
  }
}
