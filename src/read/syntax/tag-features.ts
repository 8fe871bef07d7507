/** What the tagger looks at: the word, its ends, its neighbours, the two tags before it (Collins 2002, with clusters). */
import { mix } from '../models/hash.ts'
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
  const tagPair = mix(tag, tag2)
  let k = 0
  out[k++] = 1
  out[k++] = mix(form[cell] as number, 2)
  out[k++] = mix(w, 3)
  out[k++] = mix(last1[cell] as number, 4)
  out[k++] = mix(last2[cell] as number, 5)
  out[k++] = mix(suffix, 6)
  out[k++] = mix(last4[cell] as number, 7)
  out[k++] = mix(first1[cell] as number, 8)
  out[k++] = mix(first2[cell] as number, 9)
  out[k++] = mix(first3[cell] as number, 10)
  out[k++] = mix(mix(look, start), 11)
  out[k++] = mix(mix(look, suffix), 12)
  out[k++] = mix(tag, 13)
  out[k++] = mix(tagPair, 14)
  out[k++] = mix(tag2, 15)
  out[k++] = mix(mix(tag, w), 16)
  out[k++] = mix(mix(tagPair, w), 17)
  out[k++] = mix(before, 18)
  out[k++] = mix(lower[cell - 2] as number, 19)
  out[k++] = mix(after, 20)
  out[k++] = mix(lower[cell + 2] as number, 21)
  out[k++] = mix(mix(before, w), 22)
  out[k++] = mix(mix(w, after), 23)
  out[k++] = mix(last3[cell - 1] as number, 24)
  out[k++] = mix(last3[cell + 1] as number, 25)
  out[k++] = mix(last2[cell + 1] as number, 26)
  out[k++] = mix(last3[cell + 2] as number, 27)
  out[k++] = mix(shape[cell + 1] as number, 28)
  out[k++] = mix(shape[cell - 1] as number, 29)
  out[k++] = mix(group, 30)
  out[k++] = mix(mix(middle[cell] as number, suffix), 31)
  out[k++] = mix(mix(coarse[cell] as number, look), 32)
  out[k++] = mix(fine[cell + 1] as number, 33)
  out[k++] = mix(fine[cell - 1] as number, 34)
  out[k++] = mix(mix(group, fine[cell + 1] as number), 35)
  out[k++] = mix(mix(tag, group), 36)
  out[k++] = mix(mix(tag, after), 37)
  out[k++] = mix(mix(tag, mix(last2[cell] as number, last2[cell + 1] as number)), 38)
  out[k++] = mix(fine[cell + 2] as number, 39)
  out[k++] = mix(mix(mix(group, fine[cell + 1] as number), fine[cell + 2] as number), 40)
  out[k++] = mix(mix(tag, mix(middle[cell] as number, middle[cell + 1] as number)), 41)
}
