/** What is weighed when a pronoun looks for its person: one row of numbers a candidate. */
import type { Token } from '../../layers.ts'
import type { Gender } from '../given.ts'
import type { Grammar, Place, Role } from './grammar.ts'

/** The name of each column; the weights are kept by these names. */
export const FEATURES = [
  'nobody',
  'same sentence',
  'sentence before',
  'farther: log',
  'nearest named',
  'second nearest',
  'third or farther',
  'was subject',
  'was object',
  'was oblique',
  'was modifier',
  'was possessor',
  'was joined',
  'both subjects',
  'both possessors',
  'possessive, of the subject of its clause',
  'possessive, of another in its clause',
  'object, beside the subject of its clause',
  'subject of the clause above',
  'subject governs',
  'reflexive of its subject',
  'object of its verb',
  'argument of the same word',
  'predicated of it',
  'inside its own phrase',
  'right behind its noun',
  'object of the clause above',
  'and after it',
  'is who',
  'subject of the main clause before',
  'subject of the main clause here',
  'pronoun last',
  'meant by the last pronoun',
  'meant by the last, in this sentence',
  'meant by pronouns: log',
  'named before: log',
  'named in all: log',
  'named most',
  'first of all',
  'surname alone throughout',
  'given name alone',
  'full name somewhere',
  'hardly a person',
  'gender fits',
  'gender is against it',
  'gender may be against it',
  'later: same sentence, subject, pronoun in front',
  'later: next sentences',
  'later: none before',
  'its own words',
  'words between: log',
  'others between',
  'in brackets',
  'possessive × was modifier',
  'opens its sentence × subject before',
  'opens its sentence × named most',
  'later: governed by the pronoun',
] as const

export const WIDTH = FEATURES.length
const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<(typeof FEATURES)[number], number>

/** One place where someone is named or meant. */
export interface Trace {
  from: number
  to: number
  place: Place
  pronoun: boolean
  /** A relative pronoun. */
  who: boolean
  /** Its number among the names in the text. */
  order: number
}

/** Someone in this text, known so far. */
export interface Person {
  /** Whom it is told apart by. */
  key: string
  /** An actor's id, or null while it only may be one. */
  actor: string | null
  name: string
  gender: Gender | null
  /** A title or a noun says so, not just the given name. */
  sure: boolean
  /** The name that says so has been read by now. */
  told: boolean
  /** Only the pronouns before say so, or a single name that could be a surname. */
  guessed: boolean
  traces: Trace[]
  /** Names so far, pronouns so far. */
  names: number
  pronouns: number
  /** Names in the whole text. */
  total: number
  /** In the order of coming up. */
  index: number
  surnameOnly: boolean
  givenOnly: boolean
  full: boolean
  weak: number
}

export interface Pronoun {
  at: number
  gender: Gender
  possessive: boolean
  reflexive: boolean
  place: Place
  /** It is the first word of its sentence, or the second. */
  opens: boolean
  /** Its word is what someone is said to be: "became her chief of staff". Then this is the verb, else -1. */
  predicate: number
  /** Where a name right behind its noun would begin: "his brother John"; else -1. */
  behind: number
  /** It stands before the main verb's subject. */
  front: boolean
  /** Who speaks the words it stands in, when these are quoted. */
  speaker: string | null
}

export interface Scene {
  words: readonly Token[]
  grammar: Grammar
  /** 1 inside brackets. */
  brackets: Uint8Array
  /** Who was meant by the pronoun before, of the same gender, and where that stands. */
  last: { person: Person; trace: Trace } | null
  most: number
  /** How many names stand before the pronoun. */
  named: number
}

const WAS: Partial<Record<Role, number>> = {
  subject: AT['was subject'],
  object: AT['was object'],
  oblique: AT['was oblique'],
  modifier: AT['was modifier'],
  possessor: AT['was possessor'],
}

/** No one: the text means someone whom it does not name. The row is all zeros; it is filled and handed back. */
export function nobody(row: Float64Array): Float64Array {
  row[AT.nobody] = 1
  return row
}

/**
 * @param row all zeros; it is filled and handed back
 * @param rank 0 for whoever was named last, 1 for the one before
 * @param later the first name behind the pronoun, when there is one near
 */
export function rowOf(
  row: Float64Array,
  pronoun: Pronoun,
  person: Person,
  rank: number,
  later: Trace | null,
  scene: Scene,
): Float64Array {
  const set = (name: (typeof FEATURES)[number], value = 1) => {
    row[AT[name]] = value
  }
  const { grammar } = scene
  const here = grammar.sentence[pronoun.at] ?? 0
  const trace = person.traces[person.traces.length - 1]
  if (trace) {
    const there = grammar.sentence[trace.from] ?? 0
    const apart = here - there
    if (apart === 0) set('same sentence')
    else if (apart === 1) set('sentence before')
    if (apart > 1) set('farther: log', Math.log(apart))
    if (apart === 0) set('words between: log', Math.log(pronoun.at - trace.to + 1) / 3)
    set(rank === 0 ? 'nearest named' : rank === 1 ? 'second nearest' : 'third or farther')
    const was = WAS[trace.place.role]
    if (was !== undefined) row[was] = 1
    if (trace.place.joined) set('was joined')
    if (trace.pronoun) set('pronoun last')
    if (trace.who) set('is who')
    if (pronoun.possessive && !trace.pronoun && isJoined(pronoun.at, trace.to, scene)) set('and after it')
    set('others between', Math.min(6, scene.named - trace.order) / 3)
    if (scene.brackets[trace.from] && !scene.brackets[pronoun.at]) set('in brackets')
    const role = pronoun.place.role
    if (role === 'subject' && trace.place.role === 'subject') set('both subjects')
    if (pronoun.possessive && trace.place.role === 'possessor') set('both possessors')
    if (pronoun.possessive && trace.place.role === 'modifier') set('possessive × was modifier')
    inSentence(pronoun, person, here, set, grammar)
  }
  const { last } = scene
  if (last && last.person === person) {
    set('meant by the last pronoun')
    if (grammar.sentence[last.trace.from] === here) set('meant by the last, in this sentence')
  }
  if (person.pronouns > 0) set('meant by pronouns: log', Math.log(1 + person.pronouns))
  set('named before: log', Math.log(1 + person.names))
  set('named in all: log', Math.log(1 + person.total))
  if (person.total === scene.most) {
    set('named most')
    if (pronoun.opens) set('opens its sentence × named most')
  }
  if (person.index === 0) set('first of all')
  if (person.surnameOnly) set('surname alone throughout')
  if (person.givenOnly) set('given name alone')
  if (person.full) set('full name somewhere')
  if (person.weak > 0) set('hardly a person', person.weak)
  if (person.gender === pronoun.gender) set('gender fits')
  else if (person.gender !== null && (person.guessed || !person.told)) set('gender may be against it')
  else if (person.gender !== null) set('gender is against it', person.sure ? 2 : 1)
  if (later) {
    if (grammar.sentence[later.from] === here) {
      if (pronoun.front && later.place.role === 'subject' && grammar.isRoot(later.place.clause))
        set('later: same sentence, subject, pronoun in front')
    } else set('later: next sentences')
    if (!trace) set('later: none before')
    if (later.from === pronoun.behind) set('right behind its noun')
    if (
      !pronoun.possessive &&
      pronoun.place.role === 'subject' &&
      grammar.under(later.place.head, pronoun.place.governor)
    )
      set('later: governed by the pronoun')
    if (pronoun.possessive && grammar.under(later.place.head, pronoun.place.governor)) set('inside its own phrase')
  }
  if (pronoun.speaker !== null && pronoun.speaker === person.actor) set('its own words')
  return row
}

/** How far back in a person's traces the sentence before is looked for. */
const BACK = 6

function inSentence(
  pronoun: Pronoun,
  person: Person,
  here: number,
  set: (name: (typeof FEATURES)[number], value?: number) => void,
  grammar: Grammar,
): void {
  const { traces } = person
  for (let i = traces.length - 1; i >= 0 && i >= traces.length - BACK; i--) {
    const trace = traces[i] as Trace
    const apart = here - (grammar.sentence[trace.from] ?? 0)
    if (apart > 1) break
    const { role, clause, governor, head } = trace.place
    const subject = role === 'subject'
    if (apart === 1) {
      if (subject && grammar.isRoot(clause)) {
        set('subject of the main clause before')
        if (pronoun.opens) set('opens its sentence × subject before')
      }
      continue
    }
    if (subject && grammar.isRoot(clause)) set('subject of the main clause here')
    const same = clause === pronoun.place.clause
    if (subject && same) {
      if (pronoun.reflexive) set('reflexive of its subject')
      else if (pronoun.possessive) set('possessive, of the subject of its clause')
      else if (pronoun.place.role !== 'subject') set('object, beside the subject of its clause')
    } else if (same && pronoun.possessive && role !== 'possessor') set('possessive, of another in its clause')
    if (subject && !same) {
      if (grammar.above(pronoun.place.clause) === clause) set('subject of the clause above')
      else if (grammar.under(pronoun.at, clause)) set('subject governs')
    }
    if (role === 'object' && !same && grammar.above(pronoun.place.clause) === clause) set('object of the clause above')
    if (!pronoun.reflexive && governor >= 0) {
      if (governor === pronoun.place.governor) {
        if (pronoun.possessive) {
          if (subject) set('predicated of it')
        } else set(subject && pronoun.place.role === 'object' ? 'object of its verb' : 'argument of the same word')
      } else if (governor === pronoun.predicate) set('predicated of it')
    }
    // "his brother John", "John's wife and her John": the noun it possesses holds the name.
    if (pronoun.possessive && grammar.under(head, pronoun.place.governor)) set('inside its own phrase')
  }
}

/** "John and his wife", "John, and his wife". */
function isJoined(at: number, to: number, { words }: Scene): boolean {
  if (at - to > 2 || at <= to) return false
  return words[at - 1]?.lower === 'and' && (at - to === 1 || words[to]?.text === ',')
}
