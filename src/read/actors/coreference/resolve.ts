/**
 * Whom the pronouns of the third person mean: for each, from the first to the last, every person near is weighed by a
 * log-linear ranker over the parse, the order of names and the pronouns before it, in the manner of Denis and Baldridge
 * (2008, "Specialized models and ranking for coreference resolution"). It may be nobody.
 */
import type { Layers, Run, Syntax } from '../../layers.ts'
import { RELATIONS, TAGS } from '../../syntax/scheme.ts'
import { type Gender, genderOfName, genderOfPerson } from '../given.ts'
import { isPersonNoun } from '../likeness.ts'
import { nobody, type Person, type Pronoun, rowOf, type Scene, type Trace, WIDTH } from './features.ts'
import type { Grammar } from './grammar.ts'

/** A name or another phrase that stands for one person. */
export interface PersonName extends Run {
  /** An actor's id; null for a name that only may be a person's. */
  actor: string | null
  /** Whom it is told apart by: the actor's id, or the folded name. */
  key: string
  name: string
  /** How little it looks like a person, 0 to 1. */
  weak: number
  form: 'name' | 'other'
}

export interface Resolved {
  at: number
  person: Person
  confidence: number
}

/** What one pronoun is weighed by, for training. */
export interface Weighing {
  pronoun: Pronoun
  /** Null stands for nobody. */
  people: (Person | null)[]
  rows: Float64Array[]
}

export interface ResolveOptions {
  names: readonly PersonName[]
  genders: ReadonlyMap<string, Gender>
  weights: Float64Array
  /** Of a token in a quotation: who speaks it. */
  speakerAt?: (token: number) => string | null
  watch?: (weighing: Weighing) => void
}

const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
}

/** So many people are weighed for a pronoun, and names so many sentences ahead. */
const PEOPLE = 12
const AHEAD = 2
/** From this confidence on a pronoun tells whoever it means by gender. */
const SURE = 0.6
const AHEAD_NAMES = 8

type Have = Pick<Layers, 'tokens' | 'sentences'>

export function resolve(have: Have, syntax: Syntax, grammar: Grammar, options: ResolveOptions): Resolved[] {
  const { tokens } = have
  const { names, weights } = options
  const people = new Map<string, Person>()
  const personOf = names.map((name) => {
    let person = people.get(name.key)
    if (!person) {
      person = makePerson(name, people.size, options.genders)
      people.set(name.key, person)
    }
    describe(person, name, tokens)
    return person
  })
  const places = new Map<number, Trace>()
  const traceOf = (i: number): Trace => {
    const known = places.get(i)
    if (known) return known
    const { from, to } = names[i] as PersonName
    const trace = { from, to, place: grammar.place({ from, to }), pronoun: false, who: false, order: i }
    places.set(i, trace)
    return trace
  }
  let most = 1
  for (const person of people.values()) if (person.total > most) most = person.total

  const scene: Scene = { words: tokens, grammar, brackets: bracketsOf(have), last: null, most, named: 0 }
  const lastOf: Record<Gender, Scene['last']> = { m: null, f: null }
  /** Those named or meant, the last one first. */
  const recent: Person[] = []
  const seen = (person: Person) => {
    const i = recent.indexOf(person)
    if (i !== 0) {
      if (i > 0) recent.splice(i, 1)
      recent.unshift(person)
      if (recent.length > 2 * PEOPLE) recent.pop()
    }
  }
  /** Rows are used again, unless someone watches. */
  const pool: Float64Array[] = []
  const rowAt = (i: number): Float64Array => {
    const row = options.watch ? undefined : pool[i]
    if (row) return row.fill(0)
    pool[i] = new Float64Array(WIDTH)
    return pool[i]
  }
  const resolved: Resolved[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    for (; next < names.length && (names[next] as PersonName).from <= at; next++) {
      const person = personOf[next] as Person
      person.traces.push(traceOf(next))
      const { form, from, to } = names[next] as PersonName
      if (form === 'name') person.names++
      if (form === 'name' && to - from > 1) person.told = true
      seen(person)
    }
    const lower = tokens[at]?.lower ?? ''
    if (lower === 'who' || lower === 'whom' || lower === 'whose') {
      const person = whose(at, next, names, personOf, syntax)
      if (person) {
        person.traces.push({
          from: at,
          to: at + 1,
          place: grammar.place({ from: at, to: at + 1 }),
          pronoun: false,
          who: true,
          order: next,
        })
        seen(person)
      }
    }
    const gender = PRONOUNS[lower]
    if (gender === undefined) continue
    if (next > 0 && (names[next - 1] as PersonName).to > at) continue
    const pronoun = pronounOf(at, gender, have, syntax, grammar, options)
    scene.last = lastOf[gender]
    scene.named = next
    const list: (Person | null)[] = [null]
    const rows = [nobody(rowAt(0))]
    const later = laterNames(at, next, names, personOf, grammar, traceOf)
    let rank = 0
    for (const person of recent) {
      if (rank >= PEOPLE) break
      if (person.gender !== null && person.gender !== gender && person.sure) continue
      list.push(person)
      rows.push(rowOf(rowAt(rows.length), pronoun, person, rank, later.get(person) ?? null, scene))
      if (person.gender === null || person.gender === gender) rank++
    }
    for (const [person, trace] of later) {
      if (person.traces.length > 0 || (person.gender !== null && person.gender !== gender && person.sure)) continue
      list.push(person)
      rows.push(rowOf(rowAt(rows.length), pronoun, person, rank, trace, scene))
    }
    options.watch?.({ pronoun, people: list, rows })
    const { best, confidence } = choose(rows, weights)
    const person = list[best]
    if (!person) continue
    resolved.push({ at, person, confidence })
    const trace: Trace = { from: at, to: at + 1, place: pronoun.place, pronoun: true, who: false, order: next }
    person.traces.push(trace)
    person.pronouns++
    if (person.gender === null && confidence > SURE) {
      person.gender = gender
      person.guessed = true
    }
    lastOf[gender] = { person, trace }
    seen(person)
  }
  return resolved
}

function makePerson(name: PersonName, index: number, genders: ReadonlyMap<string, Gender>): Person {
  const said = genders.get(name.key) ?? null
  return {
    key: name.key,
    actor: name.actor,
    name: name.name,
    gender: said ?? genderOfPerson(name.name),
    sure: said !== null,
    told: said !== null,
    guessed: said === null && !name.name.includes(' '),
    traces: [],
    names: 0,
    pronouns: 0,
    total: 0,
    index,
    surnameOnly: true,
    givenOnly: false,
    full: false,
    weak: name.weak,
  }
}

function describe(person: Person, name: PersonName, tokens: Have['tokens']): void {
  if (name.form !== 'name') return
  person.total++
  person.weak = Math.min(person.weak, name.weak)
  const given = name.to - name.from > 1 ? genderOfPerson(name.name) : genderOfName(tokens[name.from]?.text ?? '')
  if (name.to - name.from > 1) {
    person.full = true
    person.surnameOnly = false
    person.givenOnly = false
    if (given !== null && (person.gender === null || person.guessed)) {
      person.gender = given
      person.guessed = false
    }
  } else if (given !== null && !person.full) {
    person.givenOnly = true
    person.surnameOnly = false
  }
}

function pronounOf(
  at: number,
  gender: Gender,
  { tokens }: Have,
  syntax: Syntax,
  grammar: Grammar,
  { speakerAt }: ResolveOptions,
): Pronoun {
  const lower = tokens[at]?.lower ?? ''
  const tag = TAGS[syntax.tags[at] as number]
  const place = grammar.place({ from: at, to: at + 1 })
  const main = rootOf(syntax, at)
  const possessive = tag === 'PRP$' || lower === 'hers'
  return {
    at,
    gender,
    possessive,
    opens: !tokens[at - 1] || grammar.sentence[at - 1] !== grammar.sentence[at],
    predicate: possessive ? predicateOf(place.governor, syntax) : -1,
    behind: possessive ? behind(at, tokens) : -1,
    reflexive: lower.endsWith('self'),
    place,
    front: at < main && !grammar.isRoot(place.clause) ? true : at < main && place.role !== 'subject',
    speaker: speakerAt?.(at) ?? null,
  }
}

function rootOf(syntax: Syntax, token: number): number {
  let at = token
  for (let steps = 0; steps < 60 && (syntax.heads[at] as number) >= 0; steps++) at = syntax.heads[at] as number
  return at
}

/** People named behind the pronoun, in its sentence or the next ones, each with the first place. */
function laterNames(
  at: number,
  next: number,
  names: readonly PersonName[],
  personOf: readonly Person[],
  grammar: Grammar,
  traceOf: (i: number) => Trace,
): Map<Person, Trace> {
  const later = new Map<Person, Trace>()
  const here = grammar.sentence[at] ?? 0
  for (let i = next; i < names.length && i < next + AHEAD_NAMES; i++) {
    const { from } = names[i] as PersonName
    if ((grammar.sentence[from] ?? 0) > here + AHEAD) break
    const person = personOf[i] as Person
    if (!later.has(person)) later.set(person, traceOf(i))
  }
  return later
}

function bracketsOf({ tokens, sentences }: Have): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  for (const { from, to } of sentences) {
    let open = 0
    for (let i = from; i < to; i++) {
      const text = tokens[i]?.text
      if (text === '(') open++
      else if (text === ')' && open > 0) open--
      else if (open > 0) inside[i] = 1
    }
  }
  return inside
}

/** The best row, and how sure that is: its share by the softmax. */
function choose(rows: readonly Float64Array[], weights: Float64Array): { best: number; confidence: number } {
  const scores = rows.map((row) => scoreOf(row, weights))
  let best = 0
  for (const [i, score] of scores.entries()) if (score > (scores[best] as number)) best = i
  let sum = 0
  for (const score of scores) sum += Math.exp(score - (scores[best] as number))
  return { best, confidence: 1 / sum }
}

export function scoreOf(row: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] as number)
  return sum
}

/** Words for becoming or making someone something. */
const COPULAR = new Set('become remain appoint name elect make call consider be stay'.split(' '))
const PREDICATED = new Set(['xcomp', 'obj', 'obl:unmarked', 'ccomp'].map((name) => RELATIONS.indexOf(name)))

function predicateOf(noun: number, { heads, relations, lemmas }: Syntax): number {
  if (noun < 0 || !PREDICATED.has(relations[noun] as number)) return -1
  const verb = heads[noun] as number
  return verb >= 0 && COPULAR.has(lemmas[verb] ?? '') ? verb : -1
}

/** "his older brother John", "her husband, John": where the name begins. */
function behind(at: number, tokens: Have['tokens']): number {
  for (let i = at + 1; i < at + 5; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return -1
    if (!isPersonNoun(token.lower) || token.capital) continue
    const next = tokens[i + 1]
    if (next?.capital) return i + 1
    if (next?.text === ',' && tokens[i + 2]?.capital) return i + 2
  }
  return -1
}

const CLAUSE_OF_NOUN = RELATIONS.indexOf('acl:relcl')

/** The person that a relative pronoun goes on from. */
function whose(
  at: number,
  next: number,
  names: readonly PersonName[],
  personOf: readonly Person[],
  { heads, relations }: Syntax,
): Person | null {
  let noun = -1
  for (let steps = 0, i = at; steps < 8 && i >= 0; steps++) {
    const up = heads[i] as number
    if ((relations[i] as number) === CLAUSE_OF_NOUN) {
      noun = up
      break
    }
    i = up
  }
  for (let k = next - 1; k >= 0 && k >= next - 3; k--) {
    const { from, to } = names[k] as PersonName
    if ((noun >= from && noun < to) || (to <= at && at - to <= 1)) return personOf[k] ?? null
  }
  return null
}
