/**
 * What a statement says of a thing, put together along the tree from the thing upwards (polarity composition, Moilanen
 * and Pulman 2007): what takes it away turns it, attitudes add up ("regrets that Velmara rejected it"), denials, binding
 * words and questions count where they stand. Whose an attitude is, is asked at each step: what the source tells of
 * others is no stance of his, unless he takes one to it.
 */
import type { StanceValue } from '../../domain/index.ts'
import { addAttitude, attitudeOf, colours, isTold, whoseOf } from './attitudes.ts'
import { addBySubject, addChange, addExistence, bind, isExistence } from './binding.ts'
import { doerOf, isDenied, isNo, isQuestion, modalityOf } from './clause.ts'
import { addCircumstance, addRegard, addWorth, isCalledBad, worthOfNext } from './judging.ts'
import { type Predicate, predicatesOf } from './lexicon.ts'
import { clauseOfObject, clauseOfSubject, nounBefore, objectTaking, senseOf } from './senses.ts'
import { type Slot, slotOf, takes } from './slots.ts'
import { addLight, addSaying } from './telling.ts'
import type { Tree } from './tree.ts'
import { type Expression, isIn, type Scene, STEPS, type Step, take, topOf, turn, type Walk, walkIn } from './walk.ts'
import { kindOf, worthOf } from './worth.ts'

const CLAUSE: Slot = { kind: 'clause', preposition: '' }
const OBJECT: Slot = { kind: 'object', preposition: '' }

/** Where the statement stands on the thing that hangs on a token. */
export function stanceOn(scene: Scene, thing: number): StanceValue {
  const walk = walkIn(scene)
  const { tree, state } = walk
  const isCue = (at: number) => isIn(scene.cue, at)
  const leadsToCue = hasAbove(tree, thing, isCue)
  begin(walk, thing)
  let at = thing
  let slot = slotOf(tree, at)
  let reached = isCue(thing)
  for (let n = 0; n < STEPS && !state.blocked; n++) {
    const expression = scene.expressionAt(at)
    const from = expression ? topOf(tree, expression, at) : at
    if (from !== at) slot = slotOf(tree, from)
    const above = tree.head(from)
    const leaves = !leadsToCue && !isIn(scene.content, above)
    if (above < 0 || ((leaves || reached) && !isCue(above))) break
    if (isQuestion(tree, from)) state.blocked = true
    if (modalityOf(tree, from) === 'will') state.future = true
    if (addByPreposition(walk, from)) slot = CLAUSE
    if (!isCue(above) && modalityOf(tree, above) === 'will') state.future = true
    reached ||= isCue(above)
    slot = visit(walk, { at: above, from, slot, isCue: isCue(above) })
    at = above
  }
  addByPreposition(walk, thing)
  if (!reached && !state.blocked) addCue(walk)
  if (state.attitude === 0 && !state.blocked && isCalledBad(tree, thing)) {
    state.opaque = false
    take(state, -1, 'open', 'open', 'worth')
  }
  return verdict(walk)
}

function verdict({ condition, state }: Walk): StanceValue {
  const { attitude } = state
  if (state.blocked || state.opaque || state.holder === 'foreign' || attitude === 0) return 'unclear'
  if (condition === 'firm' || (condition === 'loose' && state.future)) return 'conditional'
  if ((state.weak && attitude > 0) || state.foretold) return 'unclear'
  return attitude > 0 ? 'for' : 'against'
}

/** What the thing's own words say: "no fee", "without the guard", "must be released", "is what we need". */
function begin(walk: Walk, thing: number): void {
  const { tree, state } = walk
  if (kindOf(tree, thing) === 'verb') {
    const isNot = isDenied(tree, thing)
    if (isNot) turn(state)
    bind(walk, thing, isNot)
    return
  }
  if (isNo(tree, thing)) turn(state)
  const before = tree.children(thing).filter((child) => child < thing && tree.relation(child) === 'case')
  if (before.some((child) => tree.lower(child) === 'without')) turn(state)
  if (tree.child(thing, 'cop') >= 0) beginAsPredicate(walk, thing, before)
}

/** "Velmara is against the fee", "what we need is a fee" */
function beginAsPredicate({ tree, state, whose }: Walk, thing: number, before: readonly number[]): void {
  const subject = tree.child(thing, 'nsubj')
  for (const child of before) {
    const value = { against: -1, for: 1 }[tree.lower(child)]
    if (value !== undefined && subject >= 0)
      take(state, isDenied(tree, thing) ? -value : value, whose(subject), 'turns', 'word')
  }
  for (const child of tree.children(thing)) {
    if (!/^(?:csubj|nsubj|acl|acl:relcl|advcl|ccomp|dislocated)$/.test(tree.relation(child)) || child > thing) continue
    const senses = predicatesOf(tree.lemma(child).toLowerCase(), 'verb')
    const attitude = senses.map(({ class: name }) => attitudeOf(name)).find((one) => one !== undefined)
    if (!attitude || state.attitude !== 0) continue
    const doer = doerOf(tree, child)
    take(state, attitude.value, doer >= 0 ? whose(doer) : 'open', attitude.denied, 'word')
  }
}

/** "spoke out in favour of it", "is in favour of it": an expression that stands as a preposition before the thing. */
function addByPreposition({ tree, state, whose, expressionAt }: Walk, thing: number): boolean {
  if (state.attitude !== 0 || kindOf(tree, thing) === 'verb') return false
  for (const child of tree.children(thing)) {
    const expression = tree.relation(child) === 'case' ? expressionAt(child) : undefined
    const attitude = expression && attitudeOf(expression.predicate.class)
    if (!attitude) continue
    const above = tree.head(thing)
    // It is come to in its turn.
    if (above >= 0 && expressionAt(above) === expression) return false
    const doer = tree.child(thing, 'cop') >= 0 || above < 0 ? tree.child(thing, 'nsubj') : doerOf(tree, above)
    const value = isDenied(tree, thing) ? -attitude.value : attitude.value
    take(state, value * state.polarity, doer >= 0 ? whose(doer) : 'open', attitude.denied, 'word')
    return true
  }
  return false
}

/** One step up: from a word to what it hangs on. @returns how that is then seen from above */
function visit(walk: Walk, step: Step): Slot {
  const { tree, state } = walk
  const { slot, isCue } = step
  const expression = walk.expressionAt(step.at)
  const at = expression ? topOf(tree, expression, step.at) : step.at
  if (at !== step.at) return visit(walk, { ...step, at })
  const up = slotOf(tree, at)
  const isVerb = kindOf(tree, at) === 'verb'
  const isClause = isVerb || tree.child(at, 'cop') >= 0
  const isBeside = slot.kind === 'beside'
  if (isBeside && !isCue) {
    // A second verb or noun shares how the first one hangs.
    state.carried = null
    return up
  }
  if (slot.kind === 'relative') {
    if (state.attitude === 0) state.opaque = true
    else if (state.holder === 'open') state.holder = 'foreign'
    return up
  }
  const isCircumstance =
    slot.kind === 'circumstance' ||
    (slot.kind === 'preposition' && isClause && /^(?:without|with|through)$/.test(slot.preposition))
  if (isCircumstance && addCircumstance(walk, step)) return up
  const near = isVerb ? nounBefore(walk, step) : null
  if (near) {
    apply(walk, near.sense, { ...step, at: near.at, isCue: false })
    return visit(walk, { ...step, from: near.at, slot: slotOf(tree, near.at) })
  }
  const shared = slot.kind === 'subject' ? clauseOfSubject(tree, at, step.from) : -1
  if (shared >= 0) {
    visitClauseOfSubject(walk, step, shared)
    return up
  }
  const clause = isVerb && /^(?:object|preposition)$/.test(slot.kind) ? clauseOfObject(tree, at, step.from) : -1
  if (clause >= 0) {
    visitClauseOfObject(walk, step, clause)
    return up
  }
  const seen = isBeside ? CLAUSE : slot
  const noun = isVerb && !expression ? objectTaking(walk, { ...step, slot: seen }) : null
  if (noun) apply(walk, noun.sense, { ...step, at: noun.at, slot: seen, isCue: false })
  add(walk, { ...step, slot: noun ? OBJECT : seen })
  return (expression && seenAs(tree, expression)) ?? up
}

/** How an expression that stands before the thing as a preposition is seen from above: "on the basis of", "by means of". */
function seenAs(tree: Tree, { predicate, from }: Expression): Slot | undefined {
  if (predicate.class === 'means') return { kind: 'preposition', preposition: 'through' }
  return tree.tag(from) === 'IN' && /^(?:back|through)$/.test(predicate.class) ? CLAUSE : undefined
}

/** "wants the guard to leave": the object is what leaves, and that is what is wanted. */
function visitClauseOfObject(walk: Walk, step: Step, clause: number): void {
  const { tree, state } = walk
  const { polarity, attitude } = state
  const slot: Slot = tree.tag(clause) === 'VBN' ? OBJECT : { kind: 'subject', preposition: '' }
  if (kindOf(tree, clause) === 'verb') visit(walk, { ...step, at: clause, slot, isCue: false })
  const senses = predicatesOf(tree.lemma(clause).toLowerCase(), 'verb')
  const comesAbout = senses.some(({ class: name }) => name === 'realise' || name === 'back')
  // "wants the guard to look into it": nothing of the guard.
  if (state.polarity === polarity && state.attitude === attitude && !comesAbout) state.opaque = true
  add(walk, { ...step, from: clause, slot: CLAUSE })
}

/** "the fee has to be paid", "the fee is bound to rise": what is said of the subject is said by the clause. */
function visitClauseOfSubject(walk: Walk, step: Step, clause: number): void {
  const { tree, state } = walk
  const isPassive = tree.tag(clause) === 'VBN' || tree.child(clause, 'aux:pass') >= 0
  visit(walk, { ...step, at: clause, slot: isPassive ? OBJECT : { kind: 'subject', preposition: '' }, isCue: false })
  const isNot = isDenied(tree, step.at, step.from)
  if (isNot) turn(state)
  if (state.attitude === 0 && /^(?:have|need|must|ought|deserve)$/.test(tree.lemma(step.at)))
    take(state, state.polarity, 'open', 'turns', 'word')
}

function add(walk: Walk, step: Step): void {
  const { tree, state } = walk
  const sense = senseOf(walk, step, walk.expressionAt(step.at))
  if (!sense) {
    addUnknown(walk, step)
    return
  }
  // "their stance on it": what takes the stance does not take the thing.
  if (state.carried && !takes(sense, state.carried, kindOf(tree, step.at) === 'noun')) state.opaque = true
  apply(walk, sense, step)
}

function apply(walk: Walk, { class: name }: Predicate, step: Step): void {
  const { tree, state } = walk
  const { at, from, slot, isCue } = step
  state.carried = null
  const attitude = attitudeOf(name)
  if (attitude) {
    if (slot.kind === 'clause' && from >= 0 && isTold(tree, at, from)) addSaying(walk, step)
    // "refused" is denied by itself.
    else if (isCue && walk.negated && attitude.denied === 'open' && name !== 'reject') state.blocked = true
    else addAttitude(walk, name, attitude, step)
    return
  }
  switch (name) {
    case 'shift':
    case 'realise':
      addChange(walk, name, step)
      break
    case 'consider':
      state.considered = true
      addChange(walk, name, step)
      break
    case 'good':
    case 'bad':
      addJudgement(walk, name, step)
      break
    case 'possible':
      addPossible(walk, step)
      break
    case 'depend':
      if (slot.kind === 'subject') addPossible(walk, step)
      else state.opaque = true
      break
    case 'regard':
      if (slot.kind === 'clause') addSaying(walk, step)
      // "does not see any harm in it": nothing is called anything, it is seen or not.
      else if (!addRegard(walk, step)) addLight(walk, step)
      break
    case 'foretell':
      // What is foretold is not promised.
      if (state.by === 'will' && state.holder !== 'foreign') take(state, 0, 'open', 'turns', null)
      addSaying(walk, step)
      break
    case 'say':
      addSaying(walk, step)
      break
    case 'light':
      addLight(walk, step)
      break
    case 'lip':
      if (walk.lipService === 'against' && state.attitude === 0)
        take(state, -state.polarity, isCue ? 'own' : whoseOf(walk, at, from), 'open', 'word')
      else state.blocked = true
      break
    case 'deny':
      state.blocked = true
      break
    case 'through':
      if (state.attitude === 0 && isDenied(tree, at, from)) turn(state)
      break
  }
}

function addJudgement(walk: Walk, name: 'good' | 'bad', { at, from, slot }: Step): void {
  const { tree, state } = walk
  const expression = walk.expressionAt(at)
  if (expression) {
    const sign = name === 'good' ? 1 : -1
    const isNot = isDenied(tree, at, from) && !holdsNot(tree, expression)
    addWorth(walk, isNot ? (sign > 0 ? -1 : 0) : sign, at)
  } else if (kindOf(tree, at) === 'noun' && slot.kind === 'clause' && tree.child(at, 'cop') < 0) {
    // "steps to open it" are no judgement; "it is a step" is.
    state.carried = slot
  } else addWorth(walk, worthOf(tree, at, from), at)
}

/** "not on the table": its denial is its own. */
function holdsNot(tree: Tree, { from, to }: Expression): boolean {
  for (let i = from; i < to; i++) if (tree.lower(i) === 'not') return true
  return false
}

/** It may be, it depends: for whoever sets a condition, else open. */
function addPossible({ tree, state }: Walk, { at, from }: Step): void {
  const isNot = isDenied(tree, at, from)
  if (state.attitude === 0) take(state, isNot ? -state.polarity : state.polarity, 'open', 'open', 'worth')
  if (!isNot) state.weak = true
}

/** A word that has no sense for what hangs on it. */
function addUnknown(walk: Walk, step: Step): void {
  const { tree, state } = walk
  const { at, from, slot, isCue } = step
  const { carried } = state
  const kind = kindOf(tree, at)
  state.carried = null
  if (isCue && slot.kind === 'clause') {
    if (walk.negated) state.blocked = true
    else if (state.holder === 'open') state.holder = 'own'
  } else if (slot.kind === 'subject') addToSubject(walk, step)
  else if (state.attitude !== 0) addToAttitude(walk, step)
  // "there will be no fee"
  else if (tree.child(at, 'expl') >= 0) addExistence(walk, at)
  // "accused the president of obstructing it", "praised them for it": it hangs on the noun, and belongs to the verb.
  else if (slot.kind === 'clause' && kind !== 'verb') state.carried = slot
  else if (slot.kind === 'preposition' && kind === 'noun' && !carried && !isCue && from >= 0) state.carried = slot
  else if (slot.kind !== 'clause') state.opaque = true
}

/** The thing, or the attitude to it, is the subject of a word that has no sense for it. */
function addToSubject(walk: Walk, step: Step): void {
  const { tree, state } = walk
  const { at, from } = step
  if (state.attitude !== 0) {
    // "calls for it have grown"; "there is no alternative to it" is the source's.
    if (state.by === 'word' && state.holder === 'open' && !isExistence(tree, at)) state.opaque = true
    return
  }
  const sign = worthOf(tree, at, from) || worthOfNext(tree, at)
  if (sign !== 0) addWorth(walk, sign, at)
  else if (kindOf(tree, at) === 'verb') addBySubject(walk, step)
  else if (tree.child(at, 'cop') >= 0) state.opaque = true
}

function addToAttitude({ tree, state, whose }: Walk, { at, slot }: Step): void {
  // "accused the president of agreeing to it"
  if (slot.kind === 'clause' && kindOf(tree, at) === 'noun') state.carried = slot
  if (slot.kind !== 'clause') {
    if (state.by === 'word' && slot.kind !== 'compound') state.opaque = true
    return
  }
  const doer = kindOf(tree, at) === 'verb' && state.holder === 'open' ? doerOf(tree, at) : -1
  if (doer >= 0) state.holder = whose(doer)
}

/** The cue stands beside what it brings: "It must go, he demanded." */
function addCue(walk: Walk): void {
  const { tree, cue, state } = walk
  const run = cue[0]
  if (!run) return
  const step: Step = { at: tree.top(run), from: -1, slot: CLAUSE, isCue: true }
  const sense = senseOf(walk, step, walk.expressionAt(step.at))
  if (sense && (colours(sense.class) || sense.class === 'foretell' || sense.class === 'deny')) apply(walk, sense, step)
  else if (walk.negated) state.blocked = true
  else if (state.holder === 'open') state.holder = 'own'
}

function hasAbove(tree: Tree, at: number, test: (at: number) => boolean): boolean {
  for (let above = at, n = 0; above >= 0 && n < STEPS; above = tree.head(above), n++) if (test(above)) return true
  return false
}
