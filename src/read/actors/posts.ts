/** Posts as mentions: of the person named beside them, of who held the office, or of the last one called so. */
import type { Roster } from '../../domain/index.ts'
import type { Token } from '../layers.ts'
import type { Named } from './named.ts'
import type { Register } from './register.ts'
import { officeHolder, postOf, type Role, sameRank } from './roles.ts'

export interface PostsOptions {
  tokens: readonly Token[]
  /** Everyone named so far, in text order. */
  named: readonly Named[]
  roles: readonly Role[]
  /** Who is named beside a post. */
  holders: ReadonlyMap<Role, string>
  roster: Roster
  /** The day of the document. */
  on: string | null
  register: Register
  countryOf(id: string | null): string | null
  /** 1 for each token in the head of a statement's source. */
  speaks: Uint8Array
}

/** So many holders of posts that are called alike are told apart: a long document has thousands. */
const HOLDERS = 100

/** Who a post is left open between, at most. */
const CANDIDATES = 8

/** Titles of those whom news calls diplomats, and leaders. */
const DIPLOMATIC =
  /\b(?:foreign|ambassador|envoy|diplomat|representative|secretary of state|state department|adviser|advisor|negotiator|mediator|consul)\b/
const LEADING = /^(?:president|prime minister|premier|chancellor|leader|king|emir|supreme leader)$/

/** Who was called what, and who spoke last, up to a place in the text. */
interface Memory {
  /** By role noun: the titles met and their holders. */
  titles: Map<string, Map<string, string>>
  /** By role noun and owner. */
  owned: Map<string, { holder: string; title: string }>
  /** The last person of each country, of its diplomats, and of its leaders. */
  compatriot: Map<string, string>
  diplomat: Map<string, string>
  leader: Map<string, string>
  /** All of a country that were named. */
  people: Map<string, Set<string>>
  /** Where each person was last the one who spoke. */
  spoke: Map<string, number>
}

export function posts(options: PostsOptions): Named[] {
  const { tokens, named, roles, holders, register, countryOf } = options
  const memory: Memory = {
    titles: new Map(),
    owned: new Map(),
    compatriot: new Map(),
    diplomat: new Map(),
    leader: new Map(),
    people: new Map(),
    spoke: new Map(),
  }
  const found: Named[] = []
  let next = 0
  for (const role of roles) {
    for (; next < named.length && (named[next]?.from ?? 0) < role.from; next++) {
      const one = named[next]
      const actor = register.actors.get(one?.actor ?? '')
      if (!one || actor?.kind !== 'person') continue
      if (actor.country) {
        memory.compatriot.set(actor.country, actor.id)
        const people = memory.people.get(actor.country)
        if (people) people.add(actor.id)
        else memory.people.set(actor.country, new Set([actor.id]))
      }
      if (options.speaks[one.from]) memory.spoke.set(actor.id, one.from)
    }
    const holder = holders.get(role)
    if (holder) remember(memory, role, holder, countryOf(role.of))
    // "a diplomat", "another minister": someone not named.
    if (!holder && /^(?:an?|another|one|some|any)$/.test(tokens[role.from - 1]?.lower ?? '')) continue
    const guess = holder ? null : whoHolds(role, memory, options)
    const actor = register.meet(holder ?? guess?.actor ?? '')
    if (!actor && !role.of) continue
    const people = actor ? [] : [...(memory.people.get(countryOf(role.of) ?? '') ?? [])].slice(0, CANDIDATES)
    if (actor && options.speaks[role.from]) memory.spoke.set(actor.id, role.from)
    const confidence = holder ? 0.8 : (guess?.confidence ?? 0.5)
    found.push({
      from: role.from,
      to: role.to,
      actor: actor?.id ?? null,
      candidates: people,
      form: guess?.form ?? (role.resident ? 'metonym' : 'role'),
      confidence,
    })
  }
  return found
}

function remember(memory: Memory, role: Role, holder: string, country: string | null): void {
  const titles = memory.titles.get(role.noun) ?? new Map<string, string>()
  const key = `${role.title} ${holder}`
  // The one met last stands last, and those met long ago are forgotten.
  titles.delete(key)
  titles.set(key, holder)
  const oldest = titles.keys().next().value
  if (titles.size > HOLDERS && oldest !== undefined) titles.delete(oldest)
  memory.titles.set(role.noun, titles)
  for (const owner of [role.of, country])
    if (owner) memory.owned.set(`${role.noun} ${owner}`, { holder, title: role.title })
  if (country === null) return
  if (DIPLOMATIC.test(role.title)) memory.diplomat.set(country, holder)
  if (LEADING.test(role.title)) memory.leader.set(country, holder)
}

interface Guess {
  actor: string
  form: Named['form']
  confidence: number
}

function whoHolds(role: Role, memory: Memory, options: PostsOptions): Guess | null {
  const country = options.countryOf(role.of)
  const form = role.resident ? 'metonym' : 'role'
  const office = officeHolder(options.roster, role, options.on, options.countryOf)
  if (office?.exact) return { actor: office.actor, form, confidence: 0.7 }
  if (role.of === null) {
    const actor = lastSpeaker(role, memory)
    return actor === null ? null : { actor, form: 'role', confidence: 0.6 }
  }
  // Whom the text itself called so, before whom the roster would call so.
  const owned = ownedBy(role, memory, country)
  if (owned) return { actor: owned, form, confidence: 0.6 }
  if (office) return { actor: office.actor, form, confidence: 0.6 }
  return described(role.noun, memory, country ?? '')
}

function ownedBy(role: Role, memory: Memory, country: string | null): string | null {
  // The owner of the Kremlin is whoever was called the president of Russia.
  const noun = role.resident ? (role.title.split(' ').pop() ?? '') : role.noun
  for (const owner of [role.of, country]) {
    const one = memory.owned.get(`${noun} ${owner}`)
    if (one && sameRank(postOf(one.title), postOf(role.title))) return one.holder
  }
  return null
}

/** "The American diplomat", "the Armenian leader": who was presented so before. */
function described(noun: string, memory: Memory, country: string): Guess | null {
  const actor =
    noun === 'diplomat'
      ? (memory.diplomat.get(country) ?? memory.compatriot.get(country))
      : noun === 'leader'
        ? (memory.leader.get(country) ?? memory.compatriot.get(country))
        : undefined
  return actor === undefined ? null : { actor, form: 'description', confidence: 0.5 }
}

/** Of those that were called so, the only one, or the one who spoke last. */
function lastSpeaker(role: Role, memory: Memory): string | null {
  const fits = new Set<string>()
  for (const [key, holder] of memory.titles.get(role.noun) ?? []) {
    const title = key.slice(0, key.length - holder.length - 1)
    const same = title === role.title || title.endsWith(` ${role.title}`) || title.startsWith(`${role.title} of`)
    if (same && sameRank(title, role.title)) fits.add(holder)
  }
  const spoken = [...fits]
    .filter((id) => memory.spoke.has(id))
    .sort((a, b) => (memory.spoke.get(b) ?? 0) - (memory.spoke.get(a) ?? 0))
  return spoken[0] ?? (fits.size === 1 ? ([...fits][0] ?? null) : null)
}
