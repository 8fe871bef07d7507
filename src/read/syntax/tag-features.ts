/** What the tagger looks at: the word, its ends, its neighbours, the two tags before it (Collins 2002, with clusters). */
import { join, stirAll } from './combine.ts'
import type { Words } from './words.ts'

/** How many features `tagFeatures` writes. */
export const TAG_FEATURES = 41

/** Writes the features of a cell into `out`; `tags` holds the tags of the cells before it. */
export function tagFeatures(words: Words, tags: Uint8Array, cell: number, out: Int32Array): void {
  const { form, lower, last1, last2, last3, last4, first1, first2, first3, shape, coarse, middle, fine } = words
  const w = lower[cell] as number
  const before = lower[cell - 1] as number
  const after = lower[cell + 1] as number
  const tag = tags[cell - 1] as number
  const tag2 = tags[cell - 2] as number
  const look = shape[cell] as number
  const start = cell === 2 ? 1 : 0
  const suffix = last3[cell] as number
  const group = fine[cell] as number
  const tagPair = join(tag, tag2)
  let k = 0
  out[k++] = 1
  out[k++] = form[cell] as number
  out[k++] = w
  out[k++] = last1[cell] as number
  out[k++] = last2[cell] as number
  out[k++] = suffix
  out[k++] = last4[cell] as number
  out[k++] = first1[cell] as number
  out[k++] = first2[cell] as number
  out[k++] = first3[cell] as number
  out[k++] = join(look, start)
  out[k++] = join(look, suffix)
  out[k++] = tag
  out[k++] = tagPair
  out[k++] = tag2
  out[k++] = join(tag, w)
  out[k++] = join(tagPair, w)
  out[k++] = before
  out[k++] = lower[cell - 2] as number
  out[k++] = after
  out[k++] = lower[cell + 2] as number
  out[k++] = join(before, w)
  out[k++] = join(w, after)
  out[k++] = last3[cell - 1] as number
  out[k++] = last3[cell + 1] as number
  out[k++] = last2[cell + 1] as number
  out[k++] = last3[cell + 2] as number
  out[k++] = shape[cell + 1] as number
  out[k++] = shape[cell - 1] as number
  out[k++] = group
  out[k++] = join(middle[cell] as number, suffix)
  out[k++] = join(coarse[cell] as number, look)
  out[k++] = fine[cell + 1] as number
  out[k++] = fine[cell - 1] as number
  out[k++] = join(group, fine[cell + 1] as number)
  out[k++] = join(tag, group)
  out[k++] = join(tag, after)
  out[k++] = join(tag, join(last2[cell] as number, last2[cell + 1] as number))
  out[k++] = fine[cell + 2] as number
  out[k++] = join(join(group, fine[cell + 1] as number), fine[cell + 2] as number)
  out[k++] = join(tag, join(middle[cell] as number, middle[cell + 1] as number))
  stirAll(out, 0, TAG_FEATURES, 0)
}
