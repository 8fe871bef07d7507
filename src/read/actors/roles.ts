/** Posts as words: "Russian Foreign Minister", "the special representative of the European Union". */
import { heldOn, type Office, type Roster, remembered } from '../../domain/index.ts'
import { feminine, masculine, roleModifiers, roleNouns } from '../languages/en-roles.ts'
import { words } from '../languages/words.ts'
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
  /** It speaks of someone by the palace they live in. */
  resident: boolean
}

const WIDEST = 10

const OF = /^(?:of|for|the)$/

/** What a post may be of, in small letters: "secretary of state", "head of the delegation". */
const FIELDS = words(
  `state defense defence war justice commerce energy labor education treasury interior finance economy health foreign internal external
   affairs relations staff government parliament cabinet delegation mission administration council security national general assembly
   office ministry committee department presidency intelligence`,
)
/** "The leader of this country": the state named last. */
const THIS = words('this that the')
const REALM_NOUNS = words('country republic state nation')
/** Who lives in the palace that is named: "the owner of the Kremlin". */
const RESIDENTS = words('owner master host occupant tenant resident boss chief head')
const PALACES: Readonly<Record<string, string>> = {
  kremlin: 'president',
  'white house': 'president',
  'downing street': 'prime minister',
  élysée: 'president',
  elysee: 'president',
  bankova: 'president',
}
/** How many roster names back the state of "this country" is looked for. */
const STATES_BACK = 6
/** And how many words. */
const WORDS_BACK = 300

/** @param knownAt for each token, the index of the roster name that holds it, or -1 */
export function rolesOf(
  tokens: readonly Token[],
  known: readonly Known[],
  knownAt: Int32Array,
  isState: (id: string) => boolean,
): Role[] {
  const roles: Role[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') continue
    if (!roleNouns.has(token.lower) && !(RESIDENTS.has(token.lower) && beforePalace(tokens, i))) continue
    const held = known[knownAt[i] ?? -1]
    if (held && held.to - held.from > 1) continue
    const role = roleAt(tokens, known, knownAt, i, isState)
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

function roleAt(
  tokens: readonly Token[],
  known: readonly Known[],
  knownAt: Int32Array,
  noun: number,
  isState: (id: string) => boolean,
): Role {
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
      // "The head of the Armenian foreign ministry".
      if (name.form === 'demonym' && word === 'of' && FIELDS.has(tokens[to]?.lower ?? '')) {
        title.push('of')
        for (let end = to; FIELDS.has(tokens[end]?.lower ?? '') && end - name.to < 4; end++) {
          title.push(tokens[end]?.lower ?? '')
          to = end + 1
        }
        i = to - 1
      }
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
    } else if (word === 'of' && FIELDS.has(tokens[next]?.lower ?? '')) {
      title.push('of')
      let end = next
      for (; FIELDS.has(tokens[end]?.lower ?? '') && end - next < 4; end++) title.push(tokens[end]?.lower ?? '')
      i = end - 1
      to = end
    } else if (
      word === 'of' &&
      THIS.has(tokens[i + 1]?.lower ?? '') &&
      REALM_NOUNS.has(tokens[i + 2]?.lower ?? '') &&
      of === null
    ) {
      of = stateBefore(known, knownAt, noun, isState)
      to = i + 3
      break
    } else break
  }
  const lower = tokens[noun]?.lower ?? ''
  const palace = owner ? PALACES[nameOfRun(tokens, owner)] : undefined
  const resident = palace !== undefined && RESIDENTS.has(lower) && owner !== null && owner.from > noun
  // "The Kremlin spokesman", "the White House press secretary".
  const spokesman = palace === 'president' && /^(?:spokes(?:man|woman|person)|secretary)$/.test(lower)
  return {
    from,
    to,
    title: resident ? palace : spokesman ? `presidential ${title.join(' ')}` : title.join(' '),
    resident,
    noun: lower,
    of,
    owner,
    gender: feminine.has(lower) ? 'f' : masculine.has(lower) ? 'm' : null,
  }
}

/** "… of the Kremlin". */
function beforePalace(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.lower !== 'of') return false
  const at = tokens[i + 2]?.lower === 'the' ? i + 3 : i + 2
  return [1, 2].some((length) => nameOfRun(tokens, { from: at, to: at + length }) in PALACES)
}

function nameOfRun(tokens: readonly Token[], { from, to }: Run): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
}

/** The state named last before a token. */
function stateBefore(
  known: readonly Known[],
  knownAt: Int32Array,
  token: number,
  isState: (id: string) => boolean,
): string | null {
  let at = token - 1
  while (at >= 0 && at > token - WORDS_BACK && (knownAt[at] ?? -1) < 0) at--
  const last = knownAt[at] ?? -1
  for (let i = last; i >= 0 && i > last - STATES_BACK; i--) {
    const one = known[i]
    const [id] = one?.actors ?? []
    if (one && id !== undefined && one.actors.length === 1 && one.form !== 'demonym' && isState(id)) return id
  }
  return null
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
): { actor: string; exact: boolean } | null {
  if (role.of === null || /\bformer\b/.test(role.title)) return null
  const said = postOf(role.title)
  const exact = new Set<string>()
  const partly = new Set<string>()
  for (const office of roster.offices) {
    if (!belongs(office, role.of, countryOf)) continue
    const fit = fitOf(postOf(office.title), said)
    if (fit === 0 || !heldOn(office, on)) continue
    ;(fit === 2 ? exact : partly).add(office.actor)
  }
  const holders = exact.size > 0 ? exact : partly
  const [actor] = holders
  return actor !== undefined && holders.size === 1 ? { actor, exact: exact.size > 0 } : null
}

/** 2 for the same post, 1 when one title is the other with more words, 0 for another post. */
function fitOf(title: string, said: string): 0 | 1 | 2 {
  if (title === said) return 2
  if (!sameRank(title, said)) return 0
  if (title.startsWith(`${said} for `) || title.startsWith(`${said} of `)) return 1
  // "The minister" could be any; "the spokesperson" is the one there is.
  if (GENERIC.test(said)) return 0
  return said.endsWith(` ${title}`) || title.endsWith(` ${said}`) ? 1 : 0
}

const GENERIC = /^(?:minister|secretary|adviser|representative|head|chief|deputy|official|speaker)$/

/** A title in one wording: "Minister of Foreign Affairs" is the foreign minister. */
export const postOf = remembered((title: string): string =>
  fold(title)
    .replace(/\bspokes(?:man|woman)\b/g, 'spokesperson')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\badvisor\b/g, 'adviser')
    .replace(/\bvice premier\b/g, 'deputy prime minister')
    .replace(/^(?:premier|head of government|chief of government)$/, 'prime minister')
    .replace(/^head of state$/, 'president')
    .replace(/^(?:minister|secretary) (?:of|for) (?:foreign|external) (?:affairs|relations)$/, 'foreign minister')
    .replace(/^(?:external affairs|foreign affairs) minister$/, 'foreign minister')
    .replace(/^(?:top|chief|leading) diplomat$/, 'foreign minister')
    .replace(
      /^(?:head|chief) of (?:the )?(?:foreign ministry|ministry of foreign affairs|state department)$/,
      'foreign minister',
    )
    .replace(/^(?:head|chief) of (?:the )?(?:defense ministry|ministry of defense)$/, 'defense minister')
    .replace(/^(?:head|chief) of (?:the )?(?:security council)$/, 'secretary of the security council')
    .replace(/^(?:foreign secretary|secretary of state)$/, 'foreign minister')
    .replace(/^minister (?:of|for) (defense|justice|finance|economy|energy|health|education)$/, '$1 minister')
    .replace(/^secretary of defense$/, 'defense secretary')
    .replace(/^presidential (?:press secretary|press spokesperson)$/, 'presidential spokesperson')
    .replace(/^secretary general$/, 'secretary-general')
    .replace(/^(?:state|foreign) ministry (?:press )?spokesperson$/, 'foreign ministry spokesperson')
    .replace(/^foreign policy head$/, 'foreign policy chief'),
)

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
