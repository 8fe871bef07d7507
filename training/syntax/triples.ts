/** The learner for three classes, as small as can be: most of the training time is spent waiting for its memory. */
import type { Admitted } from './admitted.ts'
import type { Learner } from './learner.ts'

/** @param admitted the features that may have a row */
export function makeTriples(admitted: Admitted): Learner {
  let bits = 17
  let mask = (1 << bits) - 1
  // Slots of four: the feature (0 when empty) and its weights, side by side in one line of the cache.
  let slots = new Int32Array(4 << bits)
  let weights = new Float32Array(slots.buffer)
  let sums = new Float32Array(4 << bits)
  let rows = 0
  let examples = 1

  /** The feature's slot, or the empty one where it would stand. */
  const find = (feature: number): number => {
    let at = (feature & mask) << 2
    while (slots[at] !== feature && slots[at] !== 0) at = (at + 4) & ((mask << 2) | 3)
    return at
  }
  const grow = () => {
    const old = { slots, weights, sums }
    bits++
    mask = (1 << bits) - 1
    slots = new Int32Array(4 << bits)
    weights = new Float32Array(slots.buffer)
    sums = new Float32Array(4 << bits)
    for (let i = 0; i < old.slots.length; i += 4) {
      if (old.slots[i] === 0) continue
      const at = find(old.slots[i] as number)
      slots[at] = old.slots[i] as number
      for (let c = 1; c < 4; c++) {
        weights[at + c] = old.weights[i + c] as number
        sums[at + c] = old.sums[i + c] as number
      }
    }
  }
  const score: Learner['score'] = (features, count, out) => {
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < count; i++) {
      const at = find(features[i] as number)
      a += weights[at + 1] as number
      b += weights[at + 2] as number
      c += weights[at + 3] as number
    }
    out[0] = a
    out[1] = b
    out[2] = c
  }
  return {
    classes: 3,
    get rows() {
      return rows
    },
    score,
    scoreSome: (features, count, _, out) => score(features, count, out),
    update(features, count, towards, away, by) {
      for (let i = 0; i < count; i++) {
        const feature = features[i] as number
        let at = find(feature)
        if (slots[at] === 0) {
          if (feature === 0 || !admitted.has(feature)) continue
          if (++rows * 2 > mask) {
            grow()
            at = find(feature)
          }
          slots[at] = feature
        }
        const plus = at + 1 + towards
        const minus = at + 1 + away
        weights[plus] = (weights[plus] as number) + by
        sums[plus] = (sums[plus] as number) + by * examples
        weights[minus] = (weights[minus] as number) - by
        sums[minus] = (sums[minus] as number) - by * examples
      }
    },
    tick() {
      examples++
    },
    settle() {
      for (let at = 0; at < slots.length; at++)
        if (at & 3) weights[at] = (weights[at] as number) - (sums[at] as number) / examples
      sums.fill(0)
      examples = 1
    },
    each(use) {
      for (let at = 0; at < slots.length; at += 4)
        if (slots[at] !== 0) use(slots[at] as number, weights.subarray(at + 1, at + 4))
    },
  }
}
