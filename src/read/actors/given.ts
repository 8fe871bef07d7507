/** Given names: that a word is one, and whose. The list and where it is from: given-names.json. */
import { remembered } from '../../domain/index.ts'
import data from './given-names.json' with { type: 'json' }

export type Gender = 'm' | 'f'

const genders = new Map<string, Gender | null>()
for (const name of data.either.split(' ')) genders.set(name, null)
for (const name of data.male.split(' ')) genders.set(name, 'm')
for (const name of data.female.split(' ')) genders.set(name, 'f')

/** @param name in any case, with or without accents: "Élodie", "elodie" */
export function isGivenName(name: string): boolean {
  return genders.has(plain(name)) || (name.includes('-') && genders.has(plain(name.split('-')[0] ?? '')))
}

/** Null for names of both, and for words that are no known name. */
export function genderOfName(name: string): Gender | null {
  return (
    genders.get(plain(name)) ?? (name.includes('-') ? (genders.get(plain(name.split('-')[0] ?? '')) ?? null) : null)
  )
}

/** Given names that are a man's with an Armenian surname. */
const ARMENIAN_MEN = /^(?:karen|jan) .*[yi]an(?:ts)?$/i

/** Of a full name. */
export const genderOfPerson = remembered((name: string): Gender | null =>
  ARMENIAN_MEN.test(name) ? 'm' : genderOfName(name.split(' ')[0] ?? ''),
)

// biome-ignore lint/suspicious/noControlCharactersInRegex: whatever is not ASCII has accents to lose
const ASCII = /^[\x00-\x7f]*$/

const plain = remembered((name: string): string =>
  (ASCII.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase(),
)
