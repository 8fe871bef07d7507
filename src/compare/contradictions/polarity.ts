/**
 * Which way a sentence points: whether what it speaks of is wanted, done, so; or refused, undone, not so. A sign from
 * words of two directions and from negations, after Harabagiu, Hickl and Lacatusu 2006 (negation, antonymy and contrast
 * as the marks of contradiction). Two sentences of the same words and opposite signs do not fit.
 */
import { contentStems, stemsOf, type Word, type Worded } from '../text/words.ts'

/** Words that affirm, and words that turn a sentence round, by the stems that `wordsOf` gives. */
const affirming =
  stemsOf(`support supports favour favor welcome accept accepts agree agreed ready back recognise recognize certain sure alive protect
  acceptable allow permit must should promise promised confirm confirmed want wants possible succeed succeeded open increase
  increased strengthen strengthens remain stay keep publish published inform informed continue relax relaxed help helped
  respect consent transparency hold holding join raise approve endorse welcome demand insist call need needed always trust trusts safe right compatible advocate
  готов готова готовы поддержать поддерживать согласен согласна подтвердить подтвердило`)

const turning = stemsOf(`oppose opposes against reject rejected rejects ban forbid forbids prohibit
  unacceptable impossible withdraw withdrew withdrawn fail failed violate violated close closed stop stopped end ended cut
  cutting reduce reduced weaken weakens hide hides conceal secret leave left lift lifted abolish tighten tightened harm
  harmed useless scrap halt suspend cancel cancelled dismiss condemn disapprove disapproves unnecessary unable unwilling dead threaten threatens exclude excluded crime mistake wrong illegal dangerous prevent prevents block blocks blocked obstruct hamper hinder resign resigned distrust
  distrusts object boycott boycotted veto vetoed shut opponent incompatible против`)

/** Verbs that {@link negations} counts already. */
const negating = stemsOf(
  'nothing none deny denies denied doubt doubts doubted refuse refuses refused decline declined never nobody cannot untrue никто никогда ничего отказаться отказывается отказался опроверг опровергает отверг',
)

/** "Not only", "without delay", "no later than", "by the end of May" deny nothing. */
const idle =
  /\bnot (?:only|just|merely|least)\b|\bno (?:later|sooner|less|fewer|more|matter|doubt)\b|\bnothing (?:but|less)\b|\b(?:in|at|by|before|until|since|towards?) the end\b|\b(?:year|month|week)['’]s end\b|\bno[- ](?:fly|man['’]s)\b|\b(?:left|far)[- ](?:wing|right|left|hand)\b|\bwithout (?:delay|preconditions?|conditions?|any (?:delay|conditions?|preconditions?)|doubt|further ado)\b|\b(?:ended|ends|concluded|closed|broke up)(?= (?:without|with|inconclusively)\b)|(?<!\p{L})не только(?!\p{L})/giu

/** What takes back a whole clause, negations and all: "denied that", "nobody doubts". */
const negations =
  /\b(?:den(?:y|ies|ied|ying)|doubts?|doubted|(?:refus|declin)(?:e|es|ed|ing)|not|cannot|never|no|nobody|none|nothing|neither|without|untrue|hardly|barely|scarcely)\b|n['’]t\b|(?<!\p{L})(?:(?:никогда|никто|ничего|никак\p{L}*|ни один|ни одного)(?:\s+\p{L}+)?\s+не|не|нет|без|отказ\p{L}*|опроверг\p{L}*)(?!\p{L})/giu

/** What says a thing of a part only, or of all but a part: its contrary may be so of the rest. */
const partial =
  /\b(?:few|little|most(?= \p{L}+s\b)|rarely|seldom|rather than|instead of)\b|\bnot\b[^,;]{0,60},? but\b|\b(?:but|and) not\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|most|many|parts?) of\b|\b(?:not|never|no|reject\w*|oppos\w*|refus\w*)\b[^,;]{0,60}\b(?:an?|any|every)\s+(?:\p{L}+\s+){1,3}(?:that|which|who)\b|\b(?:not|never)\b[^,;]{0,60}\b(?:in person|in full|in public|alone)\b|\bnot (?:all|every(?:one|body|thing)?|always|entirely|fully|completely|enough|many|much)\b|\b(?:not|never|n['’]t) (?:(?!at\b)\p{L}+ ){1,3}(?:all|everything|everyone|the (?:whole|entire))\b(?! along\b)|\bonly\b|\b(?:all|every|both|none)\b[^,;]{0,60}\bbut\b|\b(?:the other|others|another|the rest|remaining|some)\b|\bexcept\b|\bapart from\b|\b(?:partly|partially|almost|nearly)\b|(?<!\p{L})(?:только|лишь|почти|не все|кроме)(?!\p{L})/iu

/** Turning phrases whose words taken alone do not turn anything. */
const phrases =
  /\brul(?:ed?|es|ing) out\b|\bturn(?:s|ed|ing)? (?:\p{L}+ ){0,4}?down\b|\bpull(?:s|ed|ing)? (?:\p{L}+ ){0,4}?(?:back|out)\b|\bbehind (?:our|their|his|her) backs?\b|\bin the dark\b/iu
/** Negations of several words. */
const apart = /\btoo early\b|\bfar from\b|\b(?:wrong|untrue|false) to (?:say|claim|think)\b|\bout of the question\b/giu

/** Adjectives and participles, which turn nothing where they only describe: "the dangerous road", "the left wing". */
const describing =
  /(?:ed|en|ous|ful|less|ble|al)$|^(?:secret|dead|left|wrong|close|cut|shut|unnecessary|incompatible)$/i
const beforeNoun =
  /^(?:the|a|an|its|their|his|her|our|my|this|that|these|those|of|in|on|by|for|with|from|at|all|any|some|behind|into|near)$/i

/** As many words at most stand between a negation and what it denies. */
const REACH = 4
/** Who denies "reports that …" denies what they tell. */
const telling = stemsOf('claim claims report reports allegations suggestions information сообщения информацию')
const object = /^\s(?:the|an?|its|his|her|their|our|all|any|every|\d+)\s/i

/** Which way a clause points. */
export interface Polarity {
  /**
   * What no word turns round is affirmed; 0 where one turning word acts on another ("stopped opposing"), as each may turn
   * the other.
   */
  sign: 1 | -1 | 0
  /** Whether it points by no negation, and by a verb that turns down or ends the thing it has for its object. */
  turnedDown: boolean
  /** Whether it denies that a thing was agreed, accepted and the like. */
  deniesPolar: boolean
  /** What is denied, or what a word of one way has for its object: stems of which the other must speak to be gainsaid. */
  denied: readonly string[]
}

export function polarityOf(clause: Worded): Polarity {
  const { text, words } = withoutIdle(clause)
  const negated = Array.from(text.matchAll(negations), (match) => match.index + match[0].length)
  const negative = negated.length + (text.match(apart)?.length ?? 0)
  const acting = words.filter(({ stem, end }) => isPolar(stem) && object.test(text.slice(end)))
  return {
    sign: signOf({ text, words }, negative),
    turnedDown: negative === 0 && acting.some(({ stem }) => turning.has(stem)),
    deniesPolar: negated.length > 0 && words.some(({ stem }) => affirming.has(stem)),
    denied: [...negated, ...acting.map(({ end }) => end)].flatMap((from) => {
      const near = contentStems(words.filter(({ start }) => start >= from).slice(0, REACH))
      return [...near].filter((stem) => !telling.has(stem)).slice(0, 1)
    }),
  }
}

/** What denies nothing is blank, and "no longer" is "not"; places stay as they are. */
export function withoutIdle({ text, words }: Worded): Worded {
  const bare = blank(text)
    .replaceAll(/\bat (?=no (?:time|point|stage)\b)|(?<=\bat no )(?:time|point|stage)\b/gi, (words) =>
      ' '.repeat(words.length),
    )
    .replaceAll(/\bno longer\b/gi, (words) => 'not'.padEnd(words.length))
  return { text: bare, words: words.filter(({ start }) => bare[start] !== ' ') }
}

function blank(text: string): string {
  return text.replaceAll(idle, (words) => ' '.repeat(words.length))
}

/** @param negative how many negations it has */
function signOf({ text, words }: Worded, negative: number): Polarity['sign'] {
  // What "wrong to say" turns round is counted among the negations.
  const counted = Array.from(text.matchAll(apart), ({ index, 0: found }) => [index, index + found.length] as const)
  const isCounted = ({ start }: Word) => counted.some(([from, to]) => start >= from && start < to)
  const turns = words.filter((word, i) => turning.has(word.stem) && !isCounted(word) && !describes(text, words, i))
  const acts = turns.some((word, i) => {
    const next = turns[i + 1]
    return next !== undefined && !/,|\b(?:and|or)\b/.test(text.slice(word.end, next.start))
  })
  if (acts) return 0
  // "Useless and harmful" turns a sentence once.
  const turned = phrases.test(text) || turns.length > 0 ? 1 : 0
  return (negative + turned) % 2 === 0 ? 1 : -1
}

function describes(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!before || !word || !next || text.slice(word.end, next.start) !== ' ') return false
  const own = (one: Word) => text.slice(one.start, one.end)
  return describing.test(own(word)) && beforeNoun.test(own(before)) && contentStems([next]).size > 0
}

/** Whether it speaks of a part only, so that its contrary may be so of the rest. */
export function isPartial(text: string): boolean {
  return partial.test(blank(text))
}

const whole =
  /(?<!\b(?:not|at|in|on|during|for) )\b(?:all|every(?:one|body|thing)?|each|both|entire|whole|any|no|none|nobody|never|always)\b/iu

/** Whether it speaks of all of a kind, so that one exception gainsays it. */
export function isWhole(text: string): boolean {
  return whole.test(blank(text))
}

/** What words speak of: the stems that carry meaning, but for those that only say which way. */
export function topicOf(words: readonly Word[]): Set<string> {
  return new Set([...contentStems(words)].filter((stem) => !isPolar(stem)))
}

/** Whether a stem only says which way, not what of. */
export function isPolar(stem: string): boolean {
  return affirming.has(stem) || turning.has(stem) || negating.has(stem)
}
