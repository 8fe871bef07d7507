/**
 * Which way a sentence points: whether what it speaks of is wanted, done, so; or refused, undone, not so. A sign from
 * words of two directions and from negations, after Harabagiu, Hickl and Lacatusu 2006 (negation, antonymy and contrast
 * as the marks of contradiction). Two sentences of the same words and opposite signs do not fit.
 */
import { stemsOf } from '../text/words.ts'

/** Words that affirm, and words that turn a sentence round, by the stems that `wordsOf` gives. */
const affirming =
  stemsOf(`support supports favour favor welcome accept accepts agree agreed ready back recognise recognize certain sure alive protect
  acceptable allow permit must should promise promised confirm confirmed want wants possible succeed succeeded open increase
  increased strengthen strengthens remain stay keep publish published inform informed continue relax relaxed help helped
  respect consent transparency hold holding join raise approve endorse welcome demand insist call need needed always
  готов готова готовы поддержать поддерживать согласен согласна подтвердить подтвердило`)

const turning = stemsOf(`oppose opposes against reject rejected rejects ban forbid forbids prohibit
  unacceptable impossible withdraw withdrew withdrawn fail failed violate violated close closed stop stopped end ended cut
  cutting reduce reduced weaken weakens hide hides conceal secret leave left lift lifted abolish tighten tightened harm
  harmed useless scrap halt suspend cancel cancelled dismiss condemn disapprove disapproves unnecessary unable unwilling dead threaten threatens exclude excluded crime mistake wrong illegal dangerous против`)

/** Verbs that {@link negations} counts already. */
const negating = stemsOf(
  'deny denies denied doubt doubts doubted refuse refuses refused decline declined never nobody cannot untrue никто никогда ничего отказаться отказывается отказался опроверг опровергает отверг',
)

/** "Not only", "without delay", "no later than" deny nothing. */
const idle =
  /\bnot (?:only|just|merely|least)\b|\bno (?:later|sooner|less|fewer|more|matter|doubt)\b|\bnothing (?:but|less)\b|\bwithout (?:delay|preconditions?|conditions?|any (?:delay|conditions?|preconditions?)|doubt|further ado)\b|(?<!\p{L})не только(?!\p{L})/giu

/** What takes back a whole clause, negations and all: "denied that", "nobody doubts". */
const negations =
  /\b(?:den(?:y|ies|ied|ying)|doubts?|doubted|(?:refus|declin)(?:e|es|ed|ing)|not|cannot|never|no|nobody|none|nothing|neither|without|untrue)\b|n['’]t\b|(?<!\p{L})(?:(?:никогда|никто|ничего|никак\p{L}*|ни один|ни одного)(?:\s+\p{L}+)?\s+не|не|нет|без|отказ\p{L}*|опроверг\p{L}*)(?!\p{L})/giu

/** What says a thing of a part only, or of all but a part: its contrary may be so of the rest. */
const partial =
  /\bnot (?:all|every(?:one|body|thing)?|always|entirely|fully|completely|enough|many|much)\b|\bonly\b|\ball but\b|\bexcept\b|\bapart from\b|\b(?:partly|partially|hardly|barely|scarcely|almost|nearly)\b|(?<!\p{L})(?:только|лишь|почти|не все|кроме)(?!\p{L})/iu

/** Turning phrases whose words taken alone do not turn anything. */
const phrases = /\brul(?:ed?|es|ing) out\b|\bbehind (?:our|their|his|her) backs?\b|\bin the dark\b/iu
/** Negations of several words. */
const apart = /\btoo early\b|\bfar from\b|\b(?:wrong|untrue|false) to (?:say|claim|think)\b|\bout of the question\b/giu

/**
 * What no word turns round is affirmed.
 * @param stems of the sentence, those of {@link isPolar} among them
 */
export function signOf(text: string, stems: ReadonlySet<string>): 1 | -1 {
  const bare = text.replaceAll(idle, ' ')
  const negated = (bare.match(negations)?.length ?? 0) + (bare.match(apart)?.length ?? 0)
  // "Useless and harmful" turns a sentence once.
  const turned = phrases.test(text) || holdsAny(stems, turning) ? 1 : 0
  return (negated + turned) % 2 === 0 ? 1 : -1
}

/** Whether it speaks of a part only, so that its contrary may be so of the rest. */
export function isPartial(text: string): boolean {
  return partial.test(text.replaceAll(idle, ' '))
}

/** Whether a stem only says which way, not what of. */
export function isPolar(stem: string): boolean {
  return affirming.has(stem) || turning.has(stem) || negating.has(stem)
}

function holdsAny(stems: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const stem of stems) if (of.has(stem)) return true
  return false
}
