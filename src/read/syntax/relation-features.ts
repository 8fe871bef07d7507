/** What the parser looks at to name an arc: head and child, their children, and what stands between. */
import { mix } from '../models/hash.ts'
import { bucket } from './action-features.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** How many features `relationFeatures` writes. */
export const RELATION_FEATURES = 48

/** Writes the features of the arc from `head` to `child`, which are cells, into `out`. */
export function relationFeatures(
  words: Words,
  tags: Uint8Array,
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
  out[k++] = mix(pair, 1)
  out[k++] = mix(mix(hw, pair), 2)
  out[k++] = mix(mix(cw, pair), 3)
  out[k++] = mix(mix(hw, cw), 4)
  out[k++] = mix(mix(cw, side), 5)
  out[k++] = mix(mix(hw, side), 6)
  out[k++] = mix(ct, 7)
  out[k++] = mix(ht, 8)
  out[k++] = mix(mix(fine[head] as number, pair), 9)
  out[k++] = mix(mix(fine[child] as number, pair), 10)
  out[k++] = mix(mix(middle[head] as number, mix(middle[child] as number, pair)), 11)
  out[k++] = mix(mix(hw, mix(fine[child] as number, ct)), 12)
  out[k++] = mix(mix(cw, mix(fine[head] as number, ht)), 13)
  out[k++] = mix(mix(pair, nearTag), 14)
  out[k++] = mix(mix(pair, nearWord), 15)
  out[k++] = mix(mix(hw, nearWord), 16)
  out[k++] = mix(mix(cw, nearWord), 17)
  out[k++] = mix(mix(mix(hw, nearWord), mix(fine[child] as number, ct)), 18)
  out[k++] = mix(mix(pair, mix(nearWord, noun[child] as number)), 19)
  out[k++] = mix(mix(pair, tags[right] as number), 20)
  out[k++] = mix(mix(pair, lower[right] as number), 21)
  out[k++] = mix(mix(pair, relation[near] as number), 22)
  out[k++] = mix(mix(pair, childKinds), 23)
  out[k++] = mix(mix(pair, headKinds), 24)
  out[k++] = mix(mix(pair, otherKinds), 25)
  out[k++] = mix(mix(pair, mix(headKinds, otherKinds)), 26)
  out[k++] = mix(mix(hw, mix(headKinds, ct)), 27)
  out[k++] = mix(mix(childKinds, mix(otherKinds, pair)), 28)
  out[k++] = mix(mix(pair, far), 29)
  out[k++] = mix(mix(pair, (commas << 4) | verbs), 30)
  out[k++] = mix(mix(pair, mix(childKinds, (commas << 4) | verbs)), 31)
  out[k++] = mix(mix(pair, (quotes << 2) | ((state.quotes[child] as number) & 1)), 32)
  out[k++] = mix(mix(pair, tags[child - 1] as number), 33)
  out[k++] = mix(mix(pair, tags[child + 1] as number), 34)
  out[k++] = mix(mix(pair, tags[head + 1] as number), 35)
  out[k++] = mix(mix(pair, tags[head - 1] as number), 36)
  out[k++] = mix(mix(pair, ((tags[low + 1] as number) << 8) | (tags[high - 1] as number)), 37)
  out[k++] = mix(mix(lower[child - 1] as number, pair), 38)
  out[k++] = mix(mix(lower[child + 1] as number, pair), 39)
  out[k++] = mix(mix(noun[child] as number, pair), 40)
  out[k++] = mix(mix(noun[head] as number, mix(noun[child] as number, pair)), 41)
  out[k++] = mix(mix(verb[head] as number, mix(verb[child] as number, pair)), 42)
  out[k++] = mix(mix(verb[head] as number, mix(nearWord, pair)), 43)
  out[k++] = mix(mix(last3[child] as number, pair), 44)
  out[k++] = mix(mix(shape[child] as number, mix(shape[head] as number, pair)), 45)
  out[k++] = mix(mix(coarse[child] as number, mix(coarse[head] as number, pair)), 46)
  out[k++] = mix(mix(tags[sibling] as number, mix(relation[sibling] as number, pair)), 47)
  out[k++] = mix(mix(hw, mix(relation[sibling] as number, ct)), 48)
}
