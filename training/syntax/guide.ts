/**
 * What another parser's tree says of a state, as features: so a parser learns where that other one, which follows another
 * scheme, can be trusted and where it must be translated (stacking: Nivre and McDonald 2008; annotation adaptation:
 * Jiang et al. 2009).
 */
import { mix } from '../../src/read/models/hash.ts'
import type { State } from '../../src/read/syntax/state.ts'
import { FIRST } from '../../src/read/syntax/words.ts'

/** A tree by word, from 0; -1 is the root. */
export interface Tree {
  heads: Int32Array
  relations: Uint8Array
}

export const GUIDE_ACTION_FEATURES = 14
export const GUIDE_RELATION_FEATURES = 7
const START = 1000

function headOf(tree: Tree, state: State, cell: number): number {
  if (cell < FIRST || cell >= state.root) return 0
  const head = tree.heads[cell - FIRST] as number
  return head < 0 ? state.root : head + FIRST
}

function relationOf(tree: Tree, state: State, cell: number): number {
  return cell < FIRST || cell >= state.root ? 63 : (tree.relations[cell - FIRST] as number)
}

/** Where a head stands: on the stack, next, further on, or gone. */
function place(head: number, s0: number, s1: number, b0: number): number {
  if (head === s0) return 1
  if (head === s1) return 2
  if (head === b0) return 3
  if (head > b0) return 4
  return 5
}

/** Writes behind the first `at` features. */
export function guideActions(tags: Uint8Array, state: State, tree: Tree, out: Int32Array, at: number): void {
  const { stack, depth, next: b0 } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0
  const p0 = place(headOf(tree, state, s0), s0, s1, b0)
  const p1 = place(headOf(tree, state, s1), s0, s1, b0)
  const pb = place(headOf(tree, state, b0), s0, s1, b0)
  const r0 = relationOf(tree, state, s0)
  const r1 = relationOf(tree, state, s1)
  const rb = relationOf(tree, state, b0)
  // Whether the other tree hangs anything still to come on the top of the stack.
  let ahead = 0
  for (let cell = b0; cell < state.root && ahead === 0; cell++) if (headOf(tree, state, cell) === s0) ahead = 1
  const places = (p0 << 8) | (p1 << 4) | pb
  const t0 = tags[s0] as number
  const t1 = tags[s1] as number
  const tb = tags[b0] as number
  let k = at
  out[k++] = mix((places << 1) | ahead, START)
  out[k++] = mix(mix((places << 1) | ahead, r0), START + 1)
  out[k++] = mix(mix((places << 1) | ahead, (r0 << 6) | rb), START + 2)
  out[k++] = mix(mix((places << 1) | ahead, (r0 << 6) | r1), START + 3)
  out[k++] = mix(mix((p0 << 1) | ahead, (t0 << 8) | tb), START + 4)
  out[k++] = mix(mix((p0 << 1) | ahead, (t0 << 8) | t1), START + 5)
  out[k++] = mix(mix((p0 << 7) | (r0 << 1) | ahead, (((t0 << 8) | t1) << 8) | tb), START + 6)
  out[k++] = mix(mix((pb << 6) | rb, (t0 << 8) | tb), START + 7)
  out[k++] = mix(mix((p1 << 6) | r1, (t0 << 8) | t1), START + 8)
  out[k++] = mix((p0 << 1) | ahead, START + 9)
  out[k++] = mix(pb, START + 10)
  out[k++] = mix(mix((p0 << 1) | ahead, r0), START + 11)
  out[k++] = mix(mix(pb, rb), START + 12)
  out[k++] = mix(mix((places << 1) | ahead, (r0 << 12) | (r1 << 6) | rb), START + 13)
}

/** Writes behind the first `at` features. */
export function guideRelation(tags: Uint8Array, state: State, tree: Tree, head: number, child: number, out: Int32Array, at: number): void {
  const said = relationOf(tree, state, child)
  const other = headOf(tree, state, child)
  const agrees = other === head ? 1 : headOf(tree, state, head) === child ? 2 : 0
  const back = relationOf(tree, state, head)
  const pair = ((tags[head] as number) << 8) | (tags[child] as number)
  let k = at
  out[k++] = mix(said, START + 20)
  out[k++] = mix((said << 2) | agrees, START + 21)
  out[k++] = mix(mix((said << 2) | agrees, pair), START + 22)
  out[k++] = mix(mix(back, (said << 2) | agrees), START + 23)
  out[k++] = mix(mix(back, (said << 2) | agrees), mix(pair, START + 24))
  out[k++] = mix(mix((said << 2) | agrees, head < child ? 1 : 0), START + 25)
  out[k++] = mix(mix(relationOf(tree, state, other), (said << 2) | agrees), START + 26)
}
