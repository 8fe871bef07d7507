/** What the supertagger looks at: the words and tags on both sides, and the supertags before (Ouchi et al. 2014). */
import { join, stirAll } from './combine.ts'
import type { Words } from './words.ts'

/** How many features `supertagFeatures` writes. */
export const SUPERTAG_FEATURES = 44

/** Writes the features of a cell into `out`; `supers` holds the supertags of the cells before it. */
export function supertagFeatures(
  words: Words,
  tags: Uint8Array,
  supers: Uint8Array,
  cell: number,
  out: Int32Array,
): void {
  const { lower, last3, fine, middle, noun, verb } = words
  const w = lower[cell] as number
  const before = lower[cell - 1] as number
  const after = lower[cell + 1] as number
  const after2 = lower[cell + 2] as number
  const t = tags[cell] as number
  const tb = tags[cell - 1] as number
  const tb2 = tags[cell - 2] as number
  const ta = tags[cell + 1] as number
  const ta2 = tags[cell + 2] as number
  const ta3 = tags[cell + 3] as number
  const xb = supers[cell - 1] as number
  const xb2 = supers[cell - 2] as number
  const near = (((tb << 8) | t) << 8) | ta
  const group = fine[cell] as number
  let k = 0
  out[k++] = t
  out[k++] = w
  out[k++] = join(w, t)
  out[k++] = (tb << 8) | t
  out[k++] = (t << 8) | ta
  out[k++] = near
  out[k++] = (((tb2 << 8) | tb) << 8) | t
  out[k++] = (((t << 8) | ta) << 8) | ta2
  out[k++] = join(near, ta2)
  out[k++] = join(near, tb2)
  out[k++] = join(near, join(tb2, ta2))
  out[k++] = join(near, join(ta2, ta3))
  out[k++] = join(w, near)
  out[k++] = join(w, tb)
  out[k++] = join(w, ta)
  out[k++] = join(w, (ta << 8) | ta2)
  out[k++] = join(w, (tb2 << 8) | tb)
  out[k++] = join(before, t)
  out[k++] = join(after, t)
  out[k++] = join(lower[cell - 2] as number, t)
  out[k++] = join(after2, t)
  out[k++] = join(w, before)
  out[k++] = join(w, after)
  out[k++] = join(before, join(t, ta))
  out[k++] = join(after, join(t, ta2))
  out[k++] = (xb << 8) | t
  out[k++] = join((xb << 8) | t, ta)
  out[k++] = join((xb << 8) | t, xb2)
  out[k++] = join(w, xb)
  out[k++] = join((xb << 8) | t, join(ta, ta2))
  out[k++] = join(group, t)
  out[k++] = join(group, near)
  out[k++] = join(fine[cell - 1] as number, (tb << 8) | t)
  out[k++] = join(fine[cell + 1] as number, (t << 8) | ta)
  out[k++] = join(fine[cell - 1] as number, join(group, t))
  out[k++] = join(fine[cell + 1] as number, join(group, t))
  out[k++] = join(middle[cell - 2] as number, join(middle[cell] as number, t))
  out[k++] = join(middle[cell + 2] as number, join(middle[cell] as number, t))
  out[k++] = join(last3[cell] as number, t)
  out[k++] = join(noun[cell] as number, near)
  out[k++] = join(verb[cell] as number, near)
  out[k++] = join(lower[cell + 3] as number, t)
  out[k++] = join((xb << 8) | t, join(before, group))
  out[k++] = join(tb, join((t << 8) | ta, join(xb, xb2)))
  stirAll(out, 0, SUPERTAG_FEATURES, 0)
}
