/**
 * What a statement says of a thing, put together along the tree from the thing upwards (polarity composition, Moilanen
 * and Pulman 2007): what takes it away turns it, attitudes add up ("regrets that Velmara rejected it"), denials, binding
 * words and questions count where they stand. Whose an attitude is, is asked at each step: what the source tells of
 * others is no stance of his, unless he takes one to it.
 */
import type { StanceValue } from '../../domain/index.ts'
import { words } from '../languages/words.ts'
import type { Run } from '../layers.ts'
import { doerOf, isDenied, isNo, isOrder, isQuestion, modalityOf } from './clause.ts'
import type { Whose } from './holder.ts'
import { type Predicate, predicatesOf } from './lexicon.ts'
import type { PredicateClass } from './predicates.ts'
import { type Slot, slotOf, takes } from './slots.ts'
import type { Tree } from './tree.ts'
import { kindOf, type Sign, worthOf, worthOfNoun } from './worth.ts'

/** An expression of several words in a sentence. */
export interface Expression extends Run {
  predicate: Predicate
}

/** What is needed to say where a statement stands on something. */
export interface Scene {
  readonly tree: Tree
  /** The cue's tokens. */
  readonly cue: readonly Run[]
  /** The content's tokens. */
  readonly content: readonly Run[]
  /** The saying itself is denied. */
  readonly negated: boolean
  whose(at: number): Whose
  /** The expression that a token belongs to, if it does. */
  expressionAt(at: number): Expression | undefined
  /** A condition that a clause is under, the thing itself not inside it; firm ones count for any clause. */
  condition: 'firm' | 'loose' | null
}

interface State {
  /** -1 where the thing is taken away. */
  polarity: 1 | -1
  attitude: Sign
  /** Open: nobody was named yet, so that it is whoever speaks. */
  holder: Whose | 'open'
  /** How the attitude was told, so that a later word may undo it. */
  by: 'word' | 'will' | 'worth' | null
  /** What becomes of the attitude when the verb above its noun is denied. */
  denied: 'turns' | 'open'
  /** Not said for sure: it may be, it is talked of. */
  weak: boolean
  /** It is told of what is to come. */
  future: boolean
  /** It is talked of: refusing that is refusing it. */
  considered: boolean
  /** Something stands between that says nothing of the thing. */
  opaque: boolean
  /** Nothing can follow any more. */
  blocked: boolean
  /** A preposition that an unknown noun took and a verb above it may want: "praised them for". */
  carried: Slot | null
}

/** Of whom each kind of attitude is, +1 for and -1 against, and what its denial says. */
const ATTITUDES: Readonly<Partial<Record<PredicateClass, { value: 1 | -1; denied: 'turns' | 'open' }>>> = {
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

const STEPS = 40

/** Where the statement stands on the thing that hangs on a token. */
export function stanceOn(scene: Scene, thing: number): StanceValue {
  const state: State = {
    polarity: 1,
    attitude: 0,
    holder: 'open',
    by: null,
    denied: 'turns',
    weak: false,
    future: false,
    considered: false,
    opaque: false,
    blocked: false,
    carried: null,
  }
  const { tree } = scene
  const isCue = (at: number) => isIn(scene.cue, at)
  const cueAbove = hasAbove(tree, thing, isCue)
  begin(scene, state, thing)
  let at = thing
  let slot = slotOf(tree, at)
  let reached = isCue(thing)
  for (let n = 0; n < STEPS && !state.blocked; n++) {
    const expression = scene.expressionAt(at)
    const from = expression ? topOf(tree, expression, at) : at
    const above = tree.head(from)
    if (from !== at) slot = slotOf(tree, from)
    if (above < 0 || (!cueAbove && !isIn(scene.content, above) && !isCue(above))) break
    if (reached && !isCue(above)) break
    if (isQuestion(tree, from)) state.blocked = true
    if (modalityOf(tree, from) === 'will') state.future = true
    if (isCue(above)) reached = true
    if (byCase(scene, state, from)) slot = { kind: 'clause', preposition: '' }
    slot = visit(scene, state, above, from, slot, isCue(above))
    at = above
  }
  byCase(scene, state, thing)
  if (!reached && !state.blocked) applyCue(scene, state)
  if (state.attitude === 0 && !state.blocked && isCalledBad(tree, thing)) {
    state.opaque = false
    take(state, -1, 'open', 'open', 'worth')
  }
  return verdict(scene, state)
}

/** "this disastrous deal": whoever calls it so is against it. */
function isCalledBad(tree: Tree, thing: number): boolean {
  return tree
    .children(thing)
    .some(
      (child) =>
        tree.relation(child) === 'amod' &&
        child < thing &&
        predicatesOf(tree.lower(child), 'adjective').some(({ class: name }) => name === 'bad'),
    )
}

function verdict({ condition }: Scene, { blocked, opaque, holder, attitude, weak, future }: State): StanceValue {
  if (blocked || opaque || holder === 'foreign' || attitude === 0) return 'unclear'
  if (condition === 'firm' || (condition === 'loose' && future)) return 'conditional'
  if (weak && attitude > 0) return 'unclear'
  return attitude > 0 ? 'for' : 'against'
}

/** What the thing's own words say: "no fee", "without the guard", "must be released", "is what we need". */
function begin(scene: Scene, state: State, thing: number): void {
  const { tree } = scene
  const kind = kindOf(tree, thing)
  if (kind === 'verb') {
    if (isDenied(tree, thing)) turn(state)
    bind(scene, state, thing)
    return
  }
  if (isNo(tree, thing)) turn(state)
  const before = tree.children(thing).filter((child) => child < thing && tree.relation(child) === 'case')
  if (before.some((child) => tree.lemma(child).toLowerCase() === 'without')) turn(state)
  if (tree.child(thing, 'cop') < 0) return
  const subject = tree.child(thing, 'nsubj')
  // "Velmara is against the fee"
  for (const child of before) {
    const value = { against: -1, for: 1 }[tree.lemma(child).toLowerCase()]
    if (value !== undefined && subject >= 0)
      take(state, isDenied(tree, thing) ? -value : value, scene.whose(subject), 'turns', 'word')
  }
  // "What we need is a fee"
  for (const child of tree.children(thing)) {
    if (!/^(?:csubj|nsubj|acl|acl:relcl|advcl|ccomp|dislocated)$/.test(tree.relation(child)) || child > thing) continue
    const verb = predicatesOf(tree.lemma(child).toLowerCase(), 'verb').find(({ class: name }) => ATTITUDES[name])
    const attitude = verb && ATTITUDES[verb.class]
    if (!attitude || state.attitude !== 0) continue
    const doer = doerOf(tree, child)
    take(state, attitude.value, doer >= 0 ? scene.whose(doer) : 'open', attitude.denied, 'word')
  }
}

/** "spoke out in favour of it", "is in favour of it": an expression that stands as a preposition before the thing. */
function byCase(scene: Scene, state: State, thing: number): boolean {
  const { tree } = scene
  if (state.attitude !== 0 || kindOf(tree, thing) === 'verb') return false
  for (const child of tree.children(thing)) {
    const attitude =
      tree.relation(child) === 'case' ? ATTITUDES[scene.expressionAt(child)?.predicate.class ?? 'say'] : undefined
    if (!attitude) continue
    const above = tree.head(thing)
    const doer = tree.child(thing, 'cop') >= 0 || above < 0 ? tree.child(thing, 'nsubj') : doerOf(tree, above)
    const denied = isDenied(tree, thing)
    take(
      state,
      (denied ? -attitude.value : attitude.value) * state.polarity,
      doer >= 0 ? scene.whose(doer) : 'open',
      attitude.denied,
      'word',
    )
    return true
  }
  return false
}

/** One step up: from a word to what it hangs on. @returns how that is then seen from above */
function visit(scene: Scene, state: State, at: number, from: number, slot: Slot, isCue: boolean): Slot {
  const { tree } = scene
  const expression = scene.expressionAt(at)
  const kind = kindOf(tree, at)
  const up = (): Slot => slotOf(tree, expression ? topOf(tree, expression, at) : at)
  if (slot.kind === 'beside' && !isCue) {
    state.carried = null
    return upFromBeside(tree, at, up())
  }
  if (slot.kind === 'relative') {
    if (state.attitude === 0) state.opaque = true
    else if (state.holder === 'open') state.holder = 'foreign'
    return up()
  }
  if (
    slot.kind === 'circumstance' ||
    (slot.kind === 'preposition' && /^(?:without|with)$/.test(slot.preposition) && kind === 'verb')
  ) {
    if (circumstance(scene, state, at, from, slot)) return up()
  }
  const seen = slot.kind === 'beside' ? { kind: 'clause' as const, preposition: '' } : slot
  const clause = kind === 'verb' && slot.kind === 'object' ? clauseOf(tree, at, from) : -1
  if (clause >= 0) {
    // "wants the guard to leave": the object is what leaves.
    const before = [state.polarity, state.attitude]
    const role: Slot = tree.tag(clause) === 'VBN' ? slot : { kind: 'subject', preposition: '' }
    if (kindOf(tree, clause) === 'verb') visit(scene, state, clause, from, role, false)
    // "wants the guard to look into it": nothing of the guard.
    if (state.polarity === before[0] && state.attitude === before[1] && !bringsAbout(tree, clause)) state.opaque = true
    step(scene, state, at, clause, { kind: 'clause', preposition: '' }, undefined, isCue)
    return up()
  }
  const noun = kind === 'verb' && !expression ? objectTaking(scene, state, at, from, seen) : null
  if (noun) apply(scene, state, noun.predicate, noun.at, from, seen, false)
  step(scene, state, at, from, noun ? { kind: 'object', preposition: '' } : seen, expression, isCue)
  return up()
}

function step(
  scene: Scene,
  state: State,
  at: number,
  from: number,
  slot: Slot,
  expression: Expression | undefined,
  isCue: boolean,
): void {
  const predicate = pick(scene, at, slot, expression, state)
  // "their stance on it": what takes the stance does not take the thing.
  if (predicate && state.carried && !takes(predicate, state.carried, kindOf(scene.tree, at) === 'noun'))
    state.opaque = true
  if (predicate) apply(scene, state, predicate, at, from, slot, isCue)
  else unknown(scene, state, at, from, slot, isCue)
}

/** Somebody wants, lets or makes an object do something. */
const RAISES = words(
  'want need like prefer expect allow let permit ask urge order force make see keep help get require would wish demand leave enable',
)

function clauseOf(tree: Tree, at: number, object: number): number {
  if (tree.relation(object) !== 'obj' || !RAISES.has(tree.lemma(at))) return -1
  return (
    tree
      .children(at)
      .find(
        (child) => child > object && /^(?:xcomp|ccomp|advcl)$/.test(tree.relation(child)) && isPlain(tree, child),
      ) ?? -1
  )
}

function isPlain(tree: Tree, at: number): boolean {
  return /^(?:VB|VBN|NN|JJ)$/.test(tree.tag(at)) && tree.child(at, 'nsubj', 'nsubj:pass', 'obj') < 0
}

function bringsAbout(tree: Tree, verb: number): boolean {
  return predicatesOf(tree.lemma(verb).toLowerCase(), 'verb').some(
    ({ class: name }) => name === 'realise' || name === 'back',
  )
}

/** "renewed its demand" for it, "expressed regret" that: what hangs on the verb belongs to its object. */
function objectTaking(
  { tree }: Scene,
  state: State,
  at: number,
  from: number,
  slot: Slot,
): { at: number; predicate: Predicate } | null {
  const object = tree.child(at, 'obj')
  if (object < 0 || object >= from || state.attitude !== 0 || !/^(?:clause|preposition)$/.test(slot.kind)) return null
  if (
    !predicatesOf(tree.lemma(at).toLowerCase(), 'verb').some(({ class: name }) => name === 'light' || name === 'shift')
  )
    return null
  const predicate = predicatesOf(tree.lemma(object).toLowerCase(), 'noun').find(
    (one) => ATTITUDES[one.class] && takes(one, slot, true),
  )
  return predicate ? { at: object, predicate } : null
}

/** A second verb or noun shares how the first one hangs. */
function upFromBeside(tree: Tree, at: number, slot: Slot): Slot {
  return slot.kind === 'none' && tree.head(at) >= 0 ? { kind: 'beside', preposition: '' } : slot
}

/** The sense in which a word takes what hangs on it. */
function pick(
  scene: Scene,
  at: number,
  slot: Slot,
  expression: Expression | undefined,
  state: State,
): Predicate | undefined {
  if (expression) return expression.predicate
  const { tree } = scene
  const lemma = tree.lemma(at).toLowerCase()
  const kind = kindOf(tree, at)
  const isNoun = kind === 'noun'
  const find = (list: readonly Predicate[]) =>
    list.find((one) => takes(one, slot, isNoun)) ??
    (state.carried ? list.find((one) => state.carried && takes(one, state.carried, isNoun)) : undefined)
  if (kind === 'verb') {
    const particle = particleOf(tree, at)
    const together = particle && predicatesOf(`${lemma}_${particle}`, 'verb')
    if (together && together.length > 0) return find(together)
  }
  const own = find(predicatesOf(lemma, kind))
  if (own) return own
  // Participles are tagged now one way, now the other.
  if (/^(?:VB|JJ|NN$)/.test(tree.tag(at))) {
    const lower = tree.lower(at)
    return (
      find(predicatesOf(lower, 'adjective')) ??
      (isNoun ? undefined : find(predicatesOf(lower, 'noun'))) ??
      (kind === 'adjective' ? find(predicatesOf(lower.replace(/e?d$/, ''), 'verb')) : undefined)
    )
  }
  return undefined
}

function particleOf(tree: Tree, at: number): string | undefined {
  const child = tree.child(at, 'compound:prt')
  if (child >= 0) return tree.lower(child)
  const next = tree.lower(at + 1)
  return /^(?:out|up|down|off|away|aside|back|over|ahead|forward|in|on|by|through)$/.test(next) &&
    tree.head(at + 1) === at
    ? next
    : undefined
}

function apply(
  scene: Scene,
  state: State,
  { class: name }: Predicate,
  at: number,
  from: number,
  slot: Slot,
  isCue: boolean,
): void {
  const { tree } = scene
  const denied = isDenied(tree, at, from) || (kindOf(tree, at) === 'noun' && isNo(tree, at))
  state.carried = null
  const attitude = ATTITUDES[name]
  if (attitude) {
    if (slot.kind === 'clause' && isTold(tree, at, from)) return says(scene, state, at, slot, denied, isCue)
    if (isCue && scene.negated && attitude.denied === 'open') state.blocked = true
    else attitudeOf(scene, state, name, attitude, at, from, slot, denied, isCue)
    return
  }
  switch (name) {
    case 'shift':
    case 'realise':
      return changes(scene, state, name, at, denied)
    case 'good':
    case 'bad': {
      // "steps to open it" are no judgement; "it is a step" is.
      if (
        kindOf(tree, at) === 'noun' &&
        slot.kind === 'clause' &&
        tree.child(at, 'cop') < 0 &&
        !scene.expressionAt(at)
      ) {
        state.carried = slot
        return
      }
      const sign = scene.expressionAt(at) ? (name === 'good' ? 1 : -1) : worthOf(tree, at, from)
      return worth(scene, state, scene.expressionAt(at) && denied ? (sign > 0 ? -1 : 0) : sign, at)
    }
    case 'possible':
      if (state.attitude === 0) take(state, denied ? -state.polarity : state.polarity, 'open', 'open', 'worth')
      if (!denied) state.weak = true
      return
    case 'depend':
      if (slot.kind === 'subject') {
        if (state.attitude === 0) take(state, state.polarity, 'open', 'open', 'worth')
        state.weak = true
      } else state.opaque = true
      return
    case 'regard':
      return regarded(scene, state, at, from, slot, isCue)
    case 'consider':
      state.considered = true
      return changes(scene, state, 'consider', at, denied)
    case 'say':
      return says(scene, state, at, slot, denied, isCue)
    case 'foretell':
      if (state.by === 'will' && state.holder !== 'foreign') {
        state.attitude = 0
        state.by = null
      }
      return says(scene, state, at, slot, denied, isCue)
    case 'light':
      return light(scene, state, at, from, slot, denied, isCue)
    case 'deny':
    case 'lip':
      state.blocked = true
      return
    case 'through':
      if (denied && state.attitude === 0) turn(state)
      return
  }
}

/** Verbs that only tell when a finite clause follows: "agreed that it was late"; some when it is no demand: "insists that it is". */
const TELLS_FINITE = words('agree accept decide determine resolve offer prefer admit respect trust appreciate')
const TELLS_UNLESS_ASKED = words('suggest insist propose advise argue')

function isTold(tree: Tree, at: number, from: number): boolean {
  const lemma = tree.lemma(at)
  if (!TELLS_FINITE.has(lemma) && !TELLS_UNLESS_ASKED.has(lemma)) return false
  const isFinite = tree.child(from, 'nsubj', 'nsubj:pass', 'expl') >= 0
  if (!isFinite) return false
  if (TELLS_FINITE.has(lemma)) return true
  const asks =
    tree.tag(from) === 'VB' ||
    tree.children(from).some((child) => /^(?:aux:pass|cop)$/.test(tree.relation(child)) && tree.lower(child) === 'be')
  const modality = modalityOf(tree, from)
  return modality === 'must' ? false : !(asks && modality === null)
}

function attitudeOf(
  scene: Scene,
  state: State,
  name: PredicateClass,
  attitude: { value: 1 | -1; denied: 'turns' | 'open' },
  at: number,
  from: number,
  slot: Slot,
  denied: boolean,
  isCue: boolean,
): void {
  const { tree } = scene
  const whose = isCue ? 'own' : whoseOf(scene, at, from)
  if (state.opaque) return
  if (name === 'want' && slot.kind === 'clause' && kindOf(tree, at) === 'verb' && tree.child(at, 'nsubj:pass') >= 0) {
    // "was needed to …": what for, not what.
    state.opaque = true
    return
  }
  const modality = modalityOf(tree, at)
  const may = modality === 'may' && !denied && attitude.value > 0
  const settled = state.attitude !== 0 && slot.kind === 'clause' && LEAVES.has(name) && state.holder !== 'foreign'
  if (settled && (name !== 'call' || state.by !== 'word')) {
    if (state.holder === 'open') state.holder = whose
    return
  }
  // "must reject", said of others: the source wants it.
  const holder = modality === 'must' && whose === 'foreign' && state.attitude === 0 ? 'open' : whose
  if (denied && attitude.denied === 'open') {
    // "cannot but welcome", "never asked for": nothing follows.
    state.blocked = true
    return
  }
  const value = denied ? -attitude.value : attitude.value
  // Talking of it is not being for it; refusing to is being against it.
  if (state.considered && value > 0 && state.attitude >= 0) state.weak = true
  take(state, value * (state.attitude === 0 ? state.polarity : state.attitude), holder, attitude.denied, 'word')
  if (may) state.weak = true
}

/** What ends a thing or brings it about; binding words and promises make a stance of it. */
function changes(
  scene: Scene,
  state: State,
  name: 'shift' | 'realise' | 'consider',
  at: number,
  denied: boolean,
): void {
  if (state.attitude !== 0) {
    // "drop its objections to": the attitude is what is ended.
    if (name === 'shift') {
      state.attitude = -state.attitude as Sign
      if (state.holder === 'open') state.holder = whoseOf(scene, at, -1)
      if (denied) state.attitude = -state.attitude as Sign
    } else if (state.holder === 'open' && kindOf(scene.tree, at) === 'verb') state.holder = whoseOf(scene, at, -1)
    return
  }
  if (name === 'shift') turn(state)
  if (denied) turn(state)
  if (kindOf(scene.tree, at) === 'verb') bind(scene, state, at)
}

/** must and should bind anyone; will and shall tell what the source itself does. */
function bind(scene: Scene, state: State, verb: number): void {
  const { tree } = scene
  if (isOrder(tree, verb)) return take(state, state.polarity, 'open', 'open', 'word')
  const modality = modalityOf(tree, verb)
  if (modality === null) return
  if (modality === 'must') return take(state, state.polarity, 'open', 'turns', 'word')
  const doer = doerOf(tree, verb)
  const holder = doer >= 0 && !isThing(tree, verb, doer) ? scene.whose(doer) : 'open'
  if (holder === 'foreign') return
  take(state, state.polarity, holder, 'turns', 'will')
  if (modality === 'may' && state.polarity > 0) state.weak = true
  if (state.considered && state.polarity > 0) state.weak = true
}

/** "the ferry will sail": what does it is the thing itself. */
function isThing(tree: Tree, verb: number, doer: number): boolean {
  return (
    /^(?:go|stay|remain|continue|resume|start|begin|sail|run|operate|happen|reopen|open|return|work|last|end|close|come|follow|exist|proceed)$/.test(
      tree.lemma(verb),
    ) &&
    tree.child(verb, 'obj') < 0 &&
    /^(?:NN|NNS)$/.test(tree.tag(doer))
  )
}

function worth(scene: Scene, state: State, sign: Sign, at: number): void {
  if (sign === 0) return
  if (state.attitude !== 0) {
    state.attitude = (state.attitude * sign) as Sign
    return
  }
  // "acceptable to Doruvia"
  const { tree } = scene
  const judge = tree
    .children(at)
    .find(
      (child) =>
        child > at &&
        /^(?:obl|nmod)$/.test(tree.relation(child)) &&
        tree.children(child).some((one) => tree.relation(one) === 'case' && /^(?:to|for)$/.test(tree.lower(one))),
    )
  const holder =
    judge !== undefined && /^NNP/.test(tree.tag(judge)) && kindOf(tree, at) === 'adjective'
      ? scene.whose(judge)
      : 'open'
  take(state, sign * state.polarity, holder, 'turns', 'worth')
}

/** "called it a mistake", "regards it as necessary" */
function regarded(scene: Scene, state: State, at: number, from: number, slot: Slot, isCue: boolean): void {
  const { tree } = scene
  if (slot.kind === 'clause') return says(scene, state, at, slot, isDenied(tree, at, from), isCue)
  for (const child of tree.children(at)) {
    if (child <= from || !/^(?:xcomp|obl|obj|ccomp|advcl|obl:unmarked)$/.test(tree.relation(child))) continue
    const sign = worthOfNoun(tree, child)
    if (sign === 0) continue
    const whose = isCue ? 'own' : whoseOf(scene, at, from)
    take(state, (isNo(tree, child) ? -sign : sign) * state.polarity, whose, 'open', 'worth')
    return
  }
  state.opaque = state.attitude === 0
}

function says(scene: Scene, state: State, at: number, slot: Slot, denied: boolean, isCue: boolean): void {
  if (isCue) {
    if (scene.negated || denied) sayingDenied(scene, state, at)
    else if (state.holder === 'open') state.holder = 'own'
    return
  }
  const whose = whoseOf(scene, at, -1)
  if (slot.kind !== 'clause' || state.attitude === 0) {
    state.opaque = state.attitude === 0
    return
  }
  if (whose === 'foreign') state.holder = 'foreign'
  else if (state.holder === 'open') state.holder = 'own'
  if (denied) sayingDenied(scene, state, at)
}

/** "does not think it wise" turns what is thought; "did not say" leaves it open. */
function sayingDenied(scene: Scene, state: State, at: number): void {
  if (/^(?:think|believe|feel|consider)$/.test(scene.tree.lemma(at)) && state.attitude !== 0)
    state.attitude = -state.attitude as Sign
  else state.blocked = true
}

function light(
  scene: Scene,
  state: State,
  at: number,
  from: number,
  slot: Slot,
  denied: boolean,
  isCue: boolean,
): void {
  const { tree } = scene
  if (state.attitude === 0) {
    if (slot.kind === 'subject') return worth(scene, state, worthOf(tree, at, from), at)
    // "has to open it"
    if (slot.kind === 'clause' && tree.lemma(at) === 'have' && tree.child(from, 'mark') >= 0)
      take(state, state.polarity, 'open', 'turns', 'word')
    else if (slot.kind !== 'clause') state.opaque = true
    return
  }
  if (denied) {
    if (state.denied === 'open') state.blocked = true
    else state.attitude = -state.attitude as Sign
  }
  if (state.holder === 'open') {
    if (isCue) state.holder = 'own'
    else if (slot.kind !== 'subject' && tree.child(at, 'expl') < 0) {
      const doer = doerOf(tree, at)
      if (doer !== -1) state.holder = doer === -2 ? 'foreign' : scene.whose(doer)
    }
  }
  if (modalityOf(tree, at) === 'may' && state.attitude > 0 && !denied && state.by === 'word') state.weak = true
}

/** A word that is in no class. */
function unknown(scene: Scene, state: State, at: number, from: number, slot: Slot, isCue: boolean): void {
  const { tree } = scene
  const kind = kindOf(tree, at)
  const { carried } = state
  state.carried = null
  if (isCue && slot.kind === 'clause') {
    if (scene.negated) state.blocked = true
    else if (state.holder === 'open') state.holder = 'own'
    return
  }
  if (slot.kind === 'subject') {
    if (state.attitude !== 0) {
      // "calls for it have grown"
      if (state.by === 'word' && state.holder === 'open') state.opaque = true
      return
    }
    const sign = worthOf(tree, at, from) || alsoSaid(tree, at)
    if (sign !== 0) return worth(scene, state, sign, at)
    if (kind === 'verb') {
      subjectOfVerb(scene, state, at, from)
      return
    }
    if (tree.child(at, 'cop') >= 0) state.opaque = true
    return
  }
  // "there will be no fee"
  if (tree.child(at, 'expl') >= 0 && state.attitude === 0) return exists(scene, state, at)
  if (state.attitude !== 0) {
    if (slot.kind === 'clause') {
      if (state.holder === 'open' && kind === 'verb') {
        const doer = doerOf(tree, at)
        if (doer >= 0) state.holder = scene.whose(doer)
      }
    } else if (state.by === 'word' && slot.kind !== 'compound') state.opaque = true
    return
  }
  if (slot.kind === 'clause' && kind !== 'verb') {
    // "accused the president of obstructing": the clause hangs on the noun, and belongs to the verb.
    state.carried = slot
    return
  }
  if (slot.kind === 'preposition' && kind === 'noun') {
    if (carried || isCue) state.opaque = true
    else state.carried = slot
    return
  }
  if (state.carried === null && slot.kind !== 'clause') state.opaque = true
}

function subjectOfVerb(scene: Scene, state: State, verb: number, from: number): void {
  const { tree } = scene
  const names = predicatesOf(tree.lemma(verb).toLowerCase(), 'verb').map(({ class: name }) => name)
  const noObject = tree.child(verb, 'obj', 'ccomp', 'xcomp') < 0
  const denied = isDenied(tree, verb, from)
  if (tree.child(verb, 'expl') >= 0 || (tree.lemma(verb) === 'be' && isThere(tree, verb)))
    return exists(scene, state, verb)
  if (!noObject) return
  if (names.includes('shift')) turn(state)
  else if (!names.includes('realise') && !names.includes('possible')) return
  if (denied) turn(state)
  if (names.includes('possible') || modalityOf(tree, verb) !== null) bind(scene, state, verb)
}

function isThere(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((child) => tree.lower(child) === 'there')
}

function exists(scene: Scene, state: State, verb: number): void {
  if (
    isDenied(scene.tree, verb) &&
    state.polarity > 0 &&
    scene.tree.children(verb).some((child) => /^(?:not|n't|never)$/.test(scene.tree.lemma(child)))
  )
    turn(state)
  const modality = modalityOf(scene.tree, verb)
  if (modality === 'must' || (modality !== null && state.polarity < 0))
    take(state, state.polarity, 'open', 'turns', 'will')
}

/** "has failed and must go": what the next verb says of the same subject. */
function alsoSaid(tree: Tree, at: number): Sign {
  for (const child of tree.children(at)) {
    if (tree.relation(child) !== 'conj' || tree.child(child, 'nsubj', 'nsubj:pass') >= 0) continue
    const sign = worthOf(tree, child, -1)
    if (sign !== 0) return sign
  }
  return 0
}

/** "without it there would be war", "if it stays, we are safe": good or bad follows from it. */
function circumstance(scene: Scene, state: State, at: number, from: number, slot: Slot): boolean {
  const { tree } = scene
  const { preposition } = slot
  if (state.attitude !== 0) {
    // What would be so if: nobody holds that.
    if (/^(?:if|unless|when|once|until|till|before|in)$/.test(preposition)) state.opaque = true
    return true
  }
  if (!/^(?:without|with|if|unless)$/.test(preposition)) {
    state.opaque = slot.kind === 'circumstance'
    return state.opaque
  }
  const named = tree.child(at, 'nsubj', 'nsubj:pass')
  const outcome =
    worthOf(tree, at, from) || (tree.child(at, 'expl') >= 0 || isThere(tree, at) ? outcomeOf(tree, at, from, named) : 0)
  if (outcome === 0) {
    if (slot.kind === 'preposition') return false
    state.opaque = true
    return true
  }
  if (preposition === 'unless') turn(state)
  take(state, outcome * state.polarity, 'open', 'open', 'worth')
  return true
}

function outcomeOf(tree: Tree, at: number, from: number, named: number): Sign {
  for (const child of [named, ...tree.children(at)]) {
    if (child < 0 || child === from || tree.lower(child) === 'there') continue
    const sign = worthOfNoun(tree, child)
    if (sign !== 0) return isNo(tree, child) ? (-sign as Sign) : sign
  }
  return 0
}

/** The cue stands beside what it brings: "It must go, he demanded." */
function applyCue(scene: Scene, state: State): void {
  const { tree, cue } = scene
  const run = cue[0]
  if (!run) return
  const at = tree.top(run)
  const predicate = pick(scene, at, { kind: 'clause', preposition: '' }, scene.expressionAt(at), state)
  if (predicate && (LEAVES.has(predicate.class) || predicate.class === 'foretell' || predicate.class === 'deny'))
    apply(scene, state, predicate, at, -1, { kind: 'clause', preposition: '' }, true)
  else if (scene.negated) state.blocked = true
  else if (state.holder === 'open') state.holder = 'own'
}

/** Whose an attitude is that a verb, an adjective or a noun tells of. */
function whoseOf(scene: Scene, at: number, from: number): Whose | 'open' {
  const { tree } = scene
  if (isIn(scene.cue, at)) return 'own'
  if (kindOf(tree, at) === 'noun' && tree.child(at, 'cop') < 0) {
    if (AGENTS.has(tree.lemma(at))) return 'foreign'
    const possessor = tree.child(at, 'nmod:poss')
    if (possessor >= 0) return scene.whose(possessor)
    const by = tree.children(at).find(
      (child) =>
        child !== from &&
        tree.relation(child) === 'nmod' &&
        /^(?:of|by|from)$/.test(
          tree
            .children(child)
            .map((one) => (tree.relation(one) === 'case' ? tree.lower(one) : ''))
            .join(''),
        ),
    )
    return by === undefined ? 'open' : scene.whose(by)
  }
  const doer = doerOf(tree, at)
  if (doer === -1 || (doer === -2 && IMPERSONAL.has(tree.lemma(at)))) return 'open'
  return doer === -2 ? 'foreign' : scene.whose(doer)
}

/** "is needed": whoever says so means it. */
const IMPERSONAL = words('need require justify warrant call want welcome')
/** They are who holds the attitude. */
const AGENTS = words('critic opponent supporter advocate backer proponent champion defender friend enemy foe adversary')

function take(state: State, value: number, holder: Whose | 'open', denied: 'turns' | 'open', by: State['by']): void {
  state.attitude = value > 0 ? 1 : value < 0 ? -1 : 0
  state.holder = holder
  state.denied = denied
  state.by = by
}

function turn(state: State): void {
  state.polarity = state.polarity === 1 ? -1 : 1
}

function topOf(tree: Tree, { from, to }: Run, at: number): number {
  let top = at
  for (let above = tree.head(top), n = 0; above >= from && above < to && n < STEPS; above = tree.head(top), n++)
    top = above
  return top
}

function hasAbove(tree: Tree, at: number, test: (at: number) => boolean): boolean {
  for (let above = at, n = 0; above >= 0 && n < STEPS; above = tree.head(above), n++) if (test(above)) return true
  return false
}

function isIn(runs: readonly Run[], at: number): boolean {
  return runs.some(({ from, to }) => from <= at && at < to)
}
