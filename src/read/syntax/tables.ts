/**
 * Tables of weights as they lie in the file: slots as src/read/models/slots.ts finds them, whole numbers as weights. A
 * feature that is not there weighs nothing.
 */
import { findSlots, MOST_FEATURES } from '../models/slots.ts'
import type { Weights } from '../models/weights.ts'

/** Sums the weights of the first `count` features, class by class, into `out`. */
export type Score = (features: Int32Array, count: number, out: Int32Array) => void

const found = new Int32Array(MOST_FEATURES)

/** A table for three classes. Slots of four: check, and a weight for each class. */
export function openTriples(weights: Weights<unknown>, name: string): Score {
  const slots = weights.array(name, 'i16')
  const checks = new Uint16Array(slots.buffer, slots.byteOffset, slots.length)
  return (features, count, out) => {
    const hits = findSlots(checks, 2, features, count, found)
    let first = 0
    let second = 0
    let third = 0
    for (let i = 0; i < hits; i++) {
      const at = found[i] as number
      first += slots[at + 1] as number
      second += slots[at + 2] as number
      third += slots[at + 3] as number
    }
    out[0] = first
    out[1] = second
    out[2] = third
  }
}

/** Bits of a pair that name its class; the others are its weight, signed. */
export const CLASS_BITS = 6

const ends = new Int32Array(MOST_FEATURES)
const touched = new Int16Array(MOST_FEATURES)

/**
 * A table for up to 64 classes, of which most features know few: checks and sizes by slot, then the pairs of class and
 * weight of each slot, one slot after another.
 */
export function openRows(weights: Weights<unknown>, name: string, classes: number): Score {
  const pairs = weights.array(`${name}.pairs`, 'i16')
  const index = indexOf(weights.array(`${name}.checks`, 'i16'), weights.array(`${name}.sizes`, 'u8'))
  const checks = new Uint16Array(index.buffer)
  return (features, count, out) => {
    const hits = findSlots(checks, 2, features, count, found)
    // Every row is touched before any is read, so that all are on their way at once.
    for (let i = 0; i < hits; i++) {
      const at = found[i] as number
      const start = index[(at >> 1) + 1] as number
      const size = checks[at + 1] as number
      found[i] = start
      ends[i] = start + size
      touched[i] = (pairs[start] as number) + (pairs[start + (size >> 1)] as number)
    }
    for (let c = 0; c < classes; c++) out[c] = 0
    for (let i = 0; i < hits; i++) {
      const end = ends[i] as number
      for (let at = found[i] as number; at < end; at++) {
        const pair = pairs[at] as number
        const c = pair & 63
        out[c] = (out[c] as number) + (pair >> CLASS_BITS)
      }
    }
  }
}

/** By slot, side by side in one line of the cache: the check, the row's size, and where the row starts. */
function indexOf(checks: Int16Array, sizes: Uint8Array): Int32Array {
  const index = new Int32Array(checks.length * 2)
  let start = 0
  for (let slot = 0; slot < checks.length; slot++) {
    const size = sizes[slot] as number
    index[slot * 2] = ((checks[slot] as number) & 0xffff) | (size << 16)
    index[slot * 2 + 1] = size ? start : 0
    start += size
  }
  return index
}
