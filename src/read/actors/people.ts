/** People that nobody listed: those whom the text presents by a title, a post, an apposition, or as speaking. */
import { feminine, masculine } from '../languages/en-roles.ts'
import type { Layers, Run, Token } from '../layers.ts'
import { adjoins, type CapitalRun } from './capitals.ts'
import type { Gender } from './given.ts'
import type { Register } from './register.ts'
import type { Role } from './roles.ts'

type Have = Pick<Layers, 'tokens' | 'told'>

interface Posts {
  roleEnd: ReadonlyMap<number, Role>
  roleStart: ReadonlyMap<number, Role>
  countryOf(id: string | null): string | null
}

/** Registers the people that the text presents as such: by a title or post, an apposition, or by their speaking. */
export function introduce(
  have: Have,
  runs: readonly CapitalRun[],
  register: Register,
  posts: Posts,
): Map<Role, string> {
  const { tokens } = have
  const speaks = speakers(have)
  const holders = new Map<Role, string>()
  const take = (run: CapitalRun, role: Role | undefined) => {
    const gender = titleGender(tokens, run.name) ?? role?.gender
    const country = posts.countryOf(role?.of ?? null)
    const actor = register.person(nameOf(tokens, run), country, gender ?? undefined)
    if (role) holders.set(role, actor.id)
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

/** "Mr.", "Queen": what the word before a name says. */
export function titleGender(tokens: readonly Token[], name: number): Gender | null {
  const title = (tokens[name - 1]?.text === '.' ? tokens[name - 2] : tokens[name - 1])?.lower ?? ''
  return feminine.has(title) ? 'f' : masculine.has(title) ? 'm' : null
}

/** 1 for each token in the head of a statement's source. */
export function speakers(have: Have): Uint8Array {
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

export function nameOf(tokens: readonly Token[], run: CapitalRun): string {
  let name = ''
  for (let i = run.name; i < run.to; i++) {
    const token = tokens[i]
    if (token) name += (i > run.name && token.text !== '.' ? ' ' : '') + token.text
  }
  return name
}

/** The post in "the envoy, Ann Lee," or "Ann Lee, the envoy". */
export function apposed(
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
