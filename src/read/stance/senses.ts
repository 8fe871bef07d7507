/** In which sense a word takes what hangs on it. */
import { words } from '../languages/words.ts'
import { attitudeOf } from './attitudes.ts'
import { caseOf } from './clause.ts'
import { type Predicate, predicatesOf } from './lexicon.ts'
import { takes } from './slots.ts'
import type { Tree } from './tree.ts'
import type { Expression, Step, Walk } from './walk.ts'
import { kindOf } from './worth.ts'

/** The sense of a word, or of the expression that it belongs to; undefined when it has none for what hangs on it so. */
export function senseOf(
  { tree, state }: Walk,
  { at, slot }: Pick<Step, 'at' | 'slot'>,
  expression: Expression | undefined,
): Predicate | undefined {
  if (expression) return expression.predicate
  const { carried } = state
  const lemma = tree.lemma(at).toLowerCase()
  const kind = kindOf(tree, at)
  const isNoun = kind === 'noun'
  const find = (list: readonly Predicate[]) =>
    list.find((one) => takes(one, slot, isNoun)) ??
    (carried ? list.find((one) => takes(one, carried, isNoun)) : undefined)
  if (kind === 'verb') {
    const particle = particleOf(tree, at)
    const together = particle ? predicatesOf(`${lemma}_${particle}`, 'verb') : []
    if (together.length > 0) return find(together)
  }
  // The lemmatiser loses some an e: "deplored", "deplor".
  const own = find(predicatesOf(lemma, kind)) ?? (kind === 'verb' ? find(predicatesOf(`${lemma}e`, kind)) : undefined)
  if (own || !/^(?:VB|JJ|NN$)/.test(tree.tag(at))) return own
  // Participles are tagged now one way, now the other.
  const lower = tree.lower(at)
  const other = find(predicatesOf(lower, 'adjective')) ?? (isNoun ? undefined : find(predicatesOf(lower, 'noun')))
  return other ?? (kind === 'adjective' ? find(predicatesOf(lower.replace(/e?d$/, ''), 'verb')) : undefined)
}

const PARTICLE = /^(?:part|place|out|up|down|off|away|aside|back|over|ahead|forward|in|on|by|through)$/

function particleOf(tree: Tree, verb: number): string | undefined {
  const child = tree.child(verb, 'compound:prt')
  if (child >= 0) return tree.lower(child)
  const next = tree.lower(verb + 1)
  return tree.head(verb + 1) === verb && PARTICLE.test(next) ? next : undefined
}

/** Somebody wants, lets or makes an object do something. */
const RAISES = words(
  'want need like prefer expect allow let permit ask urge order force make see keep help get require would wish demand leave enable call press push appeal plead long wait',
)

/** "wants the guard to leave": the clause whose subject is the object; -1 when there is none. */
export function clauseOfObject(tree: Tree, verb: number, object: number): number {
  const isObject =
    tree.relation(object) === 'obj' || (tree.relation(object) === 'obl' && caseOf(tree, object) === 'for')
  if (!isObject || !RAISES.has(tree.lemma(verb))) return -1
  // "called it a mistake" names it so.
  const names = predicatesOf(tree.lemma(verb), 'verb').some((one) => one.class === 'regard')
  const tags = names ? /^(?:VB|VBN)$/ : /^(?:VB|VBN|NN|JJ)$/
  const isPlain = (at: number) => tags.test(tree.tag(at)) && tree.child(at, 'nsubj', 'nsubj:pass', 'obj') < 0
  const clause = tree
    .children(verb)
    .find((child) => child > object && /^(?:xcomp|ccomp|advcl)$/.test(tree.relation(child)) && isPlain(child))
  if (clause !== undefined) return clause
  // The parser may hang it on the object.
  const own = tree.child(object, 'acl')
  return own > object && caseOf(tree, own) === 'to' && isPlain(own) ? own : -1
}

/** What is said of the subject is said by a clause: "has to go", "is likely to stay"; -1 when there is none. */
export function clauseOfSubject(tree: Tree, at: number, subject: number): number {
  const says =
    /^(?:have|need|seem|appear|begin|start|deserve|ought|tend|happen|come|likely|unlikely|bound|due|set|able|certain|sure)$/
  if (tree.relation(subject) !== 'nsubj' || !says.test(tree.lemma(at))) return -1
  const clause = tree.child(at, 'xcomp')
  return clause > at && kindOf(tree, clause) === 'verb' && tree.child(clause, 'nsubj') < 0 ? clause : -1
}

/**
 * "called for an end to it": the parser may hang on the verb what belongs to the noun right before its preposition.
 * Null when the verb takes it so, or the noun does not.
 */
export function nounBefore(walk: Walk, { at, from, slot }: Step): { at: number; sense: Predicate } | null {
  const { tree } = walk
  if (slot.kind !== 'preposition') return null
  const preposition = tree.child(from, 'case')
  const noun = preposition - 1
  if (noun <= at || tree.head(noun) !== at || !/^NNS?$/.test(tree.tag(noun))) return null
  if (!/^(?:obj|obl|nsubj:pass)$/.test(tree.relation(noun)) || senseOf(walk, { at, slot }, walk.expressionAt(at)))
    return null
  const sense = predicatesOf(tree.lemma(noun).toLowerCase(), 'noun').find((one) => takes(one, slot, true))
  return sense ? { at: noun, sense } : null
}

/** "renewed its demand" for it, "expressed regret" that: what hangs on the verb belongs to its object. */
export function objectTaking({ tree, state }: Walk, { at, from, slot }: Step): { at: number; sense: Predicate } | null {
  const object = tree.child(at, 'obj')
  if (object < 0 || object >= from || state.attitude !== 0 || !/^(?:clause|preposition)$/.test(slot.kind)) return null
  const verb = predicatesOf(tree.lemma(at).toLowerCase(), 'verb')
  const isEmpty = verb.some(({ class: name }) => name === 'light' || name === 'shift')
  if (!isEmpty && !/^(?:reaffirm|reiterate)$/.test(tree.lemma(at))) return null
  const sense = predicatesOf(tree.lemma(object).toLowerCase(), 'noun').find(
    (one) => attitudeOf(one.class) && takes(one, slot, true),
  )
  return sense ? { at: object, sense } : null
}
