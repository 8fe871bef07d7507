/** Values that several shapes hold, or that are asked with too: what is wrong with them is told by their errors. */
import { z } from 'zod'
import { editions, stanceValues, voices } from '../../../domain/index.ts'
import { meaning, named } from './named.ts'

export const moment = z.iso.datetime()
export const day = z.iso.date()

/** @param description of what is counted */
export const count = (description: string, example: number) => meaning(z.int().nonnegative(), description, example)

export const oneOf = <T extends string>(values: readonly T[]) =>
  z.enum(values, { error: `one of ${values.join(', ')}` })

export const edition = named(
  'Edition',
  meaning(
    z.enum(editions, { error: `one of the editions: ${editions.join(', ')}` }),
    'An edition of the site, by its language (ISO 639-1)',
    'en',
  ),
)

export const voice = named(
  'Voice',
  meaning(oneOf(voices), "Whose words: quoted, paraphrased, or the author's inference", 'quoted'),
)

export const stanceValue = named(
  'StanceValue',
  meaning(oneOf(stanceValues), 'For it, against it, on a condition, or unclear', 'against'),
)

export const reuse = meaning(
  z.string().nullable(),
  'What the outlet asks of whoever uses its words, as it says it; null where it says nothing',
  'Quotations of up to 60 words are free with a hyperlink to the article.',
)

export const next = meaning(z.string().nullable(), 'What `after` takes to go on; null on the last page', null)
