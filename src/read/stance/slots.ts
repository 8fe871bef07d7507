/** How a word hangs on another, as predicates see it, and which predicates take it there. */
import { caseOf } from './clause.ts'
import type { Predicate } from './lexicon.ts'
import type { PredicateClass } from './predicates.ts'
import type { Tree } from './tree.ts'

export type SlotKind =
  /** What is done by it, or said of it. */
  | 'subject'
  | 'object'
  /** A clause, a gerund, an infinitive. */
  | 'clause'
  | 'preposition'
  /** It stands before a noun: "fee proposal". */
  | 'compound'
  /** Coordinated, or set beside: what is said of the other is not said of it. */
  | 'beside'
  /** Inside a clause that says when, why or if. */
  | 'circumstance'
  /** Inside a relative clause. */
  | 'relative'
  | 'none'

export interface Slot {
  readonly kind: SlotKind
  /** The preposition or mark; empty when there is none. */
  readonly preposition: string
}

export function slotOf(tree: Tree, at: number): Slot {
  const preposition = caseOf(tree, at)
  const relation = tree.relation(at)
  switch (relation) {
    case 'nsubj':
    case 'csubj':
      return { kind: 'subject', preposition: '' }
    case 'obj':
    case 'iobj':
    case 'nsubj:pass':
      return preposition && relation !== 'nsubj:pass'
        ? { kind: 'preposition', preposition }
        : { kind: 'object', preposition: '' }
    case 'obl':
    case 'obl:unmarked':
    case 'obl:agent':
    case 'nmod':
    case 'nmod:unmarked':
      return preposition ? { kind: 'preposition', preposition } : { kind: 'object', preposition: '' }
    case 'ccomp':
    case 'xcomp':
    case 'acl':
      return { kind: 'clause', preposition: /^(?:that|to)$/.test(preposition) ? '' : preposition }
    case 'advcl':
      // The parser often takes what a verb takes for what stands beside it.
      return preposition === '' || preposition === 'to' || (preposition !== 'if' && isGerund(tree, at))
        ? { kind: 'clause', preposition: preposition === 'to' ? '' : preposition }
        : { kind: 'circumstance', preposition }
    case 'acl:relcl':
      // "the hope that …": the parser may take what a noun says for what is said of it.
      return tree.children(at).some((child) => tree.relation(child) === 'mark' && tree.lower(child) === 'that')
        ? { kind: 'clause', preposition: '' }
        : { kind: 'relative', preposition: '' }
    case 'compound':
      return preposition ? { kind: 'preposition', preposition } : { kind: 'compound', preposition: '' }
    case 'amod':
    case 'nmod:poss':
    case 'nmod:desc':
    case 'nummod':
    case 'flat':
      return { kind: 'compound', preposition: '' }
    case 'root':
      return { kind: 'none', preposition: '' }
    default:
      return { kind: 'beside', preposition }
  }
}

function isGerund(tree: Tree, at: number): boolean {
  return tree.tag(at) === 'VBG' && tree.child(at, 'nsubj', 'aux') < 0
}

const COMPOUNDING: ReadonlySet<PredicateClass> = new Set([
  'call',
  'shift',
  'realise',
  'oppose',
  'reject',
  'back',
  'through',
  'promise',
])
const OF_SUBJECTS: ReadonlySet<PredicateClass> = new Set(['good', 'bad', 'possible', 'depend'])

/** Whether a predicate takes what hangs on it so; of subjects, only those that say something of it. */
export function takes(predicate: Predicate, { kind, preposition }: Slot, isNoun: boolean): boolean {
  const { class: name, prepositions, bare } = predicate
  switch (kind) {
    case 'subject':
      return OF_SUBJECTS.has(name)
    case 'object':
      return bare && name !== 'good' && name !== 'bad'
    case 'preposition':
      if (name === 'through' && /^(?:for|to|towards?)$/.test(preposition)) return true
      return (
        prepositions.has(preposition) || (preposition === 'of' && isNoun && bare && name !== 'good' && name !== 'bad')
      )
    case 'clause':
      return preposition === '' || prepositions.has(preposition) || (isNoun && preposition === 'of')
    case 'compound':
      return isNoun && COMPOUNDING.has(name)
    default:
      return false
  }
}
