/** What ends a thing or brings it about, and what makes a stance of that: must, should, will, "there will be no". */

import { isDeniedAt, whoseOf } from './attitudes.ts'
import { doerOf, isOrder, modalityOf } from './clause.ts'
import { predicatesOf } from './lexicon.ts'
import type { Tree } from './tree.ts'
import { type Step, take, turn, turnAttitude, type Walk } from './walk.ts'
import { kindOf } from './worth.ts'

/** A verb or noun that ends the thing, brings it about or talks of it. */
export function addChange(walk: Walk, name: 'shift' | 'realise' | 'consider', step: Step): void {
  const { tree, state } = walk
  const { at } = step
  const isVerb = kindOf(tree, at) === 'verb'
  const isNot = isDeniedAt(walk, step)
  if (state.attitude !== 0) {
    // "drop its objections to": the attitude is what is ended.
    if (name === 'shift' && !isNot) turnAttitude(state)
    if (state.holder === 'open' && (name === 'shift' || isVerb)) state.holder = whoseOf(walk, at, -1)
    return
  }
  if (name === 'shift') turn(state)
  if (isNot) turn(state)
  if (isVerb) bind(walk, at, isNot)
}

/**
 * must and should bind anyone; will and shall tell what the source itself does.
 * @param isNot it is denied: "cannot be put off" is a must
 */
export function bind({ tree, state, whose }: Walk, verb: number, isNot: boolean): void {
  const modality = isOrder(tree, verb) ? 'must' : modalityOf(tree, verb)
  if (modality === null) return
  if (modality === 'must') {
    take(state, state.polarity, 'open', 'turns', 'word')
    return
  }
  const doer = doerOf(tree, verb)
  const isByItself = doer >= 0 && happensByItself(tree, verb, doer)
  const holder = doer < 0 || isByItself ? 'open' : whose(doer)
  // What a thing will do by itself is foretold, not promised.
  if (holder === 'foreign') return
  take(state, state.polarity, holder, 'turns', 'will')
  state.foretold = modality === 'will' && isByItself
  if (((modality === 'may' && !isNot) || state.considered) && state.polarity > 0) state.weak = true
}

const BY_ITSELF =
  /^(?:go|stay|remain|continue|resume|start|begin|sail|run|operate|happen|reopen|open|return|work|last|end|close|come|follow|exist|proceed)$/

/** "the ferry will sail": what does it is the thing itself. */
function happensByItself(tree: Tree, verb: number, doer: number): boolean {
  return BY_ITSELF.test(tree.lemma(verb)) && tree.child(verb, 'obj') < 0 && /^NNS?$/.test(tree.tag(doer))
}

/** The thing is the subject of a verb without an object: it ends, it comes about, it follows. */
export function addBySubject(walk: Walk, step: Step): void {
  const { tree, state } = walk
  const { at } = step
  if (isExistence(tree, at)) {
    addExistence(walk, at)
    return
  }
  if (tree.child(at, 'obj', 'ccomp', 'xcomp') >= 0) return
  const names = predicatesOf(tree.lemma(at).toLowerCase(), 'verb').map(({ class: name }) => name)
  if (names.includes('shift')) turn(state)
  else if (!names.includes('realise') && !names.includes('possible')) return
  const isNot = isDeniedAt(walk, step)
  if (isNot) turn(state)
  bind(walk, at, isNot)
}

/** "there is", "there will be" */
export function isExistence(tree: Tree, verb: number): boolean {
  if (tree.child(verb, 'expl') >= 0) return true
  return tree.lemma(verb) === 'be' && tree.children(verb).some((child) => tree.lower(child) === 'there')
}

/** "there will be no fee", "there must be a fee"; that there is one or will be one is only told. */
export function addExistence({ tree, state }: Walk, verb: number): void {
  const isNot = tree.children(verb).some((child) => /^(?:not|n't|never)$/.test(tree.lemma(child)))
  if (isNot && state.polarity > 0) turn(state)
  const modality = modalityOf(tree, verb)
  if (modality === 'must' || (modality !== null && state.polarity < 0))
    take(state, state.polarity, 'open', 'turns', 'will')
}
