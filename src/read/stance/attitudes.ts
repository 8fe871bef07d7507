/** Words that say for or against: "supports", "its objections to", "hopes that". */
import { words } from '../languages/words.ts'
import { doerOf, isDenied, modalityOf } from './clause.ts'
import type { Whose } from './holder.ts'
import type { PredicateClass } from './predicates.ts'
import type { Tree } from './tree.ts'
import { type Denied, isIn, type Step, take, type Walk } from './walk.ts'
import { kindOf } from './worth.ts'

export interface Attitude {
  /** 1 for, -1 against. */
  readonly value: 1 | -1
  readonly denied: Denied
}

const ATTITUDES: Readonly<Partial<Record<PredicateClass, Attitude>>> = {
  back: { value: 1, denied: 'turns' },
  want: { value: 1, denied: 'turns' },
  call: { value: 1, denied: 'open' },
  promise: { value: 1, denied: 'turns' },
  hope: { value: 1, denied: 'open' },
  praise: { value: 1, denied: 'open' },
  oppose: { value: -1, denied: 'turns' },
  reject: { value: -1, denied: 'open' },
  regret: { value: -1, denied: 'open' },
  warn: { value: -1, denied: 'open' },
  accuse: { value: -1, denied: 'open' },
}

/** They leave a clause that takes a side by itself as it is: "warned that it would be a mistake". */
const LEAVES: ReadonlySet<PredicateClass> = new Set(['hope', 'warn', 'regret', 'call'])

export function attitudeOf(name: PredicateClass): Attitude | undefined {
  return ATTITUDES[name]
}

/** It colours a clause that takes no side by itself. */
export function colours(name: PredicateClass): boolean {
  return LEAVES.has(name)
}

export function addAttitude(walk: Walk, name: PredicateClass, { value, denied }: Attitude, step: Step): void {
  const { tree, state } = walk
  const { at, from, slot, isCue } = step
  if (state.opaque) return
  const isVerb = kindOf(tree, at) === 'verb'
  // "was needed to …": what for, not what.
  if (name === 'want' && slot.kind === 'clause' && isVerb && tree.child(at, 'nsubj:pass') >= 0) {
    state.opaque = true
    return
  }
  const whose = isCue ? 'own' : whoseOf(walk, at, from)
  const isSettled = state.attitude !== 0 && slot.kind === 'clause' && LEAVES.has(name) && state.holder !== 'foreign'
  if (isSettled && (name !== 'call' || state.by !== 'word')) {
    if (state.holder === 'open') state.holder = whose
    return
  }
  // "dismissed reports that they support it" says what is not so, and takes no side.
  if (
    name === 'reject' &&
    state.holder === 'foreign' &&
    state.attitude !== 0 &&
    (slot.kind === 'clause' || hasClause(tree, from))
  ) {
    state.blocked = true
    return
  }
  const modality = modalityOf(tree, at)
  // "It is not true that she supports it" denies the saying from outside its clause.
  const isNot = isDeniedAt(walk, step) || (isCue && walk.negated && UNTRUE.has(tree.lower(tree.head(at))))
  // "sued to stop it": the clause says what for.
  const sign = slot.kind === 'clause' && slot.preposition === '' && STRIVES.has(tree.lemma(at)) ? 1 : value
  if (isNot && denied === 'open') {
    // "will not ask for it" refuses it; of "never asked for it" or "did not reject it" nothing follows.
    if (name === 'call' && modality === 'will' && state.attitude === 0)
      take(state, -state.polarity, whose, 'open', 'will')
    else if (name === 'reject' && state.attitude === 0) {
      // Under a condition it is not open any more.
      take(state, state.polarity, whose, 'open', 'word')
      state.weak = true
    } else state.blocked = true
    return
  }
  // Talking of it is not being for it; refusing to is being against it.
  if (state.considered && !isNot && sign > 0 && state.attitude >= 0) state.weak = true
  // "must reject it", said of others: the source wants that.
  const holder = modality === 'must' && whose === 'foreign' && state.attitude === 0 ? 'open' : whose
  take(state, (isNot ? -sign : sign) * (state.attitude || state.polarity), holder, denied, 'word')
  if (modality === 'may' && !isNot && sign > 0) state.weak = true
}

const STRIVES = words('sue protest campaign fight march rally demonstrate lobby mobilise mobilize vote petition')

/** What a clause is not: "it is not true that". */
const UNTRUE = words('true case accurate correct truth')

/** A noun that a clause says the content of: "the claim that they agreed". */
function hasClause(tree: Tree, at: number): boolean {
  return kindOf(tree, at) === 'noun' && tree.child(at, 'acl', 'acl:relcl', 'ccomp') >= 0
}

/** The word itself is denied, or has "no" before it. */
export function isDeniedAt({ tree }: Walk, { at, from }: Step): boolean {
  return isDenied(tree, at, from)
}

/** Verbs that only tell when a finite clause follows: "agreed that it was late"; some only when it is no demand: "insists that it is". */
const TELLS = words(
  'agree accept decide determine resolve offer prefer admit respect trust appreciate reaffirm believe',
)
const TELLS_OR_ASKS = words('suggest insist propose advise argue')

/** The clause is told by its verb, which takes no side by it. */
export function isTold(tree: Tree, at: number, clause: number): boolean {
  const lemma = tree.lemma(at)
  const hasSubject = tree.child(clause, 'nsubj', 'nsubj:pass', 'expl') >= 0
  if (!hasSubject || !(TELLS.has(lemma) || TELLS_OR_ASKS.has(lemma))) return false
  if (TELLS.has(lemma)) return true
  const modality = modalityOf(tree, clause)
  const isSubjunctive =
    tree.tag(clause) === 'VB' ||
    tree.children(clause).some((one) => /^(?:aux:pass|cop)$/.test(tree.relation(one)) && tree.lower(one) === 'be')
  return modality !== 'must' && !(isSubjunctive && modality === null)
}

/** "is needed": whoever says so means it. */
const IMPERSONAL = words('need require justify warrant call want welcome')
/** That somebody needs it is what whoever says so thinks. */
const JUDGED = words('need require deserve merit benefit suffer gain profit')
/** They are who holds the attitude. */
const AGENTS = words('critic opponent supporter advocate backer proponent champion defender friend enemy foe adversary')

/** Whose an attitude is that a verb, an adjective or a noun tells of. */
export function whoseOf(walk: Walk, at: number, from: number): Whose | 'open' {
  const { tree } = walk
  if (isIn(walk.cue, at)) return 'own'
  if (kindOf(tree, at) === 'noun' && tree.child(at, 'cop') < 0) {
    if (AGENTS.has(tree.lemma(at))) return 'foreign'
    const holder = possessorOf(tree, at, from)
    return holder < 0 ? 'open' : walk.whose(holder)
  }
  if (JUDGED.has(tree.lemma(at)) && kindOf(tree, at) === 'verb') return 'open'
  const doer = doerOf(tree, at)
  if (doer === -1 || (doer === -2 && IMPERSONAL.has(tree.lemma(at)))) return 'open'
  return doer === -2 ? 'foreign' : walk.whose(doer)
}

/** "Velmara's call", "the call of Velmara" */
function possessorOf(tree: Tree, noun: number, from: number): number {
  const possessor = tree.child(noun, 'nmod:poss')
  if (possessor >= 0) return possessor
  const isOf = (child: number) =>
    tree.children(child).some((one) => tree.relation(one) === 'case' && /^(?:of|by|from)$/.test(tree.lower(one)))
  return tree.children(noun).find((child) => child !== from && tree.relation(child) === 'nmod' && isOf(child)) ?? -1
}
