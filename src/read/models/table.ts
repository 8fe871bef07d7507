/** Weights by feature: a table that is stored as it is used. */

import type { Weights } from '../../weights/index.ts'
import { findSlots, MOST_FEATURES } from './slots.ts'

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
  width: number
  /** One step of a stored weight. */
  step: number
}

/**
 * Bytes from one slot to the next, as a power of 2: 16 bits that tell features in one slot apart, then a weight for each
 * label. All that is known of a feature lies in one line of the processor's cache, since waiting for memory is most of
 * the work.
 */
export function strideOf(width: number): number {
  return 2 ** Math.ceil(Math.log2(2 + width))
}

const found = new Int32Array(MOST_FEATURES)

/** @param name of the array of slots; that of its moves is `NAME.moves` */
export function openTable(weights: Weights<unknown>, name: string, meta: TableMeta): Table {
  const { width, step } = meta
  const stride = Math.log2(strideOf(width)) - 1
  const steps = weights.array(name, 'i8')
  const checks = new Uint16Array(steps.buffer, steps.byteOffset, steps.length >> 1)
  const moves = weights.array(`${name}.moves`, 'u8')
  const sums = new Int32Array(width)
  const add: Table['add'] = (features, count, scores, at) => {
    const hits = findSlots(checks, stride, moves, features, count, found)
    sums.fill(0)
    for (let i = 0; i < hits; i++) {
      const row = 2 * (found[i] as number) + 2
      for (let l = 0; l < width; l++) sums[l] = (sums[l] as number) + (steps[row + l] as number)
    }
    for (let l = 0; l < width; l++) scores[at + l] = (scores[at + l] as number) + (sums[l] as number) * step
  }
  // The two widths that are asked for most, written out: with a loop over labels all of reading is a fifth slower.
  const addThree: Table['add'] = (features, count, scores, at) => {
    const hits = findSlots(checks, stride, moves, features, count, found)
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < hits; i++) {
      const row = 2 * (found[i] as number) + 2
      a += steps[row] as number
      b += steps[row + 1] as number
      c += steps[row + 2] as number
    }
    scores[at] = (scores[at] as number) + a * step
    scores[at + 1] = (scores[at + 1] as number) + b * step
    scores[at + 2] = (scores[at + 2] as number) + c * step
  }
  const addFive: Table['add'] = (features, count, scores, at) => {
    const hits = findSlots(checks, stride, moves, features, count, found)
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    for (let i = 0; i < hits; i++) {
      const row = 2 * (found[i] as number) + 2
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
