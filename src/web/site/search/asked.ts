/** What a search's address asks for, as far as it can be understood; the rest is told, never refused. */
import { isDate, stanceValues, voices } from '../../../domain/index.ts'
import { foundKinds, type PublicSearch } from '../../../flow/index.ts'

/** The longest query that is looked for, in UTF-16 code units; and the longest id. */
export const LONGEST = 300

/** What of an address could not be taken as it came. */
export type Misunderstood =
  | { kind: 'long' }
  | { kind: 'day' | 'choice'; value: string }
  /** The first day was after the last. */
  | { kind: 'turned' }

/** The parameters of an address, by the names they have there. */
export const parameters = [
  ['q', 'query'],
  ['in', 'kind'],
  ['outlet', 'outlet'],
  ['actor', 'actor'],
  ['issue', 'issue'],
  ['from', 'from'],
  ['to', 'to'],
  ['voice', 'voice'],
  ['stance', 'stance'],
] as const

export const filters = ['outlet', 'actor', 'issue', 'from', 'to', 'voice', 'stance'] as const

/** Whatever is asked for, there is an answer to it. */
export function searchIn(query: (name: string) => string | undefined): { asked: PublicSearch; wrong: Misunderstood[] } {
  const wrong: Misunderstood[] = []
  const text = (name: string) => cleaned(query(name) ?? '')
  const oneOf = <T extends string>(name: string, choices: readonly T[]): T | null => {
    const value = text(name)
    const found = choices.find((one) => one === value) ?? null
    if (value !== '' && found === null) wrong.push({ kind: 'choice', value: clip(value, 40) })
    return found
  }
  const id = (name: string) => {
    const value = text(name)
    if (value.length <= LONGEST) return value === '' ? null : value
    wrong.push({ kind: 'choice', value: clip(value, 40) })
    return null
  }
  const day = (name: string) => {
    const value = text(name)
    if (value === '') return null
    // There is no year 0, for a database.
    if (/^\d{4}-\d\d-\d\d$/.test(value) && isDate(value) && !value.startsWith('0000')) return value
    wrong.push({ kind: 'day', value: clip(value, 40) })
    return null
  }
  const typed = text('q')
  if (typed.length > LONGEST) wrong.push({ kind: 'long' })
  const days = [day('from'), day('to')] as const
  const isTurned = days[0] !== null && days[1] !== null && days[0] > days[1]
  if (isTurned) wrong.push({ kind: 'turned' })
  const [from, to] = isTurned ? [days[1], days[0]] : days
  const asked: PublicSearch = {
    query: clip(typed, LONGEST),
    kind: oneOf('in', foundKinds),
    outlet: id('outlet'),
    actor: id('actor'),
    issue: id('issue'),
    from,
    to,
    voice: oneOf('voice', voices),
    stance: oneOf('stance', stanceValues),
    exact: text('exact') === '1',
  }
  return { asked, wrong }
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}

function clip(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
}
