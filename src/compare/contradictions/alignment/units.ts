/**
 * A sentence as the things it speaks of, each with a sign: whether it is so, wanted, done; or not so, refused, undone.
 * Negations, denials and words of refusal turn what stands in their reach round; two of them leave it as it was.
 */
import { remembered } from '../../../domain/index.ts'
import { isEmpty, stemsOf, type Word, type Worded, wordsOf } from '../../text/words.ts'
import { withoutIdle } from '../polarity.ts'
import { entriesAt, type Place, type Role } from './lexicon.ts'

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
/** Words between things, and of telling, that are none themselves. */
const between = stemsOf(
  `among along across behind toward towards upon around near nearby beyond above below inside outside off away down back only whatsoever else
  anywhere everywhere entirely fully strictly merely consider regard describe call called become became longer late later now once ever
  since whatever how unless because according get got put let make made go went gone going come take took become becom ago early
  fewer more less least most many several percent per cent
  every each either itself themselves himself herself such together yes mr mrs ms dr see sees saw seen much anything something someone anyone
  place shall
  described considers regards calls becomes considered regarded`,
)
const BEGINNING = 5
const BEGINNING_OF_NAME = 4
const VAGUE = 0.25
const NAME = 0.8

const negators =
  /^(?:not|never|no|cannot|nobody|none|nothing|neither|nor|without|hardly|barely|scarcely|nowhere|не|нет|ни|никогда|никто|ничего)$|n['’]t$/iu
/** They turn round the verb that follows them. */
const failing = /^(?:fail(?:s|ed|ing)?|unable|avoid(?:s|ed|ing)?|omit(?:s|ted)?)$/i
/** "Without" turns round as many words at most. */
const WITHOUT = 3

const knowing = /^(?:aware|know|knew|known|surprised|surprising|ask|asked|regret|mention|mentioned|say|comment)$/i

const stop = /[;:–—"“”»«(]/u
const joint =
  /^(?:but|although|though|while|whereas|because|which|who|whose|after|before|when|if|unless|until|since|once|where|но|хотя|которы\p{L}+|если|когда)$/iu
/** After "and" these begin a clause. */
const verbal = /^(?:has|have|had|is|are|was|were|will|would|does|did|do|can|cannot|could|must|should|never|not|no)$/i
/** What a verb ends or undoes goes no further than these. */
const beside = /^(?:in|at|by|from|since|until|after|before|during|last|next|this|with|without|as|and|or|but|within)$/i
const determiner = /^(?:the|an?|its|their|his|her|our|my|this|that|these|those|any|all|some|of|in|on|by|with)$/i

/** What kind of word it is, told once a word. */
const kindOf = remembered((word) => ({
  capital: /^\p{Lu}/u.test(word),
  year: /^(?:19|20)\d\d$/.test(word),
  negates: negators.test(word),
  fails: failing.test(word),
  knows: knowing.test(word),
  joins: joint.test(word),
  verbal: verbal.test(word),
  beside: beside.test(word),
  determines: determiner.test(word),
  be: /^(?:is|are|was|were|be|been|being)$/i.test(word),
  remains: /^(?:remain|stay)(?:s|ed|ing)?$/i.test(word),
  participle: /(?:ed|en)$/i.test(word),
  undone: undoneBy(word),
}))

const attitudes: ReadonlySet<Role> = new Set<Role>(['for', 'against', 'verdict'])

interface Operator {
  /** Where those are spoken of whose attitude it is, if it is one: up to there. */
  holder?: number
  /** The words it reaches: `[from, to)`. */
  from: number
  to: number
  /** Where what it reaches first begins. */
  after: number
  sign: 1 | -1
  how: 'negation' | 'refusal' | 'wish'
  /** The family of the word that undoes, if that is how. */
  family?: string | null
}

/** Linear in the words but for the longest phrase. */
export function spokenOf(sentence: Worded): Spoken {
  const { text, words } = withoutIdle(sentence)
  const written = words.map(({ start, end }) => text.slice(start, end))
  const found = unhidden(words.flatMap((_, at) => entriesAt(words, at))).filter(
    ({ entry, at }) => entry.role !== 'ends' || !describes(written, words, at[0] ?? 0, (at.at(-1) ?? 0) + 1),
  )
  const parts = partsOf(text, words, written)
  const within = new Set(found.flatMap(({ at }) => (at.length > 1 ? at : [])))
  const about = Map.groupBy(found, ({ at }) => at[0] ?? 0)
  const isOperator = (at: number) => about.get(at)?.some(({ entry }) => entry.family === null) ?? false
  const units = words.map((word, at): Unit | null => {
    const capital = kindOf(written[at] ?? '').capital
    const listed = about.get(at) ?? []
    const undone = listed.length === 0 && !capital ? kindOf(written[at] ?? '').undone : null
    // What "remained closed" is closed, and stays for that nowhere.
    const own = (undone ? entriesAt([undone], 0) : isCopula(written, at) ? [] : listed).flatMap(({ entry }) =>
      entry.family === null || (capital && at > 0) ? [] : [entry],
    )
    const name = capital && (at > 0 || own.length === 0)
    if (own.length === 0) {
      const year = word.value !== null && kindOf(written[at] ?? '').year
      if (
        isEmpty(word.stem) ||
        (between.has(word.stem) && !(capital && at > 0)) ||
        within.has(at) ||
        (word.value !== null && !year)
      )
        return null
      if (isOperator(at) || isCopula(written, at) || kindOf(written[at] ?? '').negates) return null
    }
    const { stem } = undone ?? word
    return {
      stem,
      beginning: stem.slice(0, name ? BEGINNING_OF_NAME : BEGINNING),
      ends: new Map(own.flatMap(({ family, pole }) => (family?.startsWith('=') ? [] : [[family ?? '', pole]]))),
      same: own.flatMap(({ family }) => (family?.startsWith('=') ? [family] : [])),
      sign: undone ? -1 : 1,
      negated: undone !== null,
      wanted: false,
      refused: false,
      undone: null,
      holder: false,
      head: undone !== null,
      name,
      telling: !vague.has(stem),
      weight: vague.has(stem) ? VAGUE : name ? NAME : 1,
      at: 0,
    }
  })
  for (const { from, to, after, sign, how, holder, family } of operatorsOf(
    written,
    words,
    found,
    within,
    parts,
    units,
  )) {
    // Who is for or against a thing is no part of the thing.
    for (const unit of units.slice(parts.begin[after - 1] ?? after, holder ?? 0))
      if (unit) {
        unit.holder = true
        if (!unit.name) unit.weight = VAGUE
      }
    const reached = units.slice(from, to).filter((unit) => unit !== null)
    const next = units.slice(after, to).filter((unit) => unit !== null)
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
  const held = found.filter(({ entry }) => attitudes.has(entry.role)).map(({ at }) => written[at[0] ?? 0] ?? '')
  return {
    units: units.filter((unit) => unit !== null).map((unit, at) => Object.assign(unit, { at })),
    denial: found.some(({ entry }) => entry.role === 'denies'),
    attitude: held.length === 0 ? null : held.some((word) => !/ed$/.test(word)) ? 'held' : 'taken',
  }
}

const undoing =
  /^un((?!it|ion|der|veil|leash|load|lock|cover|fold|ifi|seat|earth|ravel|done|expect|precedent|interrupt)[a-z]{3,}(?:ed|en))$/i

/** "Unsigned": what has not been done is the same as what was not done. */
function undoneBy(written: string): Word | null {
  const [, done] = undoing.exec(written) ?? []
  return done === undefined ? null : (wordsOf(done)[0] ?? null)
}

/** "Remained unsigned", "stayed closed". */
function isCopula(written: readonly string[], at: number): boolean {
  return kindOf(written[at] ?? '').remains && kindOf(written[at + 1] ?? '').participle
}

/** Entries but for those of words that stand within a phrase. */
function unhidden(found: readonly Place[]): Place[] {
  const hidden = new Set(found.flatMap(({ at }) => at.slice(1)))
  return found.filter(({ at }) => !hidden.has(at[0] ?? 0))
}

/** Where the clause ends that each word stands in, and where it begins; and the same of what is set off by stops only. */
interface Parts {
  begin: number[]
  end: number[]
  stop: number[]
}

function partsOf(text: string, words: Worded['words'], written: readonly string[]): Parts {
  const count = words.length
  const parts: Parts = {
    begin: new Array(count).fill(0),
    end: new Array(count).fill(count),
    stop: new Array(count).fill(count),
  }
  let [clause, sentence] = [0, 0]
  for (let at = 1; at < count; at++) {
    const space = text.slice(words[at - 1]?.end, words[at]?.start)
    const stopped = space.length > 1 && stop.test(space)
    if (stopped) {
      parts.stop.fill(at, sentence, at)
      sentence = at
    }
    if (!stopped && !space.includes(',') && !joins(written, at)) continue
    parts.end.fill(at, clause, at)
    clause = at
    parts.begin.fill(at, at)
  }
  return parts
}

function joins(written: readonly string[], at: number): boolean {
  const word = written[at] ?? ''
  // "Not once", "at once".
  if (kindOf(word).joins) return !/^once$/i.test(word) || !/^(?:not|at)$/i.test(written[at - 1] ?? '')
  return /^(?:and|or)$/i.test(word) && kindOf(written[at + 1] ?? '').verbal
}

function operatorsOf(
  written: readonly string[],
  words: Worded['words'],
  found: readonly Place[],
  within: ReadonlySet<number>,
  parts: Parts,
  units: readonly (Unit | null)[],
): Operator[] {
  const tells = (from: number, to: number) => units.slice(from, to).some((unit) => unit !== null)
  const negations = written.flatMap((word, at): Operator[] => {
    if (within.has(at) || !(kindOf(word).negates || kindOf(word).fails)) return []
    if (/^nor$/i.test(word) && written.slice(parts.begin[at] ?? at, at).some((other) => /^neither$/i.test(other)))
      return []
    // Who is not aware of a thing does not deny it.
    if (kindOf(written[at + 1] ?? '').knows) return []
    const [begin, end] = [parts.begin[at] ?? at, parts.end[at] ?? at]
    const reach = /^without$/i.test(word)
      ? { from: at + 1, to: Math.min(end, at + 1 + WITHOUT) }
      : // "Is void and imposes no duties" leaves it void.
        { from: /^no$/i.test(word) ? Math.max(begin, written.lastIndexOf('and', at) + 1) : begin, to: end }
    return [{ ...reach, after: at + 1, sign: -1, how: 'negation' }]
  })
  const others = found.flatMap(({ entry, at }): Operator[] => {
    const [from, to] = [at[0] ?? 0, (at[1] === (at[0] ?? 0) + 1 ? (at.at(-1) ?? 0) : (at[0] ?? 0)) + 1]
    const [begin, end] = [parts.begin[from] ?? from, parts.end[to - 1] ?? to]
    const right = { from: to, to: end }
    const object = { from: to, to: after(written, to, end) }
    const left = { from: begin, to: from }
    const clause = { from: begin, to: end, after: to }
    const holder = isPassive(written, from) ? begin : from
    if (entry.role === 'for') return [{ ...right, after: to, holder, sign: 1, how: 'wish' }]
    if (entry.role === 'against') return [{ ...clause, holder, sign: -1, how: 'refusal' }]
    if (entry.role === 'denies') {
      // "Dismissed as invention" denies once.
      if (found.some((other) => other.entry.role === 'denies' && isJustBefore(other.at, from))) return []
      const rest = { from: to, to: parts.stop[to - 1] ?? to }
      return [{ ...(tells(rest.from, rest.to) ? rest : left), after: to, sign: -1, how: 'negation' }]
    }
    if (entry.role === 'verdict') {
      if (describes(written, words, from, to)) return []
      // "A grave mistake": how grave is no part of what is one.
      const degree = units[from - 1]
      if (degree && !degree.name && kindOf(written[from - 2] ?? '').determines) degree.weight = VAGUE
      return [
        {
          ...clause,
          after: /^(?:to|that|if|for)$/i.test(written[to] ?? '') ? to : begin,
          sign: entry.pole,
          how: entry.pole === 1 ? 'wish' : 'refusal',
        },
      ]
    }
    if (entry.role === 'ends') {
      // "Pull back" and "pull … back" undo once.
      if (found.find((other) => other.entry.role === 'ends' && other.at[0] === from)?.entry !== entry) return []
      // "The ban on grain" undoes the grain, not who issued it.
      const noun = /^(?:of|on)$/i.test(written[to] ?? '')
      if (!noun && kindOf(written[from - 1] ?? '').determines && !tells(object.from, object.to)) return []
      const undone = noun ? { from: to + 1, to: after(written, to + 1, end) } : object
      const reach = tells(undone.from, undone.to) ? undone : left
      return [{ ...reach, after: to, sign: -1, how: 'refusal', family: entry.family }]
    }
    return []
  })
  return [...negations, ...others]
}

function isJustBefore(at: readonly number[], from: number): boolean {
  const last = at.at(-1) ?? 0
  return last < from && from - last <= 2
}

/** Where an object ends that begins at a word. */
function after(written: readonly string[], from: number, end: number): number {
  return range(from, end).find((at) => kindOf(written[at] ?? '').beside) ?? end
}

/** "Was rejected", "has been approved by". */
function isPassive(written: readonly string[], at: number): boolean {
  return written.slice(Math.max(0, at - 2), at).some((word) => kindOf(word).be)
}

/** "The dangerous road": an adjective that only describes. */
function describes(written: readonly string[], words: Worded['words'], from: number, to: number): boolean {
  const next = words[to]
  if (next === undefined || !kindOf(written[from - 1] ?? '').determines) return false
  return next.value === null && !isEmpty(next.stem) && !between.has(next.stem)
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
