/** What things are called in several languages, as people write it down. */
import { z } from 'zod'

/** Texts by the language they are in (ISO 639): `{ ru: "Минск", hy: "Մինսկ" }`. */
export const textByLanguage = z.record(z.string().regex(/^[a-z]{2,3}$/), z.string().trim().min(1).max(1000), {
  error: ({ code }) => (code === 'invalid_key' ? 'no code of a language, such as ru' : undefined),
})
export type TextByLanguage = z.infer<typeof textByLanguage>

/** Names of one thing that are for readers: the main one, and those in other languages. */
export interface Called {
  name: string
  names?: TextByLanguage | undefined
}
