/** Posts as words: "Russian Foreign Minister", "the special representative of the European Union". */
import type { Office, Roster } from '../../domain/index.ts'
import { feminine, masculine, roleModifiers, roleNouns } from '../languages/en-roles.ts'
import type { Known, Run, Token } from '../layers.ts'
import { adjoins } from './capitals.ts'
import { fold } from './key.ts'

/** A post in the text. `of` is whom it belongs to; null when nobody is named. */
export interface Role extends Run {
  /** The words of the post without its owner: "foreign minister". */
  title: string
  /** The role noun. */
  noun: string
  of: string | null
  /** Where the owner stands, so that it is not taken for the one who holds the post. */
  owner: Run | null
  gender: 'm' | 'f' | null
}

const WIDEST = 10

const OF = /^(?:of|for|the)$/

/** @param knownAt for each token, the index of the roster name that holds it, or -1 */
export function rolesOf(tokens: readonly Token[], known: readonly Known[], knownAt: Int32Array): Role[] {
  const roles: Role[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || !roleNouns.has(token.lower)) continue
    const held = known[knownAt[i] ?? -1]
    if (held && held.to - held.from > 1) continue
    const role = roleAt(tokens, known, knownAt, i)
    const last = roles[roles.length - 1]
    // "vice president": the later noun is the head; both reach over the same words.
    if (last && role.from < last.to) roles.pop()
    // "the special envoy of the UN Secretary-General": the first post is the one that is held.
    if (
      last &&
      role.from < last.to &&
      last.owner &&
      last.owner.to === last.to &&
      last.owner.from > last.from &&
      OF.test(tokens[last.owner.from - 1]?.lower ?? '')
    ) {
      roles.push({ ...last, to: role.to })
      i = Math.max(i, role.to - 1)
      continue
    }
    roles.push(
      last && role.from < last.to
        ? { ...role, from: Math.min(role.from, last.from), of: role.of ?? last.of, owner: role.owner ?? last.owner }
        : role,
    )
    i = Math.max(i, role.to - 1)
  }
  return roles
}

function roleAt(tokens: readonly Token[], known: readonly Known[], knownAt: Int32Array, noun: number): Role {
  let from = noun
  let of: string | null = null
  let owner: Run | null = null
  for (let i = noun - 1; i >= 0 && noun - i < WIDEST; i--) {
    const token = tokens[i]
    if (!token || !adjoins(tokens, i + 1)) break
    const name = known[knownAt[i] ?? -1]
    if (name) {
      if (name.actors.length === 1 && of === null) {
        of = name.actors[0] ?? null
        owner = { from: name.from, to: name.to }
      }
      from = name.from
      i = name.from
      continue
    }
    if (/^['’]s?$/.test(token.text) && knownAt[i - 1] !== undefined && (knownAt[i - 1] ?? -1) >= 0) continue
    if (token.kind !== 'word' || !(roleModifiers.has(token.lower) || roleNouns.has(token.lower))) break
    from = i
  }
  const title: string[] = []
  for (let i = from; i <= noun; i++) {
    const token = tokens[i]
    if (token && (knownAt[i] ?? -1) < 0 && token.kind === 'word' && !/^['’]/.test(token.text)) title.push(token.lower)
  }
  let to = noun + 1
  // "… of the European Union for the South Caucasus", "of State".
  for (let i = to; i < tokens.length && i - noun < WIDEST; i++) {
    const word = tokens[i]?.lower ?? ''
    if (!/^(of|for)$/.test(word) || !adjoins(tokens, i) || !adjoins(tokens, i + 1)) break
    let next = i + 1
    if (tokens[next]?.lower === 'the') next++
    const name = known[knownAt[next] ?? -1]
    if (name && name.from === next) {
      if (of === null && name.actors.length === 1) {
        of = name.actors[0] ?? null
        owner = { from: name.from, to: name.to }
      }
      i = name.to - 1
      to = name.to
    } else if (tokens[next]?.capital) {
      if (word === 'of') title.push('of')
      let end = next
      while (tokens[end]?.capital && (knownAt[end] ?? -1) < 0 && end - next < 4 && !startsName(tokens, end, next)) {
        if (word === 'of') title.push(tokens[end]?.lower ?? '')
        end++
      }
      if (end === next) break
      i = end - 1
      to = end
    } else break
  }
  const lower = tokens[noun]?.lower ?? ''
  return {
    from,
    to,
    title: title.join(' '),
    noun: lower,
    of,
    owner,
    gender: feminine.has(lower) ? 'f' : masculine.has(lower) ? 'm' : null,
  }
}

/** "Secretary of State Anthony Blinken": the words after "State" are a name. */
function startsName(tokens: readonly Token[], i: number, first: number): boolean {
  return (
    i > first &&
    // "of the Republic of Orvenia Ann Lee": a state that nobody listed has one word here.
    ((i === first + 1 && /^(republic|kingdom|sultanate|emirate|principality)$/.test(tokens[first - 2]?.lower ?? '')) ||
      /^(state|defense|defence|war|justice|commerce|energy|labor|education|treasury)$/.test(tokens[i - 1]?.lower ?? ''))
  )
}

/** Who held the post on a day: the one office that fits; null when none or several do. */
export function officeHolder(
  roster: Roster,
  role: Role,
  on: string | null,
  countryOf: (id: string) => string | null,
): string | null {
  if (role.of === null || /\bformer\b/.test(role.title)) return null
  const holders = new Set<string>()
  for (const office of roster.offices) {
    if (!sameTitle(office, role) || !belongs(office, role.of, countryOf) || !heldOn(office, on)) continue
    holders.add(office.actor)
  }
  return holders.size === 1 ? ([...holders][0] ?? null) : null
}

function sameTitle(office: Office, role: Role): boolean {
  const title = fold(office.title)
  const said = fold(role.title)
  if (!sameRank(title, said)) return false
  if (title === said || said.endsWith(` ${title}`) || title.startsWith(`${said} for `)) return true
  if (title.startsWith(`${said} of `)) return true
  return title.endsWith(` ${said}`)
}

/** Whoever is "the minister" is no prime minister and no deputy: titles of another rank are of another post. */
export function sameRank(a: string, b: string): boolean {
  return RANKS.every((rank) => rank.test(a) === rank.test(b))
}

const RANKS = [/\bprime\b/, /\b(?:deputy|vice|assistant|under)\b/, /\b(?:former|then)\b/]

function belongs(office: Office, of: string, countryOf: (id: string) => string | null): boolean {
  if (office.of === of) return true
  const country = countryOf(of)
  return country !== null && country === countryOf(office.of)
}

function heldOn(office: Office, on: string | null): boolean {
  if (on === null) return office.to === null
  return (office.from === null || office.from <= on) && (office.to === null || on <= office.to)
}
