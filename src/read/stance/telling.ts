/** Words that tell, and words that say nothing by themselves: whose the attitude is that they bring. */

import { isDeniedAt, whoseOf } from './attitudes.ts'
import { doerOf, modalityOf } from './clause.ts'
import { addWorth } from './judging.ts'
import { type Step, take, turnAttitude, type Walk } from './walk.ts'
import { worthOf } from './worth.ts'

/** "says that", "reported that": what others say is theirs. */
export function addSaying(walk: Walk, step: Step): void {
  const { state } = walk
  const { at, slot, isCue } = step
  if (isCue) {
    if (walk.negated || isDeniedAt(walk, step)) denySaying(walk, at)
    else if (state.holder === 'open') state.holder = 'own'
    return
  }
  if (slot.kind !== 'clause' || state.attitude === 0) {
    state.opaque = state.attitude === 0
    return
  }
  if (whoseOf(walk, at, -1) === 'foreign') state.holder = 'foreign'
  else if (state.holder === 'open') state.holder = 'own'
  if (isDeniedAt(walk, step)) denySaying(walk, at)
}

/** "does not think it wise" turns what is thought; "did not say" leaves it open. */
function denySaying({ tree, state }: Walk, at: number): void {
  if (state.attitude !== 0 && /^(?:think|believe|feel|consider)$/.test(tree.lemma(at))) turnAttitude(state)
  else state.blocked = true
}

/** "has", "expressed", "gave": whoever does it holds the attitude that its object names. */
export function addLight(walk: Walk, step: Step): void {
  const { tree, state, whose } = walk
  const { at, from, slot, isCue } = step
  if (state.attitude === 0) {
    if (slot.kind === 'subject') addWorth(walk, worthOf(tree, at, from), at)
    // "has to open it"
    else if (slot.kind === 'clause' && tree.lemma(at) === 'have' && tree.child(from, 'mark') >= 0)
      take(state, isDeniedAt(walk, step) ? -state.polarity : state.polarity, 'open', 'turns', 'word')
    else if (slot.kind !== 'clause') state.opaque = true
    return
  }
  const isNot = isDeniedAt(walk, step)
  if (isNot && state.denied === 'open') state.blocked = true
  else if (isNot) turnAttitude(state)
  if (state.holder === 'open') {
    const doer = slot.kind === 'subject' || tree.child(at, 'expl') >= 0 ? -1 : doerOf(tree, at)
    if (isCue) state.holder = 'own'
    else if (doer !== -1) state.holder = doer === -2 ? 'foreign' : whose(doer)
  }
  if (modalityOf(tree, at) === 'may' && state.attitude > 0 && !isNot && state.by === 'word') state.weak = true
}
