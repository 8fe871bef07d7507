/** What the parser looks at to name an arc: head and child, their children, and what stands between. */

import { bucket } from './action-features.ts'
import { join, stirAll } from './combine.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** How many features `relationFeatures` writes. */
export const RELATION_FEATURES = 43

/** Writes the features of the arc from `head` to `child`, which are cells, into `out`. */
export function relationFeatures(
  words: Words,
  tags: Uint8Array,
  supers: Uint8Array,
  state: State,
  head: number,
  child: number,
  out: Int32Array,
): void {
  const { lower, fine, middle, coarse, noun, verb, last3, shape } = words
  const { left1, right1, relation } = state
  const side = head < child ? 1 : 0
  const hw = lower[head] as number
  const cw = lower[child] as number
  const ht = ((tags[head] as number) << 1) | side
  const ct = tags[child] as number
  const pair = (ht << 8) | ct
  const near = left1[child] as number
  const nearTag = tags[near] as number
  const nearWord = lower[near] as number
  const right = right1[child] as number
  const headKinds = side ? (state.rightKinds[head] as number) : (state.leftKinds[head] as number)
  const otherKinds = side ? (state.leftKinds[head] as number) : (state.rightKinds[head] as number)
  const childKinds = state.leftKinds[child] as number
  const low = side ? head : child
  const high = side ? child : head
  const commas = Math.min(3, (state.commas[high] as number) - (state.commas[low + 1] as number))
  const verbs = Math.min(2, (state.verbs[high] as number) - (state.verbs[low + 1] as number))
  const quotes = Math.min(3, (state.quotes[high] as number) - (state.quotes[low] as number))
  const far = bucket(high - low)
  const sibling = side ? (right1[head] as number) : (left1[head] as number)
  let k = 0
  out[k++] = pair
  out[k++] = join(cw, pair)
  out[k++] = join(cw, side)
  out[k++] = join(hw, side)
  out[k++] = ct
  out[k++] = ht
  out[k++] = join(fine[head] as number, pair)
  out[k++] = join(fine[child] as number, pair)
  out[k++] = join(middle[head] as number, join(middle[child] as number, pair))
  out[k++] = join(pair, nearTag)
  out[k++] = join(pair, nearWord)
  out[k++] = join(cw, nearWord)
  out[k++] = join(pair, join(nearWord, noun[child] as number))
  out[k++] = join(pair, tags[right] as number)
  out[k++] = join(pair, lower[right] as number)
  out[k++] = join(pair, relation[near] as number)
  out[k++] = join(pair, childKinds)
  out[k++] = join(pair, headKinds)
  out[k++] = join(pair, otherKinds)
  out[k++] = join(pair, join(headKinds, otherKinds))
  out[k++] = join(childKinds, join(otherKinds, pair))
  out[k++] = join(pair, far)
  out[k++] = join(pair, (commas << 4) | verbs)
  out[k++] = join(pair, join(childKinds, (commas << 4) | verbs))
  out[k++] = join(pair, (quotes << 2) | ((state.quotes[child] as number) & 1))
  out[k++] = join(pair, tags[child - 1] as number)
  out[k++] = join(pair, tags[child + 1] as number)
  out[k++] = join(pair, tags[head + 1] as number)
  out[k++] = join(pair, tags[head - 1] as number)
  out[k++] = join(pair, ((tags[low + 1] as number) << 8) | (tags[high - 1] as number))
  out[k++] = join(noun[child] as number, pair)
  out[k++] = join(noun[head] as number, join(noun[child] as number, pair))
  out[k++] = join(verb[head] as number, join(verb[child] as number, pair))
  out[k++] = join(verb[head] as number, join(nearWord, pair))
  out[k++] = join(last3[child] as number, pair)
  out[k++] = join(shape[child] as number, join(shape[head] as number, pair))
  out[k++] = join(coarse[child] as number, join(coarse[head] as number, pair))
  out[k++] = join(tags[sibling] as number, join(relation[sibling] as number, pair))
  const cx = supers[child] as number
  const hx = supers[head] as number
  out[k++] = (cx << 1) | side
  out[k++] = join(cx, pair)
  out[k++] = join((hx << 8) | cx, pair)
  out[k++] = join(cx, cw)
  out[k++] = join(cx, join(pair, headKinds))
  stirAll(out, 0, RELATION_FEATURES, 0)
}
