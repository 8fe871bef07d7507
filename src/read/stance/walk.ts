/** The walk from a thing up the tree: what is known of the statement, and what was found so far. */
import type { Run } from '../layers.ts'
import type { Whose } from './holder.ts'
import type { Predicate } from './lexicon.ts'
import type { Slot } from './slots.ts'
import type { Tree } from './tree.ts'
import type { Sign } from './worth.ts'

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
  /** Whether what a token names is the source, or speaks with it. */
  whose(at: number): Whose
  /** The expression that a token belongs to, if it does. */
  expressionAt(at: number): Expression | undefined
  /** A condition that the thing's sentence sets, the thing itself not inside it; firm ones count for any clause. */
  readonly condition: 'firm' | 'loose' | null
  /** What lip service counts as, by the codebook. */
  readonly lipService: 'against' | 'unclear'
}

/** What was found so far. */
export interface State {
  /** -1 where the thing is taken away. */
  polarity: 1 | -1
  attitude: Sign
  /** Open: nobody was named yet, so that it is whoever speaks. */
  holder: Whose | 'open'
  /** How the attitude was told, so that a later word may undo it: an attitude's word, a promise, a judgement. */
  by: 'word' | 'will' | 'worth' | null
  /** What becomes of the attitude when the verb above its noun is denied. */
  denied: Denied
  /** Not said for sure: it may be, it is talked of. */
  weak: boolean
  /** It is told of what is to come. */
  future: boolean
  /** It is told that it will be so by itself: no stance, but with a condition. */
  foretold: boolean
  /** It is talked of: refusing that is refusing it. */
  considered: boolean
  /** Something stands between that says nothing of the thing. */
  opaque: boolean
  /** Nothing can follow any more. */
  blocked: boolean
  /** How the thing hangs on a noun that says nothing; a verb above may take it so: "praised them for". */
  carried: Slot | null
}

/** A denial turns an attitude, or leaves it open. */
export type Denied = 'turns' | 'open'

export interface Walk extends Scene {
  readonly state: State
}

/** One step up: the word come to, where one comes from, and how that hangs on it. */
export interface Step {
  readonly at: number
  readonly from: number
  readonly slot: Slot
  /** The word come to is the statement's own cue. */
  readonly isCue: boolean
}

/** No walk is longer. */
export const STEPS = 40

export function walkIn(scene: Scene): Walk {
  const state: State = {
    polarity: 1,
    attitude: 0,
    holder: 'open',
    by: null,
    denied: 'turns',
    weak: false,
    future: false,
    foretold: false,
    considered: false,
    opaque: false,
    blocked: false,
    carried: null,
  }
  return { ...scene, state }
}

/** From here on there is an attitude. @param value its sign counts */
export function take(state: State, value: number, holder: State['holder'], denied: Denied, by: State['by']): void {
  state.attitude = signOf(value)
  state.holder = holder
  state.denied = denied
  state.by = by
  state.foretold = false
}

/** The thing is taken away, or what took it away is. */
export function turn(state: State): void {
  state.polarity = state.polarity === 1 ? -1 : 1
}

export function turnAttitude(state: State): void {
  state.attitude = signOf(-state.attitude)
}

export function signOf(value: number): Sign {
  return value > 0 ? 1 : value < 0 ? -1 : 0
}

export function isIn(runs: readonly Run[], at: number): boolean {
  return runs.some(({ from, to }) => from <= at && at < to)
}

/** The token of an expression that its others hang on, as far as one comes from a token of it. */
export function topOf(tree: Tree, { from, to }: Run, at: number): number {
  let top = at
  for (let above = tree.head(top), n = 0; above >= from && above < to && n < STEPS; above = tree.head(above), n++)
    top = above
  return top
}
