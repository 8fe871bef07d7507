/** Who is named where: roster names, people and bodies by their look, posts with and without a name. */
import type { Roster } from '../../domain/index.ts'
import type { Known, Layers, Token } from '../layers.ts'
import { bodyOf, groups, swallowed } from './bodies.ts'
import { type CapitalRun, capitalRuns } from './capitals.ts'
import { misspeller } from './misspelt.ts'
import type { Named } from './named.ts'
import { narrowed, withGiven } from './narrow.ts'
import { apposed, introduce, nameOf, speakers, titleGender } from './people.ts'
import { posts } from './posts.ts'
import { type Perhaps, presume, trimmed } from './presume.ts'
import { makeRegister, type Register, type Roll } from './register.ts'
import { type Role, rolesOf } from './roles.ts'

export interface Naming {
  register: Register
  /** In text order. */
  named: Named[]
  /** Names that may be people's; nobody is registered by them. */
  perhaps: Perhaps[]
  /** Who is named beside a post. */
  holders: ReadonlyMap<Role, string>
}

type Have = Pick<Layers, 'tokens' | 'sentences' | 'language' | 'published' | 'known' | 'told'> &
  Partial<Pick<Layers, 'syntax'>>

/** @param roll the roster as it is looked up */
export function nameAll(have: Have, roster: Roster, roll: Roll): Naming {
  const { tokens } = have
  const register = makeRegister(roll)
  const english = have.language.tag === 'en'
  const opening = new Uint8Array(tokens.length)
  for (const sentence of have.sentences) opening[sentence.from] = 1
  const whose = have.known.filter(({ form }) => form !== 'place')
  const all = english ? whose.filter((one) => !swallowed(tokens, one, opening)) : whose
  const known = narrowed(
    english ? withGiven(tokens, all, roll) : all,
    have.sentences,
    (id) => roll.byId.get(id)?.kind === 'organisation',
  )
  const knownAt = new Int32Array(tokens.length).fill(-1)
  for (const [i, one] of known.entries()) knownAt.fill(i, one.from, one.to)

  const named: Named[] = []
  for (const one of known) if (one.form !== 'demonym') named.push(byRoster(one, register))
  if (!english) return { register, named, perhaps: [], holders: new Map() }

  const held = new Uint8Array(tokens.length)
  for (const one of known) held.fill(1, one.from, one.to)
  const { syntax } = have
  const looks = capitalRuns(tokens, have.sentences, held)
  const runs = syntax ? trimmed(tokens, syntax, looks) : looks
  const roles = rolesOf(tokens, known, knownAt, (id) => roll.byId.get(id)?.kind === 'state')
  const roleEnd = new Map(roles.map((role) => [role.to, role]))
  const roleStart = new Map(roles.map((role) => [role.from, role]))
  const countryOf = (id: string | null) => (id === null ? null : (roll.byId.get(id)?.country ?? null))

  const holders = introduce(have, runs, register, { roleEnd, roleStart, countryOf })
  const perhaps = syntax ? presume(tokens, syntax, runs, register) : []
  const misspelt = misspeller(tokens, known)
  for (const run of runs) {
    const one = byLook(tokens, run, register, known, knownAt, countryOf) ?? misspelt(run)
    if (one) named.push(one)
  }
  for (const one of named) {
    // A roster person's post is known from the words before the name as well.
    const role = one.form === 'name' ? (roleEnd.get(one.from) ?? apposed(tokens, one, roleEnd, roleStart)) : undefined
    const actor = one.actor ? register.actors.get(one.actor) : undefined
    if (role && actor?.kind === 'person') holders.set(role, actor.id)
  }
  surnamesakes(named, tokens, register)
  named.push(...groups(tokens, known, register))
  named.sort((a, b) => a.from - b.from || a.to - b.to)
  named.push(
    ...posts({
      tokens,
      named,
      roles,
      holders,
      roster,
      on: have.published,
      register,
      countryOf,
      speaks: speakers(have),
    }),
  )
  named.sort((a, b) => a.from - b.from || b.to - a.to)
  return { register, named, perhaps, holders }
}

/** "Lavrov" is the Lavrov of this text, when it has one in full and never the roster's. */
function surnamesakes(named: Named[], tokens: readonly Token[], register: Register): void {
  const full = new Set<string>()
  const locals = new Map<string, string>()
  for (const { from, to, actor } of named) {
    if (actor === null || to - from < 2) continue
    full.add(actor)
    if (actor.startsWith('local/') && register.actors.get(actor)?.kind === 'person')
      locals.set(tokens[to - 1]?.lower ?? '', actor)
  }
  for (const one of named) {
    if (one.actor === null || one.to - one.from > 1 || one.form !== 'name' || full.has(one.actor)) continue
    const local = locals.get(tokens[one.from]?.lower ?? '')
    if (local !== undefined && register.actors.get(one.actor)?.kind === 'person') one.actor = local
  }
}

function byRoster(known: Known, register: Register): Named {
  const [only] = known.actors
  const actor = known.actors.length === 1 && only ? register.meet(only) : null
  const form = known.form === 'metonym' ? 'metonym' : 'name'
  const place = { from: known.from, to: known.to, form } as const
  if (actor) return { ...place, actor: actor.id, candidates: [], confidence: form === 'metonym' ? 0.7 : 0.9 }
  for (const id of known.actors) register.meet(id)
  return { ...place, actor: null, candidates: known.actors, confidence: 0.5 }
}

function byLook(
  tokens: readonly Token[],
  run: CapitalRun,
  register: Register,
  known: readonly Known[],
  knownAt: Int32Array,
  countryOf: (id: string | null) => string | null,
): Named | null {
  if (run.kind === 'thing' || run.name >= run.to) return null
  if (run.kind === 'body') {
    const whole = bodyOf(tokens, run, known, knownAt)
    if (whole.to - whole.from < 2) return null
    const words = tokens.slice(whole.from, whole.to).map((token) => token.text)
    const actor = register.body(words.join(' '), 'organisation', countryOf(whole.owner))
    return { from: whole.from, to: whole.to, actor: actor.id, candidates: [], form: 'name', confidence: 0.6 }
  }
  const actor = register.knownPerson(nameOf(tokens, run), titleGender(tokens, run.name) ?? undefined)
  if (!actor) return null
  register.named(actor)
  return { from: run.name, to: run.to, actor: actor.id, candidates: [], form: 'name', confidence: 0.75 }
}
