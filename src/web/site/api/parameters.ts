/** What can be asked with. Each is read from the text of an address; what it says of itself stands in errors too. */
import { z } from 'zod'
import { slugForm } from '../../../domain/index.ts'
import { foundKinds, rollUps } from '../../../flow/index.ts'
import { meaning } from './named.ts'
import { oneOf, stanceValue, voice as voiceValue } from './values.ts'

/** The longest text that is passed on. */
const LONGEST = 300

const text = (most: number) =>
  z
    .string({ error: 'a text' })
    .regex(/^[^\0]+$/, { error: 'a text' })
    .max(most, { error: `a text of ${most} characters at most` })

function wholeNumber(low: number, high: number) {
  const error = `a whole number from ${low} to ${high}`
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.int().min(low, { error }).max(high, { error }))
}

const nameOf = (what: string) =>
  z.string().regex(slugForm, { error: `the name of ${what}: lower-case letters, digits and -` })

const existing = { error: 'a day that exists, YYYY-MM-DD' }
/** There is no year 0, for a database. */
const anyDay = z.iso.date(existing).refine((on) => !on.startsWith('0000'), existing)

export const slug = meaning(nameOf('a brief'), 'The name of a brief, the same in every edition', 'ford-closed')

export const day = meaning(z.iso.date(existing), 'A day, in UTC', '2031-03-08')

export const month = meaning(
  z.string({ error: 'a month, YYYY-MM' }).regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, { error: 'a month, YYYY-MM' }),
  'A month, in UTC',
  '2031-03',
)

export const after = meaning(
  text(LONGEST).optional(),
  '`next` of an earlier answer; without it the list begins. It means nothing by itself',
)

export const limit = meaning(wholeNumber(1, 100).default(20), 'How many a page has', 20)

export const tag = meaning(text(60).optional(), 'Only what has this tag', 'ford')

export const category = meaning(text(99).optional(), 'Only briefs of the category with this id', 'analysis')

export const record = meaning(nameOf('a record'), 'The name of a record, the same in every edition', 'ford')

/** Of something in a record; `example` is one. */
export const idOf = (what: string, example: string) => meaning(text(LONGEST), `The id of ${what}`, example)

/** An id that may be asked for. */
export const idAsked = (description: string, example: string) => meaning(text(LONGEST).optional(), description, example)

export const voice = meaning(voiceValue.optional(), 'Only what is told in this voice', 'quoted')

export const stance = meaning(
  stanceValue.optional(),
  'Only what takes this stance: on the issue asked for, or on any',
  'against',
)

export const since = meaning(
  anyDay.optional(),
  'Only what was said, failing that published, on this day or later',
  '2031-03-01',
)

export const until = meaning(
  anyDay.optional(),
  'Only what was said, failing that published, on this day or before',
  '2031-03-31',
)

export const by = meaning(
  oneOf(rollUps).optional(),
  'Positions of whom people speak for, in place of their own',
  'state',
)

export const query = meaning(
  text(LONGEST).optional(),
  'Words; "words beside each other"; `or` between words of which one is enough; `-` before one that is not wanted',
  'ford',
)

export const found = meaning(oneOf(foundKinds).optional(), 'Only what is of this kind, a page at a time')

export const exact = meaning(z.literal('1', { error: '1, or left out' }).optional(), 'Take misspelt words as they are')
