/**
 * Statements that the text does not say were made: those inside what someone denies ("denied that he supports"), under
 * a negation, a condition ("if Lee agrees"), a question, or a noun that leaves open whether it is so ("the hope that").
 * Silence is better than the opposite of what was meant.
 */
import type { Told } from '../../layers.ts'
import { isAsked } from './asked.ts'
import {
  covers,
  dependent,
  dependents,
  headAt,
  headOf,
  lemmaAt,
  quoted,
  relationAt,
  type Scene,
  sentenceOf,
  tagAt,
  wordAt,
} from './scene.ts'
import { isUnsaid } from './unsaid.ts'
import { denials, thoughts } from './words.ts'

const CONDITIONS = /^(?:if|unless|whether|lest)$/
/** "provided that", "on condition that", "in case". */
const PROVIDED = /^(?:provided|providing|condition|case|event|assuming|supposing)$/
/** What a clause may be about without being so. */
const OPEN_NOUNS =
  /^(?:idea|notion|rumou?r|possibility|speculation|suggestion|allegation|hope|fear|chance|prospect|likelihood|risk)$/
/** Nouns of which there may be none: "there is no sign that". */
const SIGNS = /^(?:sign|evidence|indication|proof|hint|guarantee|chance|hope|reason|suggestion|question|doubt)$/
/** "it is … that": what follows is untrue, or open. */
const FALSE = /^(?:untrue|false|wrong|incorrect)$/
const OPEN = /^(?:unlikely|doubtful|impossible|possible|unclear|unknown|inconceivable|conceivable|uncertain)$/
/** "it is not … that": what follows is untrue, or open. */
const TRUE = /^(?:true|so|case|right|correct)$/
const CLEAR = /^(?:clear|certain|likely|known|obvious)$/

/** @returns those of the statements that the text asserts, some with their negation turned */
export function asserted(scene: Scene, told: readonly Told[]): Told[] {
  const heads = told.map((one) => headOf(scene, one.cue))
  const standing = told.map((one, i) => standingOf(scene, one, heads[i] ?? -1))
  const unsaid = new Uint8Array(scene.tokens.length)
  for (const [i, one] of told.entries())
    if (one.negated || standing[i] === 'open' || isDenial(scene, one)) fill(unsaid, one)
  const kept: Told[] = []
  for (const [i, one] of told.entries()) {
    const head = heads[i] ?? -1
    if (standing[i] === 'open') continue
    // "rejected Lee's claim that": Lee has claimed it.
    if (unsaid[head] && !(tagAt(scene, head).startsWith('NN') && thoughts.has(lemmaAt(scene, head)))) continue
    kept.push(standing[i] === 'untrue' ? { ...one, negated: !one.negated } : one)
  }
  return kept
}

function fill(unsaid: Uint8Array, { content }: Told): void {
  for (const { from, to } of content) unsaid.fill(1, from, to)
}

/** Its source holds what follows to be untrue or wrong. */
function isDenial(scene: Scene, { cue }: Told): boolean {
  return cue.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (denials.has(lemmaAt(scene, i))) return true
    return false
  })
}

/** open: whether it was said is left open. untrue: the text says that it was not. */
function standingOf(scene: Scene, told: Told, head: number): 'said' | 'open' | 'untrue' {
  const source = told.source[0]
  const first = Math.min(source?.from ?? Infinity, told.cue[0]?.from ?? Infinity)
  if (source && leavesCountOpen(scene, source.from)) return 'open'
  if (isAsked(scene, told, head) || isUnsaid(scene, told, head)) return 'open'
  if (isConditional(scene, first) || underCondition(scene, head, told)) return 'open'
  return aboveClause(scene, head, told)
}

/** "few captains", "not all of them". */
function leavesCountOpen(scene: Scene, from: number): boolean {
  const every = /^(?:all|many|every|everyone|everybody|each)$/
  if (wordAt(scene, from) === 'not') return every.test(wordAt(scene, from + 1))
  return wordAt(scene, from) === 'few' || (wordAt(scene, from - 1) === 'not' && every.test(wordAt(scene, from)))
}

/** The words right before are "if", "whether", "provided that". */
function isConditional(scene: Scene, from: number): boolean {
  const floor = sentenceOf(scene, from).from
  let i = from - 1
  while (
    i >= floor &&
    (wordAt(scene, i) === ',' || /^RB/.test(tagAt(scene, i))) &&
    quoted(scene, i) === quoted(scene, from)
  )
    i--
  if (i < floor || quoted(scene, i) !== quoted(scene, from)) return false
  if (CONDITIONS.test(wordAt(scene, i))) return !/^(?:even|as)$/.test(wordAt(scene, i - 1))
  const that = wordAt(scene, i) === 'that' ? i - 1 : i
  return i > floor && PROVIDED.test(wordAt(scene, that)) && (that < i || wordAt(scene, i - 1) === 'in')
}

/** By the parse: its clause, or the one it is coordinated with, is marked by "if". */
function underCondition(scene: Scene, head: number, told: Told): boolean {
  let verb = head
  for (let steps = 0; verb >= 0 && steps < 3; steps++) {
    const mark = dependents(scene, verb).find((i) => i < verb && CONDITIONS.test(wordAt(scene, i)))
    if (mark !== undefined && relationAt(scene, mark) === 'mark' && !covers(told.content, mark))
      return quoted(scene, mark) === quoted(scene, head) && !/^(?:even|as)$/.test(wordAt(scene, mark - 1))
    // "… whether it would, and though she said": another clause has begun.
    if (!/^(?:conj|xcomp)$/.test(relationAt(scene, verb)) || dependent(scene, verb, /^mark$/) >= 0) return false
    verb = headAt(scene, verb)
  }
  return false
}

/** What stands over the clause that holds the cue: "the hope that", "it is not true that", "no sign that". */
function aboveClause(scene: Scene, head: number, told: Told): 'said' | 'open' | 'untrue' {
  const above = headAt(scene, head)
  const relation = relationAt(scene, head)
  if (above < 0 || covers(told.content, above) || quoted(scene, above) !== quoted(scene, head)) return 'said'
  const lemma = lemmaAt(scene, above)
  const around = dependents(scene, above)
  if (tagAt(scene, above).startsWith('NN') && /^(?:acl|acl:relcl|ccomp)$/.test(relation) && !sentential(scene, above)) {
    if (SIGNS.test(lemma) && around.some((i) => /^(?:no|any|little)$/.test(wordAt(scene, i)))) return 'open'
    const owned = around.some((i) => relationAt(scene, i) === 'nmod:poss')
    return OPEN_NOUNS.test(lemma) && !owned && hasThat(scene, head) ? 'open' : 'said'
  }
  if (!/^(?:ccomp|csubj|advcl|acl)$/.test(relation) || !hasThat(scene, head)) return 'said'
  const impersonal = around.some((i) => wordAt(scene, i) === 'it' && i < above)
  if (!impersonal) return 'said'
  const not = around.some((i) => /^(?:not|n['’]t|never|hardly)$/.test(wordAt(scene, i)))
  if (FALSE.test(lemma)) return not ? 'said' : 'untrue'
  if (OPEN.test(lemma)) return 'open'
  if (!not) return 'said'
  return TRUE.test(lemma) ? 'untrue' : CLEAR.test(lemma) ? 'open' : 'said'
}

/** A noun that stands as a predicate: "it is the case that". */
function sentential(scene: Scene, noun: number): boolean {
  return dependents(scene, noun).some((i) => relationAt(scene, i) === 'cop') && lemmaAt(scene, noun) === 'case'
}

function hasThat(scene: Scene, head: number): boolean {
  return dependents(scene, head).some((i) => /^(?:that|whether)$/.test(wordAt(scene, i)) && i < head)
}
