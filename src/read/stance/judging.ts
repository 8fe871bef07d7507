/** What is said of a thing's worth: "is a mistake", "would destroy the reefs", "without it there would be war". */

import { whoseOf } from './attitudes.ts'
import { isExistence } from './binding.ts'
import { isNo } from './clause.ts'
import { predicatesOf } from './lexicon.ts'
import type { Tree } from './tree.ts'
import { type Step, signOf, take, turn, type Walk } from './walk.ts'
import { kindOf, type Sign, worthOf, worthOfNoun } from './worth.ts'

/** What is good or bad of the thing makes an attitude, or adds to one. */
export function addWorth({ tree, state, whose }: Walk, sign: Sign, at: number): void {
  if (sign === 0) return
  if (state.attitude !== 0) {
    // Whoever calls an attitude good or bad takes one.
    state.attitude = signOf(state.attitude * sign)
    if (kindOf(tree, at) !== 'verb') state.holder = 'open'
    return
  }
  const judge = kindOf(tree, at) === 'adjective' ? judgeOf(tree, at) : -1
  take(state, sign * state.polarity, judge < 0 ? 'open' : whose(judge), 'turns', 'worth')
}

/** "acceptable to Doruvia" */
function judgeOf(tree: Tree, adjective: number): number {
  const isTo = (child: number) =>
    tree.children(child).some((one) => tree.relation(one) === 'case' && /^(?:to|for)$/.test(tree.lower(one)))
  const found = tree
    .children(adjective)
    .find((child) => child > adjective && /^(?:obl|nmod)$/.test(tree.relation(child)) && isTo(child))
  return found !== undefined && /^NNP/.test(tree.tag(found)) ? found : -1
}

/** "has failed and must go": what the next verb says of the same subject. */
export function worthOfNext(tree: Tree, at: number): Sign {
  for (const child of tree.children(at)) {
    if (tree.relation(child) !== 'conj' || tree.child(child, 'nsubj', 'nsubj:pass') >= 0) continue
    const sign = worthOf(tree, child, -1)
    if (sign !== 0) return sign
  }
  return 0
}

/** "called it a mistake", "regards it as necessary" @returns false when it is called nothing known */
export function addRegard(walk: Walk, { at, from, isCue }: Step): boolean {
  const { tree, state } = walk
  for (const child of tree.children(at)) {
    if (child <= from || !/^(?:xcomp|obl|obj|ccomp|advcl|obl:unmarked)$/.test(tree.relation(child))) continue
    const sign = worthOfNoun(tree, child)
    if (sign === 0) continue
    const holder = isCue ? 'own' : whoseOf(walk, at, from)
    take(state, (isNo(tree, child) ? -sign : sign) * state.polarity, holder, 'open', 'worth')
    return true
  }
  return false
}

/** "this disastrous deal": whoever calls it so is against it. */
export function isCalledBad(tree: Tree, thing: number): boolean {
  const isBad = (word: number) => predicatesOf(tree.lower(word), 'adjective').some(({ class: name }) => name === 'bad')
  return tree.children(thing).some((child) => child < thing && tree.relation(child) === 'amod' && isBad(child))
}

/**
 * The thing stands in what says when, why or if: "without it there would be war", "if it stays, we are safe".
 * @returns false when the step is to be taken as any other
 */
export function addCircumstance({ tree, state }: Walk, { at, from, slot }: Step): boolean {
  const { preposition } = slot
  if (state.attitude !== 0) {
    // What would be so if: nobody holds that.
    if (/^(?:if|unless|when|once|until|till|before|in)$/.test(preposition)) state.opaque = true
    return true
  }
  if (!/^(?:without|with|through|if|unless)$/.test(preposition)) {
    state.opaque = slot.kind === 'circumstance'
    return state.opaque
  }
  const outcome = worthOf(tree, at, from) || (isExistence(tree, at) ? worthOfWhatIs(tree, at, from) : 0)
  if (outcome === 0) {
    state.opaque = slot.kind === 'circumstance'
    return state.opaque
  }
  if (preposition === 'unless') turn(state)
  take(state, outcome * state.polarity, 'open', 'open', 'worth')
  return true
}

/** "there would be war" */
function worthOfWhatIs(tree: Tree, verb: number, from: number): Sign {
  for (const child of tree.children(verb)) {
    if (child === from || tree.lower(child) === 'there') continue
    const sign = worthOfNoun(tree, child)
    if (sign !== 0) return isNo(tree, child) ? signOf(-sign) : sign
  }
  return 0
}
