/** Weights by feature: an open-addressing table that is stored as it is used. */
import { checkOf } from './lexicon.ts'
import type { Weights } from './weights.ts'

export interface Table {
  /** Weights a feature has: one for each label. */
  width: number
  /**
   * Adds the weights of every feature to `scores`, from `at` on; features that were not learned add nothing.
   * @param features hashes; the first `count` are read
   */
  add(features: Int32Array, count: number, scores: Float64Array, at: number): void
}

/** What a weights file's header says of a table. */
export interface TableMeta {
  /** The number of slots is 2 to the power of this. */
  bits: number
  width: number
  /** One step of a stored weight. */
  step: number
}

/**
 * Bytes from one slot to the next: 16 bits that tell features in one slot apart, then a weight for each label. All that is
 * known of a feature lies in one line of the processor's cache, since waiting for memory is most of the work.
 */
export function strideOf(width: number): number {
  return (2 + width + 3) & ~3
}

/** @param name of the array of slots */
export function openTable(weights: Weights<unknown>, name: string, meta: TableMeta): Table {
  const mask = (1 << meta.bits) - 1
  const { width, step } = meta
  const stride = strideOf(width)
  const half = stride >> 1
  const steps = weights.array(name, 'i8')
  const checks = new Uint16Array(steps.buffer, steps.byteOffset, steps.length >> 1)
  /** Where a feature's first weight stands, or -1. */
  const find = (hash: number): number => {
    const check = checkOf(hash)
    let slot = hash & mask
    let held = checks[slot * half] as number
    while (held !== check) {
      if (held === 0) return -1
      slot = (slot + 1) & mask
      held = checks[slot * half] as number
    }
    return slot * stride + 2
  }
  const add: Table['add'] = (features, count, scores, at) => {
    for (let f = 0; f < count; f++) {
      const row = find(features[f] as number)
      if (row < 0) continue
      for (let l = 0; l < width; l++) scores[at + l] = (scores[at + l] as number) + (steps[row + l] as number) * step
    }
  }
  // The two widths that are asked for most, written out: with a loop over labels all of reading is a fifth slower.
  const addThree: Table['add'] = (features, count, scores, at) => {
    let a = 0
    let b = 0
    let c = 0
    for (let f = 0; f < count; f++) {
      const row = find(features[f] as number)
      if (row < 0) continue
      a += steps[row] as number
      b += steps[row + 1] as number
      c += steps[row + 2] as number
    }
    scores[at] = (scores[at] as number) + a * step
    scores[at + 1] = (scores[at + 1] as number) + b * step
    scores[at + 2] = (scores[at + 2] as number) + c * step
  }
  const addFive: Table['add'] = (features, count, scores, at) => {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    for (let f = 0; f < count; f++) {
      const row = find(features[f] as number)
      if (row < 0) continue
      a += steps[row] as number
      b += steps[row + 1] as number
      c += steps[row + 2] as number
      d += steps[row + 3] as number
      e += steps[row + 4] as number
    }
    scores[at] = (scores[at] as number) + a * step
    scores[at + 1] = (scores[at + 1] as number) + b * step
    scores[at + 2] = (scores[at + 2] as number) + c * step
    scores[at + 3] = (scores[at + 3] as number) + d * step
    scores[at + 4] = (scores[at + 4] as number) + e * step
  }
  return { width, add: width === 3 ? addThree : width === 5 ? addFive : add }
}
