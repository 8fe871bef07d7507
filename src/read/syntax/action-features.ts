/**
 * What the parser looks at to choose a transition: words, tags, clusters and relations around the top of the stack
 * (s0, s1, s2) and the next words (b0, b1, b2), after Zhang and Nivre (2011). What depends on one cell alone, whatever the
 * state, stands by itself (lone-features.ts).
 */
import { join, stirAll } from './combine.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** How many features `actionFeatures` writes. */
export const ACTION_FEATURES = 57

/** Distances as 0 to 7. */
export function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7
}

/** Writes the features of a state into the beginning of `out`; `tags` and `supers` hold tags and supertags by cell. */
export function actionFeatures(
  words: Words,
  tags: Uint8Array,
  supers: Uint8Array,
  state: State,
  out: Int32Array,
): void {
  const { lower, fine, middle, noun, verb } = words
  const { stack, depth, left1, left2, right1, right2, relation } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0
  const b0 = state.next
  const b1 = b0 + 1
  const s0w = lower[s0] as number
  const s1w = lower[s1] as number
  const b0w = lower[b0] as number
  const s0t = tags[s0] as number
  const s1t = tags[s1] as number
  const s2t = tags[s2] as number
  const b0t = tags[b0] as number
  const b1t = tags[b1] as number
  const s0wt = join(s0w, s0t)
  const s1wt = join(s1w, s1t)
  const s0c = fine[s0] as number
  const s1c = fine[s1] as number
  const b0c = fine[b0] as number
  const s0l = left1[s0] as number
  const s0r = right1[s0] as number
  const s1l = left1[s1] as number
  const s1r = right1[s1] as number
  const b0l = left1[b0] as number
  const s0l2 = left2[s0] as number
  const s0r2 = right2[s0] as number
  const s1r2 = right2[s1] as number
  const b0l2 = left2[b0] as number
  const s0lt = tags[s0l] as number
  const s0rt = tags[s0r] as number
  const s1lt = tags[s1l] as number
  const s1rt = tags[s1r] as number
  const b0lt = tags[b0l] as number
  const s0b0 = (s0t << 8) | b0t
  const s1s0 = (s1t << 8) | s0t
  const s1b0 = (s1t << 8) | b0t
  const b0b1 = (b0t << 8) | b1t
  const s1s0b0 = (s1s0 << 8) | b0t
  const s0b0b1 = (s0b0 << 8) | b1t
  const far = s0 ? bucket(b0 - s0) : 8
  const far1 = s1 ? bucket(s0 - s1) : 8
  const commas = s0 ? Math.min(3, (state.commas[b0] as number) - (state.commas[s0 + 1] as number)) : 0
  const verbs = s0 ? Math.min(2, (state.verbs[b0] as number) - (state.verbs[s0 + 1] as number)) : 0
  const commas1 = s1 ? Math.min(3, (state.commas[s0] as number) - (state.commas[s1 + 1] as number)) : 0
  const verbs1 = s1 ? Math.min(2, (state.verbs[s0] as number) - (state.verbs[s1 + 1] as number)) : 0
  const quotes = s0 ? Math.min(3, (state.quotes[b0] as number) - (state.quotes[s0] as number)) : 0
  const quotes1 = s1 ? Math.min(3, (state.quotes[s0] as number) - (state.quotes[s1] as number)) : 0
  const inside = (state.quotes[b0] as number) & 1
  const s0kl = state.leftKinds[s0] as number
  const s0kr = state.rightKinds[s0] as number
  const s1kl = state.leftKinds[s1] as number
  const s1kr = state.rightKinds[s1] as number
  const b0kl = state.leftKinds[b0] as number
  let k = 0
  out[k++] = join(lower[s2] as number, s2t)
  // Pairs.
  out[k++] = s0b0
  out[k++] = join(s1wt, b0t)
  out[k++] = s1b0
  out[k++] = join(s0wt, b1t)
  out[k++] = join(s0c, b0c)
  out[k++] = join(join(s0c, b0t), s0t)
  out[k++] = join(join(b0c, b0t), s0t)
  out[k++] = join(s1c, s0c)
  out[k++] = join(join(s0c, s0t), s1t)
  out[k++] = join(s1c, b0c)
  out[k++] = join(join(middle[s1] as number, middle[s0] as number), s1s0)
  // Three and four.
  out[k++] = s0b0b1
  out[k++] = join(s0b0b1, tags[b0 + 2] as number)
  out[k++] = (s2t << 16) | s1s0
  // With their children.
  out[k++] = (s0b0 << 8) | s0lt
  out[k++] = (s0b0 << 8) | s0rt
  out[k++] = (s0b0 << 8) | b0lt
  out[k++] = (s1s0 << 8) | s1lt
  out[k++] = (s1s0 << 8) | s0lt
  out[k++] = (s1s0 << 8) | s0rt
  out[k++] = (((s0t << 8) | s0lt) << 8) | (tags[s0l2] as number)
  out[k++] = (((s0t << 8) | s0rt) << 8) | (tags[s0r2] as number)
  out[k++] = (((b0t << 8) | b0lt) << 8) | (tags[b0l2] as number)
  out[k++] = (((s1t << 8) | s1rt) << 8) | (tags[s1r2] as number)
  out[k++] = join(lower[s0l] as number, s0b0)
  out[k++] = join(lower[b0l] as number, s0b0)
  out[k++] = join(lower[s0l] as number, s1s0)
  out[k++] = join(s0kl, s0b0)
  out[k++] = join(s0kr, s0b0)
  out[k++] = join(b0kl, s0b0)
  out[k++] = join(s1kl, s1s0)
  out[k++] = join(s0kl, join(s0kr, s1s0))
  out[k++] = join(s0w, s0kr)
  out[k++] = join(s0b0, ((relation[s0l] as number) << 8) | (relation[b0l] as number))
  // What lies between.
  out[k++] = join(s0b0, far)
  out[k++] = join(s1s0, far1)
  out[k++] = join(s0w, far)
  out[k++] = join(b0w, far)
  out[k++] = join(s0b0, (commas << 4) | verbs)
  out[k++] = join(s1s0, (commas1 << 4) | verbs1)
  out[k++] = join(s1s0b0, (commas1 << 8) | (commas << 4) | verbs)
  out[k++] = join(s1s0b0, (quotes << 4) | (quotes1 << 2) | inside)
  out[k++] = join(s0b0, ((tags[s0 + 1] as number) << 8) | (tags[b0 - 1] as number))
  out[k++] = join(s1s0, ((tags[s1 + 1] as number) << 8) | (tags[s0 - 1] as number))
  out[k++] = join(((noun[s0] as number) << 8) | (noun[b0] as number), s0b0)
  out[k++] = join(((verb[s1] as number) << 8) | (noun[s0] as number), s1s0)
  // How the supertagger thinks they hang.
  const s0x = supers[s0] as number
  const s1x = supers[s1] as number
  const b0x = supers[b0] as number
  const b1x = supers[b1] as number
  const s0tx = (s0t << 8) | s0x
  const s1tx = (s1t << 8) | s1x
  const b0tx = (b0t << 8) | b0x
  out[k++] = (s0x << 8) | b0x
  out[k++] = join(s0tx, b0tx)
  out[k++] = join(s1tx, s0tx)
  out[k++] = (((s1x << 8) | s0x) << 8) | b0x
  out[k++] = (((s0x << 8) | b0x) << 8) | b1x
  out[k++] = join(s0w, b0x)
  out[k++] = join(s0tx, b0b1)
  out[k++] = join(join(s0tx, b0x), s0kl)
  out[k++] = join(join(s1tx, s0x), s1kr)
  out[k++] = join(s1tx, b0tx)
  stirAll(out, 0, ACTION_FEATURES, 0)
}
