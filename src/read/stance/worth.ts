/**
 * Whether something is called good or bad: by the adjective or noun said of it ("is unacceptable", "is a mistake"), or
 * by what it does ("would destroy the reefs", "brings jobs", "would end the war").
 */
import { isDenied, isNegative } from './clause.ts'
import { predicatesOf } from './lexicon.ts'
import type { Tree } from './tree.ts'

export type Sign = 1 | -1 | 0

/** Nothing is known of a double denial: "not bad". */
export function worthOf(tree: Tree, at: number, from: number): Sign {
  const kind = kindOf(tree, at)
  const plain = kind === 'verb' ? effectOf(tree, at, from) : worthOfNoun(tree, at) || worthOfRelative(tree, at)
  if (!isDenied(tree, at, from)) return plain
  return plain > 0 ? -1 : 0
}

export function kindOf(tree: Tree, at: number): 'verb' | 'noun' | 'adjective' {
  const tag = tree.tag(at)
  if (/^(?:JJ|RB|IN|RP)/.test(tag)) return 'adjective'
  if (/^(?:VBN|VBG)$/.test(tag) && tree.child(at, 'cop') >= 0) return 'adjective'
  return /^(?:V|MD)/.test(tag) ? 'verb' : 'noun'
}

/** Of an adjective or a noun with what stands before it: "a bad idea". */
export function worthOfNoun(tree: Tree, at: number): Sign {
  const own = signOf(tree, at)
  if (own !== 0) return own
  for (const child of tree.children(at)) {
    if (!/^(?:amod|advmod|compound|nmod)$/.test(tree.relation(child))) continue
    const sign = signOf(tree, child)
    if (sign !== 0) return sign
  }
  return 0
}

function worthOfRelative(tree: Tree, at: number): Sign {
  const clause = tree.child(at, 'acl:relcl')
  if (clause < 0 || kindOf(tree, clause) !== 'verb') return 0
  return effectOf(tree, clause, -1)
}

function signOf(tree: Tree, at: number): Sign {
  for (const kind of ['adjective', 'noun'] as const) {
    if (kind === 'adjective' && /^NNP/.test(tree.tag(at))) continue
    if (kind === 'noun' && !/^(?:NN|VBG)/.test(tree.tag(at))) continue
    for (const form of [tree.lemma(at).toLowerCase(), tree.lower(at)])
      for (const { class: name } of predicatesOf(form, kind))
        if (name === 'good' || name === 'bad') return name === 'good' ? 1 : -1
  }
  return 0
}

/** What a verb does to whom it does it to: destroying what is good is bad, ending what is bad is good. */
function effectOf(tree: Tree, verb: number, from: number): Sign {
  const names = new Set(predicatesOf(tree.lemma(verb).toLowerCase(), 'verb').map(({ class: name }) => name))
  let object: Sign = 0
  let hasObject = false
  for (const child of tree.children(verb)) {
    if (child === from) continue
    const relation = tree.relation(child)
    if (!/^(?:obj|nsubj:pass|obl|obl:unmarked|xcomp|ccomp)$/.test(relation)) continue
    if (relation === 'obj') hasObject = true
    if (object !== 0) continue
    const held = relation === 'obj' ? heldBy(tree, child) : 0
    const sign = held || worthOfNoun(tree, child)
    object = sign === 0 ? 0 : isNegative(tree, child) ? (-sign as Sign) : sign
  }
  if (names.has('bad')) return object < 0 ? 1 : -1
  if (names.has('good')) return object < 0 ? -1 : 1
  if (names.has('shift')) return hasObject ? (-object as Sign) : 0
  return object
}

/** "has the support of", "met with opposition": an attitude that one finds. */
function heldBy(tree: Tree, noun: number): Sign {
  if (!/^NN/.test(tree.tag(noun))) return 0
  for (const { class: name } of predicatesOf(tree.lemma(noun).toLowerCase(), 'noun')) {
    if (name === 'back') return 1
    if (name === 'oppose' || name === 'reject') return -1
  }
  return 0
}
