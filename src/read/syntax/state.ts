/**
 * Where a parse stands: the stack, the next word, and the arcs drawn so far, over the cells of `Words`. The transitions
 * are those of the arc-hybrid system (Kuhlmann et al. 2011): SHIFT, LEFT (the top of the stack hangs on the next word)
 * and RIGHT (the top hangs on the one below it). The root stands behind the last word.
 */
import { FIRST, type Words } from './words.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

export interface State {
  stack: Int32Array
  depth: number
  /** The next word, or the root. */
  next: number
  root: number
  /** For each cell: its head or 0, its relation, its nearest-to-outermost children on each side, and how many. */
  head: Int32Array
  relation: Uint8Array
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  lefts: Uint8Array
  rights: Uint8Array
  /** The relations of the children as bits, by side. */
  leftKinds: Int32Array
  rightKinds: Int32Array
  /** How many commas, verbs and quotation marks stand before each cell. */
  commas: Uint16Array
  verbs: Uint16Array
  quotes: Uint16Array
}

export function makeState(capacity: number): State {
  const size = capacity + 8
  const column = () => new Int32Array(size)
  return {
    stack: column(),
    depth: 0,
    next: FIRST,
    root: FIRST,
    head: column(),
    relation: new Uint8Array(size),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    lefts: new Uint8Array(size),
    rights: new Uint8Array(size),
    leftKinds: column(),
    rightKinds: column(),
    commas: new Uint16Array(size),
    verbs: new Uint16Array(size),
    quotes: new Uint16Array(size),
  }
}

/** Sets a state to the beginning of a sentence. `kinds` says of each tag: 1 comma, 2 verb, 3 quotation mark. */
export function startState(state: State, words: Words, tags: Uint8Array, kinds: Uint8Array, none: number): void {
  const size = words.count + FIRST + 4
  state.depth = 0
  state.next = FIRST
  state.root = FIRST + words.count
  state.head.fill(0, 0, size)
  state.relation.fill(none, 0, size)
  state.left1.fill(0, 0, size)
  state.left2.fill(0, 0, size)
  state.right1.fill(0, 0, size)
  state.right2.fill(0, 0, size)
  state.lefts.fill(0, 0, size)
  state.rights.fill(0, 0, size)
  state.leftKinds.fill(0, 0, size)
  state.rightKinds.fill(0, 0, size)
  for (let cell = 1; cell < size; cell++) {
    const kind = kinds[tags[cell - 1] as number]
    state.commas[cell] = (state.commas[cell - 1] as number) + (kind === 1 ? 1 : 0)
    state.verbs[cell] = (state.verbs[cell - 1] as number) + (kind === 2 ? 1 : 0)
    state.quotes[cell] = (state.quotes[cell - 1] as number) + (kind === 3 ? 1 : 0)
  }
}

/** Nothing is left but the root. */
export function isDone(state: State): boolean {
  return state.depth === 0 && state.next === state.root
}

/** Whether a transition may be made. The root takes one child only, when all else hangs on that. */
export function isAllowed(state: State, action: number): boolean {
  if (action === SHIFT) return state.next < state.root
  if (action === LEFT) return state.depth > 1 ? state.next < state.root : state.depth === 1
  return state.depth > 1
}

export function shift(state: State): void {
  state.stack[state.depth++] = state.next++
}

/** Hangs the top of the stack on the next word. */
export function attachLeft(state: State, relation: number): void {
  const child = state.stack[--state.depth] as number
  const head = state.next
  state.head[child] = head
  state.relation[child] = relation
  state.left2[head] = state.left1[head] as number
  state.left1[head] = child
  state.lefts[head] = (state.lefts[head] as number) + 1
  state.leftKinds[head] = (state.leftKinds[head] as number) | (1 << Math.min(relation, 31))
}

/** Hangs the top of the stack on the word below it. */
export function attachRight(state: State, relation: number): void {
  const child = state.stack[--state.depth] as number
  const head = state.stack[state.depth - 1] as number
  state.head[child] = head
  state.relation[child] = relation
  state.right2[head] = state.right1[head] as number
  state.right1[head] = child
  state.rights[head] = (state.rights[head] as number) + 1
  state.rightKinds[head] = (state.rightKinds[head] as number) | (1 << Math.min(relation, 31))
}
