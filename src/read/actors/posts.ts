/** Posts as mentions: of the person named beside them, of who held the office, or of the last one called so. */
import type { Roster } from '../../domain/index.ts'
import type { Token } from '../layers.ts'
import type { Named } from './named.ts'
import type { Register } from './register.ts'
import { officeHolder, type Role, sameRank } from './roles.ts'

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

/** Who was called what, and who spoke last, up to a place in the text. */
interface Memory {
  /** By role noun: the titles met and their holders. */
  titles: Map<string, Map<string, string>>
  /** By role noun and owner. */
  owned: Map<string, string>
  /** The last person of each country. */
  compatriot: Map<string, string>
  /** Where each person was last the one who spoke. */
  spoke: Map<string, number>
}

export function posts(options: PostsOptions): Named[] {
  const { tokens, named, roles, holders, register, countryOf } = options
  const memory: Memory = { titles: new Map(), owned: new Map(), compatriot: new Map(), spoke: new Map() }
  const found: Named[] = []
  let next = 0
  for (const role of roles) {
    for (; next < named.length && (named[next]?.from ?? 0) < role.from; next++) {
      const one = named[next]
      const actor = register.actors.get(one?.actor ?? '')
      if (!one || actor?.kind !== 'person') continue
      if (actor.country) memory.compatriot.set(actor.country, actor.id)
      if (options.speaks[one.from]) memory.spoke.set(actor.id, one.from)
    }
    const holder = holders.get(role)
    if (holder) remember(memory, role, holder, countryOf(role.of))
    // "a diplomat", "another minister": someone not named.
    if (!holder && /^(?:an?|another|one|some|any)$/.test(tokens[role.from - 1]?.lower ?? '')) continue
    const guess = holder ? null : whoHolds(role, memory, options)
    const actor = register.meet(holder ?? guess?.actor ?? '')
    if (!actor && !role.of) continue
    if (actor && options.speaks[role.from]) memory.spoke.set(actor.id, role.from)
    const confidence = holder ? 0.8 : (guess?.confidence ?? 0.5)
    found.push({
      from: role.from,
      to: role.to,
      actor: actor?.id ?? null,
      candidates: [],
      form: guess?.form ?? 'role',
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
  for (const owner of [role.of, country]) if (owner) memory.owned.set(`${role.noun} ${owner}`, holder)
}

interface Guess {
  actor: string
  form: Named['form']
  confidence: number
}

function whoHolds(role: Role, memory: Memory, options: PostsOptions): Guess | null {
  const country = options.countryOf(role.of)
  const office = officeHolder(options.roster, role, options.on, options.countryOf)
  if (office) return { actor: office, form: 'role', confidence: 0.6 }
  if (role.of === null) {
    const actor = lastSpeaker(role, memory)
    return actor === null ? null : { actor, form: 'role', confidence: 0.6 }
  }
  const owned = memory.owned.get(`${role.noun} ${role.of}`) ?? memory.owned.get(`${role.noun} ${country}`)
  if (owned) return { actor: owned, form: 'role', confidence: 0.6 }
  const compatriot = memory.compatriot.get(country ?? '')
  return compatriot && /^(?:diplomat|leader)$/.test(role.noun)
    ? { actor: compatriot, form: 'description', confidence: 0.5 }
    : null
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
