/**
 * What the parser looks at to choose a transition: words, tags, clusters and relations around the top of the stack
 * (s0, s1, s2) and the next words (b0, b1, b2), after Zhang and Nivre (2011).
 */
import { mix } from '../models/hash.ts'
import type { State } from './state.ts'
import type { Words } from './words.ts'

/** How many features `actionFeatures` writes. */
export const ACTION_FEATURES = 112

/** Distances as 0 to 7. */
export function bucket(distance: number): number {
  return distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7
}

/** Writes the features of a state into `out`; `tags` holds the tags by cell. */
export function actionFeatures(words: Words, tags: Uint8Array, state: State, out: Int32Array): void {
  const { lower, fine, middle, coarse, noun, verb } = words
  const { stack, depth, left1, left2, right1, right2, relation } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0
  const b0 = state.next
  const end = state.root + 1
  const b1 = b0 + 1
  const b2 = b0 + 2 < end ? b0 + 2 : end
  const s0w = lower[s0] as number
  const s1w = lower[s1] as number
  const b0w = lower[b0] as number
  const b1w = lower[b1] as number
  const s0t = tags[s0] as number
  const s1t = tags[s1] as number
  const s2t = tags[s2] as number
  const b0t = tags[b0] as number
  const b1t = tags[b1] as number
  const b2t = tags[b2] as number
  const s0wt = mix(s0w, s0t)
  const s1wt = mix(s1w, s1t)
  const b0wt = mix(b0w, b0t)
  const b1wt = mix(b1w, b1t)
  const s0c = fine[s0] as number
  const s1c = fine[s1] as number
  const b0c = fine[b0] as number
  const b1c = fine[b1] as number
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
  // Single places.
  out[k++] = mix(s0wt, 1)
  out[k++] = mix(s0w, 2)
  out[k++] = mix(s0t, 3)
  out[k++] = mix(s1wt, 4)
  out[k++] = mix(s1w, 5)
  out[k++] = mix(b0wt, 6)
  out[k++] = mix(b0w, 7)
  out[k++] = mix(b0t, 8)
  out[k++] = mix(b1wt, 9)
  out[k++] = mix(b1w, 10)
  out[k++] = mix(b1t, 11)
  out[k++] = mix(mix(lower[b2] as number, b2t), 12)
  out[k++] = mix(b2t, 13)
  out[k++] = mix(mix(lower[s2] as number, s2t), 14)
  out[k++] = mix((s0c << 8) | s0t, 15)
  out[k++] = mix((s1c << 8) | s1t, 16)
  out[k++] = mix((b0c << 8) | b0t, 17)
  out[k++] = mix((b1c << 8) | b1t, 18)
  // Pairs.
  out[k++] = mix(mix(s0wt, b0wt), 19)
  out[k++] = mix(mix(s0wt, b0t), 20)
  out[k++] = mix(mix(b0wt, s0t), 21)
  out[k++] = mix(mix(s0w, b0w), 22)
  out[k++] = mix(s0b0, 23)
  out[k++] = mix(mix(s1wt, s0t), 24)
  out[k++] = mix(mix(s0wt, s1t), 25)
  out[k++] = mix(mix(s1w, s0w), 26)
  out[k++] = mix(s1s0, 27)
  out[k++] = mix(mix(s1wt, b0t), 28)
  out[k++] = mix(mix(b0wt, s1t), 29)
  out[k++] = mix(mix(s1w, b0w), 30)
  out[k++] = mix(s1b0, 31)
  out[k++] = mix(b0b1, 32)
  out[k++] = mix(mix(b0wt, b1t), 33)
  out[k++] = mix(mix(b1wt, b0t), 34)
  out[k++] = mix(mix(s0wt, b1t), 35)
  out[k++] = mix(mix(s0c, b0c), 36)
  out[k++] = mix(mix(mix(s0c, b0t), s0t), 37)
  out[k++] = mix(mix(mix(b0c, b0t), s0t), 38)
  out[k++] = mix(mix(s1c, s0c), 39)
  out[k++] = mix(mix(mix(s1c, s1t), s0t), 40)
  out[k++] = mix(mix(mix(s0c, s0t), s1t), 41)
  out[k++] = mix(mix(s1c, b0c), 42)
  out[k++] = mix(mix(s0w, b0c), 43)
  out[k++] = mix(mix(s0c, b0w), 44)
  out[k++] = mix(mix(s1w, s0c), 45)
  out[k++] = mix(mix(s1c, s0w), 46)
  out[k++] = mix(mix(s1w, b0c), 47)
  out[k++] = mix(mix(mix(middle[s0] as number, middle[b0] as number), s0b0), 48)
  out[k++] = mix(mix(mix(middle[s1] as number, middle[s0] as number), s1s0), 49)
  out[k++] = mix(mix(mix(coarse[s1] as number, coarse[s0] as number), mix(coarse[b0] as number, s1s0b0)), 50)
  // Three and four.
  out[k++] = mix(s0b0b1, 51)
  out[k++] = mix(mix(s0b0b1, b2t), 52)
  out[k++] = mix((b0b1 << 8) | b2t, 53)
  out[k++] = mix(s1s0b0, 54)
  out[k++] = mix(mix(s1s0b0, b1t), 55)
  out[k++] = mix((s2t << 16) | s1s0, 56)
  out[k++] = mix(mix(s1s0b0, s2t), 57)
  out[k++] = mix(mix(s0wt, b0b1), 58)
  out[k++] = mix(mix(b0wt, (s0t << 8) | b1t), 59)
  out[k++] = mix(mix(b0wt, s1s0), 60)
  out[k++] = mix(mix(s0wt, s1b0), 61)
  out[k++] = mix(mix(s1wt, s0b0), 62)
  out[k++] = mix(mix(mix(s1w, s0w), b0t), 63)
  out[k++] = mix(mix(mix(s1w, b0w), s0t), 64)
  out[k++] = mix(mix(mix(s0w, b0w), s1t), 65)
  out[k++] = mix(mix(mix(s1w, s0w), b0w), 66)
  out[k++] = mix(mix(mix(s1c, s0c), mix(b0c, b0t)), 67)
  // With their children.
  out[k++] = mix((s0b0 << 8) | s0lt, 68)
  out[k++] = mix((s0b0 << 8) | s0rt, 69)
  out[k++] = mix((s0b0 << 8) | b0lt, 70)
  out[k++] = mix((s1s0 << 8) | s1lt, 71)
  out[k++] = mix((s1s0 << 8) | s1rt, 72)
  out[k++] = mix((s1s0 << 8) | s0lt, 73)
  out[k++] = mix((s1s0 << 8) | s0rt, 74)
  out[k++] = mix(mix(s1s0b0, s0lt), 75)
  out[k++] = mix(mix(s1s0b0, s1rt), 76)
  out[k++] = mix(mix(s1s0b0, s0rt), 77)
  out[k++] = mix((((s0t << 8) | s0lt) << 8) | (tags[s0l2] as number), 78)
  out[k++] = mix((((s0t << 8) | s0rt) << 8) | (tags[s0r2] as number), 79)
  out[k++] = mix((((b0t << 8) | b0lt) << 8) | (tags[b0l2] as number), 80)
  out[k++] = mix((((s1t << 8) | s1rt) << 8) | (tags[s1r2] as number), 81)
  out[k++] = mix(mix(lower[s0l] as number, s0b0), 82)
  out[k++] = mix(mix(lower[s0r] as number, s0b0), 83)
  out[k++] = mix(mix(lower[b0l] as number, s0b0), 84)
  out[k++] = mix(mix(lower[s1r] as number, s1s0), 85)
  out[k++] = mix(mix(lower[s0l] as number, s1s0), 86)
  out[k++] = mix(mix(mix(lower[s0l] as number, s1w), s0t), 87)
  out[k++] = mix(mix(s0kl, s0b0), 88)
  out[k++] = mix(mix(s0kr, s0b0), 89)
  out[k++] = mix(mix(b0kl, s0b0), 90)
  out[k++] = mix(mix(s1kr, s1s0), 91)
  out[k++] = mix(mix(s1kl, s1s0), 92)
  out[k++] = mix(mix(s0kl, mix(s0kr, s1s0)), 93)
  out[k++] = mix(mix(s0w, s0kr), 94)
  out[k++] = mix(mix(s1w, mix(s1kr, s0t)), 95)
  out[k++] = mix(mix(s0kl, s1s0b0), 96)
  out[k++] = mix(mix(b0kl, s1s0b0), 97)
  out[k++] = mix(mix(mix(s0w, relation[s0r] as number), b0t), 98)
  out[k++] = mix(mix(s0b0, ((relation[s0l] as number) << 8) | (relation[b0l] as number)), 99)
  // What lies between.
  out[k++] = mix(mix(s0b0, far), 100)
  out[k++] = mix(mix(s1s0, far1), 101)
  out[k++] = mix(mix(s0w, far), 102)
  out[k++] = mix(mix(b0w, far), 103)
  out[k++] = mix(mix(s1s0b0, (far << 4) | far1), 104)
  out[k++] = mix(mix(s0b0, (commas << 4) | verbs), 105)
  out[k++] = mix(mix(s1s0, (commas1 << 4) | verbs1), 106)
  out[k++] = mix(mix(s1s0b0, (commas1 << 8) | (commas << 4) | verbs), 107)
  out[k++] = mix(mix(s1s0b0, (quotes << 4) | (quotes1 << 2) | inside), 108)
  out[k++] = mix(mix(s0b0, ((tags[s0 + 1] as number) << 8) | (tags[b0 - 1] as number)), 109)
  out[k++] = mix(mix(s1s0, ((tags[s1 + 1] as number) << 8) | (tags[s0 - 1] as number)), 110)
  out[k++] = mix(mix(((noun[s0] as number) << 8) | (noun[b0] as number), s0b0), 111)
  out[k++] = mix(mix(((verb[s1] as number) << 8) | (noun[s0] as number), s1s0), 112)
}
