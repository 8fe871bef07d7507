/** Names by their look: runs of capitalised words that the roster does not hold. */
import { auxiliaries, clauseOpeners, days, determiners, prepositions, subjectPronouns } from '../languages/en.ts'
import { bodyNouns, roleModifiers, roleNouns, thingNouns, titles } from '../languages/en-roles.ts'
import type { Run, Sentence, Token } from '../layers.ts'

/** Small words inside a name: "Ursula von der Leyen". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den di da du dos van von bin ibn al el la le ter ten ould'.split(' '),
)
/** What the name of a state may follow. */
const REALMS = /^(?:republic|kingdom|sultanate|emirate|principality)$/
/** A name has no more words than this. */
const LONGEST = 8

/** A run of capitalised words, cut into the post or title that leads it and the name after it. */
export interface CapitalRun extends Run {
  /** Where the name begins, after titles and posts. */
  name: number
  kind: 'person' | 'body' | 'thing'
  /** A title or post stands right before the name, inside the run or just before it in small letters. */
  titled: boolean
  /** It opens its sentence, where any word has a capital. */
  opening: boolean
}

/** @param held tokens that belong to a roster name, 1 each; a capital run stops at them */
export function capitalRuns(tokens: readonly Token[], sentences: readonly Sentence[], held: Uint8Array): CapitalRun[] {
  const runs: CapitalRun[] = []
  for (const sentence of sentences) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!nameWord(tokens, i) || held[i]) continue
      const first = tokens[i]
      if (
        !first ||
        (isFunctionWord(first.lower) &&
          !(i > sentence.from && first.text.length > 1 && first.text === first.text.toUpperCase()))
      )
        continue
      let to = i + 1
      while (to < sentence.to && to - i < LONGEST) {
        if (nameWord(tokens, to) && !held[to] && !broken(tokens, to)) to++
        else if (isInitialDot(tokens, to)) to++
        else if (PARTICLES.has(tokens[to]?.text ?? '') && nameWord(tokens, to + 1) && !held[to + 1]) to += 2
        else if (
          PARTICLES.has(tokens[to]?.text ?? '') &&
          PARTICLES.has(tokens[to + 1]?.text ?? '') &&
          nameWord(tokens, to + 2)
        )
          to += 3
        else break
      }
      to = Math.min(to, sentence.to)
      // "of the Republic of Orvenia Ann Lee": the state is no part of the name.
      if (to - i > 2 && tokens[i - 1]?.lower === 'of' && REALMS.test(tokens[i - 2]?.lower ?? '')) to = i + 1
      runs.push(describe(tokens, i, to, i === sentence.from || opensQuotation(tokens, i)))
      i = to - 1
    }
  }
  return runs
}

function describe(tokens: readonly Token[], from: number, to: number, opening: boolean): CapitalRun {
  let name = from
  let kind: CapitalRun['kind'] = 'person'
  for (let i = from; i < to; i++) {
    const lower = (tokens[i]?.lower ?? '').replace(/\.$/, '')
    if (roleNouns.has(lower) || titles.has(lower) || (roleModifiers.has(lower) && i + 1 < to)) {
      if (i + 1 <= to) name = i + 1
      if (tokens[name]?.text === '.') name++
    }
  }
  for (let i = name; i < to; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (bodyNouns.has(lower)) kind = 'body'
    else if (thingNouns.has(lower) || days.has(lower)) kind = 'thing'
  }
  if (kind === 'body') name = from
  const word = tokens[name - 1]
  const small = (word?.text === '.' ? tokens[name - 2] : word)?.lower.replace(/\.$/, '') ?? ''
  const titled = name > 0 && adjoins(tokens, name) && (roleNouns.has(small) || titles.has(small))
  return { from, to, name: Math.min(name, to), kind, titled, opening }
}

function nameWord(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return !!token && token.kind === 'word' && token.capital && !/^['’]/.test(token.text)
}

/** The word before stands on the same line. */
export function adjoins(tokens: readonly Token[], i: number): boolean {
  return (tokens[i]?.start ?? 0) <= (tokens[i - 1]?.end ?? 0) + 1
}

/** A gap wider than a space, or a sentence word that only looks like part of the name. */
function broken(tokens: readonly Token[], i: number): boolean {
  return !adjoins(tokens, i)
}

/** The stop after an initial or a shortened title: "J. Smith", "Mr. Lee". */
function isInitialDot(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    tokens[i]?.text === '.' &&
    !!before &&
    (before.text.length === 1 || titles.has(before.lower)) &&
    nameWord(tokens, i + 1)
  )
}

function opensQuotation(tokens: readonly Token[], i: number): boolean {
  return /^(?:"|“|«|''|‘|„|:)$/.test(tokens[i - 1]?.text ?? '')
}

export function isFunctionWord(lower: string): boolean {
  return (
    determiners.has(lower) ||
    prepositions.has(lower) ||
    clauseOpeners.has(lower) ||
    subjectPronouns.has(lower) ||
    auxiliaries.has(lower) ||
    days.has(lower) ||
    OTHERS.has(lower)
  )
}

const OTHERS = new Set(
  'and or not no yes there here only also even just now today first second third firstly secondly finally earlier later recently still perhaps moreover furthermore according asked speaking nothing let please thank well look oh ok okay'.split(
    ' ',
  ),
)
