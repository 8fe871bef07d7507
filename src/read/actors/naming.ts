/** Who is named where: roster names, people and bodies by their look, posts with and without a name. */
import type { Roster } from '../../domain/index.ts'
import {
  bodyNouns,
  feminine,
  masculine,
  ownBodies,
  roleModifiers,
  roleNouns,
  stateBodies,
  thingNouns,
} from '../languages/en-roles.ts'
import type { Known, Layers, Run, Token } from '../layers.ts'
import { adjoins, type CapitalRun, capitalRuns, isFunctionWord } from './capitals.ts'
import { posts } from './posts.ts'
import { makeRegister, type Register, type rosterById } from './register.ts'
import { type Role, rolesOf } from './roles.ts'

/** A run of words that names someone, or might. */
export interface Named extends Run {
  actor: string | null
  candidates: string[]
  form: 'name' | 'role' | 'metonym' | 'description' | 'pronoun'
  confidence: number
}

export interface Naming {
  register: Register
  /** In text order. */
  named: Named[]
}

type Have = Pick<Layers, 'tokens' | 'sentences' | 'language' | 'published' | 'known' | 'told'>

/** @param entries the roster's actors by id */
export function nameAll(have: Have, roster: Roster, entries: ReturnType<typeof rosterById>): Naming {
  const { tokens } = have
  const register = makeRegister(entries)
  const english = have.language.verbs.size > 0
  const opening = new Uint8Array(tokens.length)
  for (const sentence of have.sentences) opening[sentence.from] = 1
  const known = english ? have.known.filter((one) => !swallowed(tokens, one, opening)) : have.known
  const knownAt = new Int32Array(tokens.length).fill(-1)
  for (const [i, one] of known.entries()) knownAt.fill(i, one.from, one.to)

  const named: Named[] = []
  for (const one of known) if (one.form !== 'demonym') named.push(byRoster(one, register))
  if (!english) return { register, named }

  const held = new Uint8Array(tokens.length)
  for (const one of known) held.fill(1, one.from, one.to)
  const runs = capitalRuns(tokens, have.sentences, held)
  const roles = rolesOf(tokens, known, knownAt)
  const roleEnd = new Map(roles.map((role) => [role.to, role]))
  const roleStart = new Map(roles.map((role) => [role.from, role]))
  const countryOf = (id: string | null) => (id === null ? null : (entries.get(id)?.country ?? null))

  const holders = introduce(have, runs, register, { roleEnd, roleStart, countryOf })
  for (const run of runs) {
    const one = byLook(tokens, run, register, known, knownAt, countryOf)
    if (one) named.push(one)
  }
  for (const one of named) {
    // A roster person's post is known from the words before the name as well.
    const role = one.form === 'name' ? (roleEnd.get(one.from) ?? apposed(tokens, one, roleEnd, roleStart)) : undefined
    const actor = one.actor ? register.actors.get(one.actor) : undefined
    if (role && actor?.kind === 'person') holders.set(role, actor.id)
  }
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
  return { register, named }
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

/** A state's or capital's name inside someone else's: "Michael Jordan", "Washington Post". */
function swallowed(tokens: readonly Token[], known: Known, opening: Uint8Array): boolean {
  if (known.to - known.from > 1 || known.form === 'demonym') return false
  const before = tokens[known.from - 1]
  const after = tokens[known.to]
  const self = tokens[known.from]
  if (before?.kind === 'word' && before.capital && !opening[known.from - 1] && before.end + 1 === self?.start) {
    const plain = !isFunctionWord(before.lower) && !roleNouns.has(before.lower) && !roleModifiers.has(before.lower)
    if (
      plain &&
      !bodyNouns.has(before.lower) &&
      !thingNouns.has(before.lower) &&
      !/^['’]/.test(before.text) &&
      before.text !== before.text.toUpperCase() &&
      known.form !== 'name'
    )
      return true
  }
  return (
    known.form === 'metonym' &&
    !!after?.capital &&
    after.start === (self?.end ?? 0) + 1 &&
    /^(post|times|university|institute|school|journal|tribune|herald|agreement|agreements|protocol|treaty|airport|street|road)$/.test(
      after.lower,
    )
  )
}

interface Posts {
  roleEnd: ReadonlyMap<number, Role>
  roleStart: ReadonlyMap<number, Role>
  countryOf(id: string | null): string | null
}

/** Registers the people that the text presents as such: by a title or post, an apposition, or by their speaking. */
function introduce(have: Have, runs: readonly CapitalRun[], register: Register, posts: Posts): Map<Role, string> {
  const { tokens } = have
  const speaks = new Uint8Array(tokens.length)
  for (const told of have.told) for (const source of told.source) speaks.fill(1, source.from, headEnd(tokens, source))
  const holders = new Map<Role, string>()
  const take = (run: CapitalRun, role: Role | undefined) => {
    const actor = register.person(nameOf(tokens, run), posts.countryOf(role?.of ?? null))
    if (role) holders.set(role, actor.id)
    const title = tokens[run.name - 1]?.text === '.' ? tokens[run.name - 2]?.lower : tokens[run.name - 1]?.lower
    const gender = feminine.has(title ?? '') ? 'f' : masculine.has(title ?? '') ? 'm' : role?.gender
    if (gender) register.gender.set(actor.id, gender)
  }
  // Full names first, so that a title with a bare surname finds them wherever they stand.
  for (const full of [true, false]) {
    for (const run of runs) {
      const words = nameWords(tokens, run)
      if (run.kind !== 'person' || words === 0 || words > 1 !== full) continue
      const role =
        (adjoins(tokens, run.name) ? posts.roleEnd.get(run.name) : undefined) ??
        apposed(tokens, { from: run.name, to: run.to }, posts.roleEnd, posts.roleStart)
      const speaking =
        speaks[run.name] === 1 &&
        !(speaks[run.from - 1] === 1 && /^(of|for|at|in|from|to|with|on)$/.test(tokens[run.from - 1]?.lower ?? ''))
      if (full ? run.titled || role || speaking : run.titled && role?.to === run.name) take(run, role)
      else if (!full && run.titled && !role) take(run, undefined)
    }
  }
  return holders
}

/** 1 for each token in the head of a statement's source. */
function speakers(have: Have): Uint8Array {
  const speaks = new Uint8Array(have.tokens.length)
  for (const told of have.told)
    for (const source of told.source) speaks.fill(1, source.from, headEnd(have.tokens, source))
  return speaks
}

function headEnd(tokens: readonly Token[], run: Run): number {
  // "the envoy of the League, Ann Lee,": a name alone after the first comma is the head as well.
  const last = tokens[run.to - 1]?.text === ',' ? run.to - 1 : run.to
  for (let i = run.from + 1; i < run.to; i++) {
    if (tokens[i]?.text !== ',') continue
    for (let k = i + 1; k < last; k++) if (!tokens[k]?.capital) return i
    return run.to
  }
  return run.to
}

function nameWords(tokens: readonly Token[], run: CapitalRun): number {
  let count = 0
  for (let i = run.name; i < run.to; i++) if (tokens[i]?.kind === 'word') count++
  return count
}

function nameOf(tokens: readonly Token[], run: CapitalRun): string {
  let name = ''
  for (let i = run.name; i < run.to; i++) {
    const token = tokens[i]
    if (token) name += (i > run.name && token.text !== '.' ? ' ' : '') + token.text
  }
  return name
}

/** The post in "the envoy, Ann Lee," or "Ann Lee, the envoy". */
function apposed(
  tokens: readonly Token[],
  run: Run,
  roleEnd: ReadonlyMap<number, Role>,
  roleStart: ReadonlyMap<number, Role>,
): Role | undefined {
  if (tokens[run.from - 1]?.text === ',') {
    // Past words that still belong to the post: "envoy of the League for the strait, Ann Lee".
    for (let i = run.from - 1; i > run.from - 8 && tokens[i - 1]?.kind === 'word' && !tokens[i]?.capital; i--) {
      const before = roleEnd.get(i)
      if (before && (i === run.from - 1 || /^(?:of|for|in|on|to)$/.test(tokens[i]?.lower ?? ''))) return before
    }
  }
  if (tokens[run.to]?.text !== ',') return undefined
  for (let i = run.to + 1; i < run.to + 6; i++) {
    if (tokens[i]?.text === ',') return undefined
    const role = roleStart.get(i)
    // "…, the envoy said": the post begins a clause of its own.
    if (role) return endsApposition(tokens[role.to]) ? role : undefined
  }
  return undefined
}

function endsApposition(token: Token | undefined): boolean {
  return !token || token.kind === 'mark' || /^(of|for|in|at|to|on|who|and|from|under|with)$/.test(token.lower)
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
  const actor = register.knownPerson(nameOf(tokens, run))
  if (!actor) return null
  return { from: run.name, to: run.to, actor: actor.id, candidates: [], form: 'name', confidence: 0.75 }
}

/** "Ministry of Foreign Affairs of Doruvia": the body with its field and its state. */
function bodyOf(
  tokens: readonly Token[],
  run: CapitalRun,
  known: readonly Known[],
  knownAt: Int32Array,
): Run & { owner: string | null } {
  const before = known[knownAt[run.from - 1] ?? -1]
  const adjoining = before && before.to === run.from && before.actors.length === 1
  let owner = adjoining ? (before.actors[0] ?? null) : null
  const from = adjoining && before.form === 'demonym' ? before.from : run.from
  let to = run.to
  for (let steps = 0; steps < 3 && /^(of|for|on)$/.test(tokens[to]?.lower ?? ''); steps++) {
    let next = to + 1
    if (tokens[next]?.lower === 'the') next++
    const name = known[knownAt[next] ?? -1]
    if (name && name.from === next) {
      owner ??= name.actors[0] ?? null
      to = name.to
    } else if (tokens[next]?.capital) {
      let end = next
      while (tokens[end]?.capital && (knownAt[end] ?? -1) < 0 && end - next < 5) end++
      to = end
    } else break
  }
  return { from, to, owner }
}

/** "the Russian side" is the state; "Russian media" are a group of their own. */
function groups(tokens: readonly Token[], known: readonly Known[], register: Register): Named[] {
  const found: Named[] = []
  for (const one of known) {
    const [id] = one.actors
    const noun = tokens[one.to]
    const state = id && one.actors.length === 1 ? id : null
    if (one.form === 'metonym' || !state || !noun || noun.capital) continue
    const place = { from: one.from, to: one.to + 1, candidates: [], form: 'description' as const }
    if (stateBodies.has(noun.lower) && one.form === 'demonym') {
      const actor = register.meet(state)
      if (actor) found.push({ ...place, actor: actor.id, confidence: 0.6 })
    } else if (ownBodies.has(noun.lower) && one.form === 'demonym') {
      const words = tokens.slice(one.from, one.to + 1).map((token) => token.text)
      const actor = register.body(words.join(' '), 'group', register.meet(state)?.country ?? null)
      found.push({ ...place, actor: actor.id, confidence: 0.6 })
    }
  }
  return found
}
