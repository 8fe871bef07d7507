/** The actors of one document, as they come up: those of the roster, and local ones for the rest. */
import type { Actor, Roster, RosterActor } from '../../domain/index.ts'
import { PARTICLES } from './capitals.ts'
import { type Gender, genderOfName, genderOfPerson, isGivenName } from './given.ts'
import { fold, skeleton, slug, spellsAlike } from './key.ts'
import { latin } from './spelling.ts'

/** How many people with a like-spelled surname are compared; more share it only in made-up text. */
const ALIKE = 12

export interface Register {
  /** In the order in which they came up. */
  readonly actors: Map<string, Actor>
  /** A roster actor, now met in this document. */
  meet(id: string): Actor | null
  /** The person that goes by a name already, in this or a like spelling. */
  knownPerson(name: string, gender?: Gender): Actor | null
  /** A person by full or single name; made when unknown. */
  person(name: string, country: string | null, gender?: Gender): Actor
  /** It was named once more: what decides between people with the same surname. */
  named(actor: Actor): void
  /** An organisation or group by name; made when unknown. */
  body(name: string, kind: 'organisation' | 'group', country: string | null): Actor
  /** "m" or "f" when a title or post has said so. */
  readonly gender: Map<string, Gender>
}

/** The roster as it is looked up: by id, and its people by how their surnames are spelled. */
export interface Roll {
  byId: ReadonlyMap<string, RosterActor>
  /** By the skeleton of the surname: each name as its folded words. */
  people: ReadonlyMap<string, readonly { id: string; words: readonly string[] }[]>
}

export function makeRegister({ byId: roster, people }: Roll): Register {
  const actors = new Map<string, Actor>()
  const names = new Map<string, string>()
  const givens = new Map<string, Set<string>>()
  const surnames = new Map<string, Set<string>>()
  const bySkeleton = new Map<string, string[]>()

  const add = (actor: Actor): Actor => {
    actors.set(actor.id, actor)
    names.set(fold(actor.name), actor.id)
    if (actor.kind === 'person') {
      const surname = surnameOf(actor.name)
      const [given = ''] = fold(actor.name).split(' ')
      if (given !== surname && isGivenName(given)) givens.set(given, (givens.get(given) ?? new Set()).add(actor.id))
      const holders = surnames.get(surname)
      if (holders) holders.add(actor.id)
      else {
        surnames.set(surname, new Set([actor.id]))
        const key = skeleton(surname)
        const alike = bySkeleton.get(key)
        if (!alike) bySkeleton.set(key, [surname])
        else if (alike.length < ALIKE) alike.push(surname)
      }
    }
    return actor
  }
  const gender = new Map<string, Gender>()
  const times = new Map<string, number>()
  const genderOf = (id: string): Gender | null => gender.get(id) ?? genderOfPerson(actors.get(id)?.name ?? '')
  const local = (name: string): string => {
    const id = `local/${slug(name)}`
    let free = id
    for (let n = 2; actors.has(free); n++) free = `${id}-${n}`
    return free
  }
  const byName = (name: string): Actor | null => actors.get(names.get(fold(name)) ?? '') ?? null
  /** The surname as this document already has it. */
  const spelled = (surname: string): string | null => {
    if (surnames.has(surname)) return surname
    return bySkeleton.get(skeleton(surname))?.find((other) => spellsAlike(surname, other)) ?? null
  }
  /** Of several, the one of that gender that was named most so far; of these the first. */
  const holder = (surname: string, gender?: Gender): Actor | null => {
    const holders = surnames.get(spelled(surname) ?? '')
    if (holders) {
      const fits = [...holders]
        .slice(-ALIKE)
        .filter((id) => !gender || genderOf(id) === null || genderOf(id) === gender)
      let best = fits[0] ?? ''
      for (const id of fits) if ((times.get(id) ?? 0) > (times.get(best) ?? 0)) best = id
      return actors.get(best) ?? null
    }
    // "Pauline" for Pauline Jones.
    const called = givens.get(surname)
    return called?.size === 1 ? (actors.get([...called][0] ?? '') ?? null) : null
  }
  const findPerson = (name: string, gender?: Gender): Actor | null => {
    const same = byName(name)
    if (same) return same.kind === 'person' ? same : null
    const all = fold(name).split(' ')
    // "Von Holm" for Edda von Holm.
    const words = all.slice(all.findIndex((word, i) => i === all.length - 1 || !PARTICLES.has(word)))
    if (words.length === 1) return holder(words[0] ?? '', gender)
    let tried = 0
    for (const id of surnames.get(spelled(words[words.length - 1] ?? '') ?? '') ?? []) {
      const other = actors.get(id)
      if (++tried > ALIKE) break
      if (other && sameGiven(words, fold(other.name).split(' '))) {
        names.set(fold(name), id)
        return other
      }
    }
    return listed(words)
  }
  const meet = (id: string): Actor | null => {
    const known = actors.get(id)
    if (known) return known
    const entry = roster.get(id)
    return entry ? add({ id, name: entry.name, kind: entry.kind, country: entry.country }) : null
  }
  /** The one on the roster whose full name is spelled like this; names that are equal go before those that are alike. */
  const listed = (words: readonly string[]): Actor | null => {
    const surname = words[words.length - 1] ?? ''
    const equal = new Set<string>()
    const alike = new Set<string>()
    for (const { id, words: other } of people.get(skeleton(surname)) ?? []) {
      const theirs = other[other.length - 1] ?? ''
      if (!spellsAlike(surname, theirs) || !sameGiven(words, other)) continue
      ;(surname === theirs ? equal : alike).add(id)
    }
    const fits = equal.size > 0 ? equal : alike
    const [only] = fits
    if (only === undefined || fits.size > 1) return null
    const actor = meet(only)
    if (actor) names.set(words.join(' '), only)
    return actor
  }

  return {
    actors,
    gender,
    meet,
    knownPerson: findPerson,
    named(actor) {
      times.set(actor.id, (times.get(actor.id) ?? 0) + 1)
    },
    person(name, country, gender) {
      const known = findPerson(name, gender)
      return known ? filled(known, country) : add({ id: local(name), name, kind: 'person', country })
    },
    body(name, kind, country) {
      return byName(name) ?? add({ id: local(name), name, kind, country })
    },
  }
}

/** A local person's country comes to light later on, in another apposition; a roster's stands. */
function filled(actor: Actor, country: string | null): Actor {
  if (actor.country === null && country !== null && actor.id.startsWith('local/')) actor.country = country
  return actor
}

/** The same given name, an initial of it, or a spelling of it; a single name has none and fits all. */
export function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true
  const [x = ''] = a
  const [y = ''] = b
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  const [one, other] = [genderOfName(x), genderOfName(y)]
  if (one && other && one !== other) return false
  return spellsAlike(x, y) || (x.length > 4 && y.length > 4 && x.slice(0, 4) === y.slice(0, 4))
}

function surnameOf(name: string): string {
  const words = fold(name).split(' ')
  return words[words.length - 1] ?? ''
}

export function rollOf(roster: Roster): Roll {
  const people = new Map<string, { id: string; words: string[] }[]>()
  for (const { id, kind, name, aliases } of roster.actors) {
    if (kind !== 'person') continue
    for (const written of new Set([name, ...Object.values(aliases).flat()].flatMap((one) => [one, latin(one)]))) {
      const words = fold(written).split(' ')
      const key = skeleton(words[words.length - 1] ?? '')
      if (words.length < 2 || key === '') continue
      const list = people.get(key)
      if (list) list.push({ id, words })
      else people.set(key, [{ id, words }])
    }
  }
  return { byId: new Map(roster.actors.map((actor) => [actor.id, actor])), people }
}
