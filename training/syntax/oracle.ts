/** The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs a transition loses. */
import { LEFT, RIGHT, SHIFT, type State } from '../../src/read/syntax/state.ts'

/** A gold tree by cells. */
export interface GoldTree {
  head: Int32Array
  /** First and next child of each cell, from the left; 0 ends. */
  child: Int32Array
  next: Int32Array
}

export function makeGoldTree(capacity: number): GoldTree {
  return {
    head: new Int32Array(capacity + 8),
    child: new Int32Array(capacity + 8),
    next: new Int32Array(capacity + 8),
  }
}

export function setGoldTree(tree: GoldTree, heads: Int32Array, first: number): void {
  const root = first + heads.length
  tree.head.fill(0)
  tree.child.fill(0, 0, root + 4)
  for (let i = heads.length - 1; i >= 0; i--) {
    const head = (heads[i] as number) < 0 ? root : (heads[i] as number) + first
    tree.head[first + i] = head
    tree.next[first + i] = tree.child[head] as number
    tree.child[head] = first + i
  }
}

/** Gold children of `cell` that are still to come, from `state.next` on. */
function childrenAhead(tree: GoldTree, state: State, cell: number): number {
  let count = 0
  for (let child = tree.child[cell] as number; child !== 0; child = tree.next[child] as number)
    if (child >= state.next) count++
  return count
}

export function lossOf(tree: GoldTree, state: State, action: number): number {
  const { stack, depth, next } = state
  const top = depth > 0 ? (stack[depth - 1] as number) : 0
  if (action === SHIFT) {
    let loss = 0
    for (let child = tree.child[next] as number; child !== 0 && child < next; child = tree.next[child] as number)
      if (state.head[child] === 0) loss++
    const head = tree.head[next] as number
    if (head < next && head !== top && state.head[head] === 0) loss++
    return loss
  }
  const head = tree.head[top] as number
  let loss = childrenAhead(tree, state, top)
  if (action === LEFT) {
    if (head > next || (depth > 1 && head === stack[depth - 2])) loss++
  } else if (action === RIGHT && head >= next) loss++
  return loss
}
