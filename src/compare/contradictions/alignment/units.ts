/**
 * A sentence as the things it speaks of, each with a sign: whether it is so, wanted, done; or not so, refused, undone.
 * Negations, denials and words of refusal turn what stands in their reach round; two of them leave it as it was.
 */
import { isEmpty, stemsOf, type Worded } from '../../text/words.ts'
import { withoutIdle } from '../polarity.ts'
import { describes, isBetween, isCopula, kindOf, type Sentence } from './kinds.ts'
import { entriesAt, type Place, type Role } from './lexicon.ts'
import { type Operator, operatorsOf } from './operators.ts'

/** One thing spoken of. */
export interface Unit {
  stem: string
  /** As much of it as verbs share with their nouns, and states with their people: "deliver", "delivery". */
  beginning: string
  /** The families with a contrary that it belongs to, and at which end of each it stands, without its sign. */
  ends: ReadonlyMap<string, 1 | -1>
  /** The families of words for one thing that it belongs to. */
  same: readonly string[]
  sign: 1 | -1
  negated: boolean
  /** Whether somebody is for it, or against it. */
  wanted: boolean
  refused: boolean
  /** Whether it is what there is none of: "no tanks", "not any tanks". */
  none: boolean
  /** The family of a word that undoes it, as "left" undoes where one was. */
  undone: string | null
  name: boolean
  /** Whether it is spoken of as who is for or against the rest. */
  holder: boolean
  /** Whether it is the first that a negation or refusal reaches. */
  head: boolean
  /** How much it tells of what its sentence is about. */
  weight: number
  /** Whether it is more than a word of office, of telling or of time. */
  telling: boolean
  /** Its place among the things of its sentence. */
  at: number
}

export interface Spoken {
  units: readonly Unit[]
  /** Whether somebody is said to be for or against something; whether still, or whether that was done with. */
  attitude: 'held' | 'taken' | null
  /** Whether what it tells is denied in so many words: "denied that", "it is pure invention that". */
  denial: boolean
}

/** Words of office, of telling and of time, which tell little of what a sentence is about. */
const vague = stemsOf(
  `government governments ministry minister ministers president premier prime foreign chief spokesman spokeswoman spokesperson
  ambassador envoy envoys deputy secretary statement report reports claim claims allegation allegations rumour rumours suggestion suggestions idea reporter reporters interview country countries side sides people state states
  today yesterday week weeks month months year years day days time new press agency office leader capital again already yet still
  even ever far way thing matter part question case view word words according
  правительство министр министерство президент страна страны сторона стороны`,
)
const BEGINNING = 5
const BEGINNING_OF_NAME = 4
/** What weighs no more tells too little. */
export const VAGUE = 0.25
const NAME = 0.8

const attitudes: ReadonlySet<Role> = new Set<Role>(['for', 'against', 'verdict'])

/** Time grows with the words, and with the square of those that deny or undo. */
export function spokenOf(text: Worded): Spoken {
  const sentence = sentenceOf(text)
  const { words, written, found } = sentence
  const about = Map.groupBy(found, ({ at }) => at[0] ?? 0)
  const units = words.map((_, at) => unitAt(sentence, at, about.get(at) ?? []))
  const operators = operatorsOf(sentence, (from, to) => units.slice(from, to).some((unit) => unit !== null))
  for (const { degree } of operators) {
    const unit = degree === undefined ? null : units[degree]
    if (unit && !unit.name) unit.weight = VAGUE
  }
  for (const operator of operators) turn(units, operator)
  for (const unit of nonesIn(written, units)) unit.none = true
  const held = found.filter(({ entry }) => attitudes.has(entry.role)).map(({ at }) => written[at[0] ?? 0] ?? '')
  return {
    units: units.filter((unit) => unit !== null).map((unit, at) => Object.assign(unit, { at })),
    denial: found.some(({ entry }) => entry.role === 'denies'),
    attitude: held.length === 0 ? null : held.some((word) => !/ed$/.test(word)) ? 'held' : 'taken',
  }
}

/** Of "no ground crews", "nor any tanks" the crews and the tanks, where their clause is denied. */
function nonesIn(written: readonly string[], units: readonly (Unit | null)[]): Unit[] {
  return written.flatMap((word, at) => {
    if (!/^(?:no|any)$/i.test(word)) return []
    let last = at
    while (units[last + 1]) last++
    const unit = units[last]
    return unit?.negated && unit.telling ? [unit] : []
  })
}

function sentenceOf(worded: Worded): Sentence {
  const { text, words } = withoutIdle(worded)
  const written = words.map(({ start, end }) => text.slice(start, end))
  const found = unhidden(words.flatMap((_, at) => entriesAt(words, at))).filter(
    ({ entry, at }) => entry.role !== 'ends' || !describes({ written, words }, at[0] ?? 0, (at.at(-1) ?? 0) + 1),
  )
  return { text, words, written, found, within: new Set(found.flatMap(({ at }) => (at.length > 1 ? at : []))) }
}

/** Entries but for those of words that stand within a phrase. */
function unhidden(found: readonly Place[]): Place[] {
  const hidden = new Set(found.flatMap(({ at }) => at.slice(1)))
  return found.filter(({ at }) => !hidden.has(at[0] ?? 0))
}

/** @param listed the entries that begin at the word */
function unitAt(sentence: Sentence, at: number, listed: readonly Place[]): Unit | null {
  const { words, written, within } = sentence
  const word = words[at]
  if (!word) return null
  const kind = kindOf(written[at] ?? '')
  const inside = kind.capital && at > 0
  const undone = listed.length === 0 && !kind.capital ? kind.undone : null
  const copula = isCopula(sentence, at)
  // What "remained closed" is closed, and stays for that nowhere.
  const entries = undone ? entriesAt([undone], 0) : copula ? [] : listed
  const own = entries.flatMap(({ entry }) => (entry.family === null || inside ? [] : [entry]))
  if (own.length === 0) {
    const tells = kind.year || (word.value === null && !isEmpty(word.stem))
    if (!tells || (!inside && isBetween(word.stem)) || within.has(at)) return null
    if (copula || kind.negates || listed.some(({ entry }) => entry.family === null)) return null
  }
  const { stem } = undone ?? word
  const name = kind.capital && (inside || own.length === 0)
  return {
    stem,
    beginning: stem.slice(0, name ? BEGINNING_OF_NAME : BEGINNING),
    ends: new Map(own.flatMap(({ family, pole }) => (family?.startsWith('=') ? [] : [[family ?? '', pole]]))),
    same: own.flatMap(({ family }) => (family?.startsWith('=') ? [family] : [])),
    sign: undone ? -1 : 1,
    negated: undone !== null,
    wanted: false,
    refused: false,
    none: false,
    undone: null,
    holder: false,
    head: undone !== null,
    name,
    telling: !vague.has(stem),
    weight: vague.has(stem) ? VAGUE : name ? NAME : 1,
    at: 0,
  }
}

function turn(units: readonly (Unit | null)[], { from, to, after, sign, how, holder, family }: Operator): void {
  const among = (start: number, end: number) => units.slice(start, end).filter((unit) => unit !== null)
  // Who is for or against a thing is no part of the thing.
  for (const unit of holder ? among(...holder) : []) {
    unit.holder = true
    if (!unit.name) unit.weight = VAGUE
  }
  const reached = among(from, to)
  const next = among(after, to)
  const first = next.find(({ weight, name }) => weight > VAGUE && !name) ?? next[0] ?? reached.at(-1)
  if (first && how !== 'wish') first.head = true
  for (const unit of reached) {
    unit.sign = (unit.sign * sign) as 1 | -1
    unit.negated ||= how === 'negation'
    unit.refused ||= how === 'refusal'
    unit.undone ??= family ?? null
    unit.wanted ||= how === 'wish'
  }
}
