/**
 * What a transition depends on that is known of one cell before there is any tree: of the next word with its neighbours, of
 * the top of the stack, and of the word under it. It is weighed once for each cell, not for each transition.
 */
import { ACTION_FEATURES } from './action-features.ts'
import { join, stirAll } from './combine.ts'
import type { Words } from './words.ts'

/** How many features `nextFeatures`, `topFeatures` and `underFeatures` write. */
export const NEXT_FEATURES = 28
export const TOP_FEATURES = 10
export const UNDER_FEATURES = 9

type Write = (words: Words, tags: Uint8Array, supers: Uint8Array, cell: number, out: Int32Array, from: number) => void

/** Writes the features of a cell that is the next word into `out`, from `from` on. */
export const nextFeatures: Write = ({ lower, fine, last3 }, tags, supers, b0, out, from) => {
  const b1 = b0 + 1
  const b2 = b0 + 2
  const before = tags[b0 - 1] as number
  const b0w = lower[b0] as number
  const b1w = lower[b1] as number
  const b0t = tags[b0] as number
  const b1t = tags[b1] as number
  const b2t = tags[b2] as number
  const b0x = supers[b0] as number
  const b1x = supers[b1] as number
  const b2x = supers[b2] as number
  const b0c = fine[b0] as number
  const b1c = fine[b1] as number
  const b0wt = join(b0w, b0t)
  const b1wt = join(b1w, b1t)
  const b0b1 = (b0t << 8) | b1t
  const b0b1b2 = (b0b1 << 8) | b2t
  const b0tx = (b0t << 8) | b0x
  let k = from
  out[k++] = b0wt
  out[k++] = b0w
  out[k++] = b0t
  out[k++] = b1wt
  out[k++] = b1w
  out[k++] = b1t
  out[k++] = join(lower[b2] as number, b2t)
  out[k++] = b2t
  out[k++] = (b0c << 8) | b0t
  out[k++] = (b1c << 8) | b1t
  out[k++] = b0b1
  out[k++] = join(b0wt, b1t)
  out[k++] = join(b1wt, b0t)
  out[k++] = b0b1b2
  out[k++] = b0tx
  out[k++] = (b1t << 8) | b1x
  out[k++] = (b2t << 8) | b2x
  out[k++] = (b0x << 8) | b1x
  out[k++] = join(b0w, b1w)
  out[k++] = join(b0wt, (b1t << 8) | b2t)
  out[k++] = join(b0b1b2, tags[b0 + 3] as number)
  out[k++] = join(b0b1, before)
  out[k++] = join(lower[b0 - 1] as number, b0t)
  out[k++] = join(b0c, b1c)
  out[k++] = join(last3[b0] as number, b0t)
  out[k++] = (((b0x << 8) | b1x) << 8) | b2x
  out[k++] = join(b0w, b0x)
  out[k++] = join(b0tx, b0b1b2)
  stirAll(out, from, k, ACTION_FEATURES)
}

/** Writes the features of a cell that is the top of the stack into `out`, from `from` on. */
export const topFeatures: Write = ({ lower, fine, last3, noun, verb }, tags, supers, cell, out, from) => {
  const w = lower[cell] as number
  const t = tags[cell] as number
  const x = supers[cell] as number
  let k = from
  out[k++] = join(w, t)
  out[k++] = w
  out[k++] = t
  out[k++] = ((fine[cell] as number) << 8) | t
  out[k++] = (t << 8) | x
  out[k++] = join(w, x)
  out[k++] = join(last3[cell] as number, t)
  out[k++] = join(join(w, t), tags[cell + 1] as number)
  out[k++] = join(t, ((tags[Math.max(0, cell - 1)] as number) << 8) | (tags[cell + 1] as number))
  out[k++] = join(((noun[cell] as number) << 8) | (verb[cell] as number), t)
  stirAll(out, from, k, ACTION_FEATURES + NEXT_FEATURES)
}

/** Writes the features of a cell that is under the top of the stack into `out`, from `from` on. */
export const underFeatures: Write = ({ lower, fine, noun, verb }, tags, supers, cell, out, from) => {
  const w = lower[cell] as number
  const t = tags[cell] as number
  const x = supers[cell] as number
  let k = from
  out[k++] = join(w, t)
  out[k++] = w
  out[k++] = ((fine[cell] as number) << 8) | t
  out[k++] = (t << 8) | x
  out[k++] = t
  out[k++] = join(w, x)
  out[k++] = join(join(w, t), tags[cell + 1] as number)
  out[k++] = join(t, ((tags[Math.max(0, cell - 1)] as number) << 8) | (tags[cell + 1] as number))
  out[k++] = join(((noun[cell] as number) << 8) | (verb[cell] as number), t)
  stirAll(out, from, k, ACTION_FEATURES + NEXT_FEATURES + TOP_FEATURES)
}
