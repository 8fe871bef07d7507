/** What can be asked with. Each is read from the text of an address; what it says of itself stands in errors too. */
import { z } from 'zod'
import { meaning } from './named.ts'

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

export const slug = meaning(
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,98}$/, { error: 'the name of a brief: lower-case letters, digits and -' }),
  'The name of a brief, the same in every edition',
  'ford-closed',
)

export const day = meaning(z.iso.date({ error: 'a day that exists, YYYY-MM-DD' }), 'A day, in UTC', '2031-03-08')

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
