/** What kind of word stands at a place of a sentence, whatever it means. */
import { remembered } from '../../../domain/index.ts'
import { isEmpty, stemsOf, type Word, type Worded, wordsOf } from '../../text/words.ts'
import type { Place } from './lexicon.ts'

/** A sentence with what the lexicon has of it. */
export interface Sentence extends Worded {
  /** The words as they are written. */
  written: readonly string[]
  found: readonly Place[]
  /** Where the words of phrases stand. */
  within: ReadonlySet<number>
}

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

const negators =
  /^(?:not|never|no|cannot|nobody|none|nothing|neither|nor|hardly|barely|scarcely|nowhere|не|нет|ни|никогда|никто|ничего)$|n['’]t$/iu
/** They turn round the verb that follows them. */
const failing = /^(?:fail(?:s|ed|ing)?|unable|avoid(?:s|ed|ing)?|omit(?:s|ted)?)$/i
const knowing = /^(?:aware|know|knew|known|surprised|surprising|ask|asked|regret|mention|mentioned|say|comment)$/i
const joint =
  /^(?:but|although|though|while|whereas|because|which|who|whose|after|before|when|if|unless|until|since|once|where|но|хотя|которы\p{L}+|если|когда)$/iu
/** After "and" these begin a clause. */
const verbal = /^(?:has|have|had|is|are|was|were|will|would|does|did|do|can|cannot|could|must|should|never|not|no)$/i
/** What a verb ends or undoes goes no further than these. */
const beside = /^(?:in|at|by|from|since|until|after|before|during|last|next|this|with|without|as|and|or|but|within)$/i
const determiner = /^(?:the|an?|its|their|his|her|our|my|this|that|these|those|any|all|some|of|in|on|by|with)$/i

/** Told once a word. */
export const kindOf = remembered((word) => ({
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

const undoing =
  /^un((?!it|ion|der|veil|leash|load|lock|cover|fold|ifi|seat|earth|ravel|done|expect|precedent|interrupt)[a-z]{3,}(?:ed|en))$/i

/** "Unsigned": what has not been done is the same as what was not done. */
function undoneBy(written: string): Word | null {
  const [, done] = undoing.exec(written) ?? []
  return done === undefined ? null : (wordsOf(done)[0] ?? null)
}

export function isBetween(stem: string): boolean {
  return between.has(stem)
}

/** "Remained unsigned", "stayed closed". */
export function isCopula({ written }: Pick<Sentence, 'written'>, at: number): boolean {
  return kindOf(written[at] ?? '').remains && kindOf(written[at + 1] ?? '').participle
}

/** "The dangerous road": an adjective that only describes. */
export function describes({ written, words }: Pick<Sentence, 'written' | 'words'>, from: number, to: number): boolean {
  const next = words[to]
  if (next === undefined || !kindOf(written[from - 1] ?? '').determines) return false
  return next.value === null && !isEmpty(next.stem) && !isBetween(next.stem)
}
