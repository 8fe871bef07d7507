import type { Admitted } from './admitted.ts'

/**
 * An averaged perceptron (Collins 2002; Freund and Schapire 1999) over hashed features: a growing table of rows, one
 * weight for each class. A row is made when a feature is first wrong, never by being seen.
 */
export interface Learner {
  readonly classes: number
  /** Sums the rows of `count` features into `out`. */
  score(features: Int32Array, count: number, out: Float32Array): void
  /** The same for a few classes alone; what stands in `out` for the others is left. */
  scoreSome(features: Int32Array, count: number, some: Uint8Array, out: Float32Array): void
  /** Moves the weights of those features, towards one class and away from another. */
  update(features: Int32Array, count: number, towards: number, away: number, by: number): void
  /** Ends one example: the average goes over examples. */
  tick(): void
  /** Ends learning: every weight becomes its average over the examples. */
  settle(): void
  /** Every row: calls `use` with the feature and its weights (a view, good until the next call). */
  each(use: (feature: number, weights: Float32Array) => void): void
  readonly rows: number
}

/** @param admitted the features that may have a row */
export function makeLearner(classes: number, admitted: Admitted, bits = 16): Learner {
  let mask = (1 << bits) - 1
  // Pairs of a feature and the place of its row.
  let slots = new Int32Array(2 << bits)
  let rows = 0
  let room = 1 << 16
  let weights = new Float32Array(room * classes)
  let sums = new Float32Array(room * classes)
  let examples = 1

  const find = (feature: number): number => {
    let slot = feature & mask
    while (slots[slot * 2 + 1] !== 0) {
      if (slots[slot * 2] === feature) return slots[slot * 2 + 1] as number
      slot = (slot + 1) & mask
    }
    return 0
  }
  const put = (feature: number, place: number) => {
    let slot = feature & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = feature
    slots[slot * 2 + 1] = place
  }
  const grow = () => {
    const old = slots
    mask = mask * 2 + 1
    slots = new Int32Array(2 * mask + 2)
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) put(old[i] as number, old[i + 1] as number)
  }
  // Place 0 says that there is none.
  const make = (feature: number): number => {
    rows++
    if (rows * 2 > mask) grow()
    if (rows >= room) {
      room = Math.floor(room * 1.6)
      const more = new Float32Array(room * classes)
      more.set(weights)
      weights = more
      const moreSums = new Float32Array(room * classes)
      moreSums.set(sums)
      sums = moreSums
    }
    put(feature, rows)
    return rows
  }
  return {
    classes,
    get rows() {
      return rows
    },
    score(features, count, out) {
      for (let c = 0; c < classes; c++) out[c] = 0
      for (let i = 0; i < count; i++) {
        const place = find(features[i] as number)
        if (place === 0) continue
        const at = place * classes
        for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (weights[at + c] as number)
      }
    },
    scoreSome(features, count, some, out) {
      for (const c of some) out[c] = 0
      for (let i = 0; i < count; i++) {
        const place = find(features[i] as number)
        if (place === 0) continue
        const at = place * classes
        for (let k = 0; k < some.length; k++) {
          const c = some[k] as number
          out[c] = (out[c] as number) + (weights[at + c] as number)
        }
      }
    },
    update(features, count, towards, away, by) {
      for (let i = 0; i < count; i++) {
        const feature = features[i] as number
        let at = find(feature) * classes
        if (at === 0) {
          if (!admitted.has(feature)) continue
          at = make(feature) * classes
        }
        weights[at + towards] = (weights[at + towards] as number) + by
        sums[at + towards] = (sums[at + towards] as number) + by * examples
        weights[at + away] = (weights[at + away] as number) - by
        sums[at + away] = (sums[at + away] as number) - by * examples
      }
    },
    tick() {
      examples++
    },
    settle() {
      for (let at = 0; at < weights.length; at++)
        weights[at] = (weights[at] as number) - (sums[at] as number) / examples
      sums.fill(0)
      examples = 1
    },
    each(use) {
      for (let slot = 0; slot <= mask; slot++) {
        const at = (slots[slot * 2 + 1] as number) * classes
        if (at > 0) use(slots[slot * 2] as number, weights.subarray(at, at + classes))
      }
    },
  }
}
