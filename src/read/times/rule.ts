/** How rules are written: a pattern in which a space is any single blank of a line, and what its groups mean. */
import type { Groups, Meaning, Place, Rule } from './grammar.ts'
import type { Period } from './period.ts'

const BLANK = '(?:[ \\u00a0\\u202f]{1,2})'

/**
 * @param pattern matched whole words at a time, whatever the letter case; ` ` stands for one or two blanks
 * @param read null when the words say no time after all
 */
export function rule(pattern: string, read: (groups: Groups, place: Place) => Meaning | null): Rule {
  const spaced = pattern.replace(/\[[^\]]*\]| /g, (found) => (found === ' ' ? BLANK : found))
  return { pattern: new RegExp(`(?:${spaced})(?![\\p{L}\\p{N}\\p{M}]|[.,:]\\d)`, 'iuy'), read }
}

/** The meaning of a period, or null for none. */
export function meant(period: Period | null, more: Partial<Meaning & { is: 'period' }> = {}): Meaning | null {
  return period && { is: 'period', period, ...more }
}

/** The same, which no word before it changes any more. */
export function whole(meaning: Meaning | null): Meaning | null {
  return meaning?.is === 'period' ? { ...meaning, whole: true } : meaning
}

export const nothing: Meaning = { is: 'nothing' }

/** The place of the word in a list, from 0; the list has `|` between forms of one entry. */
export function indexOf(list: readonly string[], word: string | undefined): number {
  const bare = (word ?? '').toLowerCase().replace(/\.$/, '')
  return list.findIndex((forms) => forms.split('|').includes(bare))
}

/** True when a name of a month or day begins with a capital letter, as it must where such words are names. */
export function capital(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '')
}

/** `hh:mm`, or null when there is no such time of day. */
export function clockOf(hour: number, minute: number, half?: string): string | null {
  if (half && (hour < 1 || hour > 12)) return null
  const shifted = half ? (hour % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0) : hour
  if (shifted > 23 || minute > 59) return null
  return `${String(shifted).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
