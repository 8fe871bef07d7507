/**
 * Tables of weights as they lie in the file: open addressing with linear probing, 16 bits of the hash to know a feature
 * by, whole numbers as weights. A feature that is not there weighs nothing.
 *
 * Nearly all of the time goes into waiting: for memory, and for the processor to come back from a guess gone wrong, since
 * whether a feature is there is as good as random. So the slots that features begin at are looked at one after another
 * without a branch, which lets the processor wait for many of them at once, and only what is settled by none of them is
 * followed further.
 */
import type { Weights } from '../models/weights.ts'

/** Sums the weights of the first `count` features, class by class, into `out`. */
export type Score = (features: Int32Array, count: number, out: Int32Array) => void

/** No list of features is longer. */
const MOST = 256

/** 16 bits of a hash, as a signed number; never 0, which marks an empty slot. */
export function checkOf(hash: number): number {
  return hash >> 16 || 1
}

/** All bits when two signed numbers of 16 bits are the same, and none when not. */
function ifSame(a: number, b: number): number {
  return (((a ^ b) & 0xffff) - 1) >> 31
}

/** A table for three classes. Slots of four: check, and a weight for each class. */
export function openTriples(weights: Weights<unknown>, name: string): Score {
  const slots = weights.array(name, 'i16')
  const mask = slots.length / 4 - 1
  const rest = new Int32Array(MOST)
  return (features, count, out) => {
    let first = 0
    let second = 0
    let third = 0
    let left = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number
      const slot = (hash & mask) << 2
      const held = slots[slot] as number
      const same = ifSame(held, hash >> 16 || 1)
      first += (slots[slot + 1] as number) & same
      second += (slots[slot + 2] as number) & same
      third += (slots[slot + 3] as number) & same
      rest[left] = hash
      left += ~(same | ifSame(held, 0)) & 1
    }
    for (let i = 0; i < left; i++) {
      const hash = rest[i] as number
      const check = hash >> 16 || 1
      for (let slot = ((hash + 1) & mask) << 2; ; slot = (slot + 4) & (mask << 2)) {
        const held = slots[slot] as number
        if (held === 0) break
        if (held !== check) continue
        first += slots[slot + 1] as number
        second += slots[slot + 2] as number
        third += slots[slot + 3] as number
        break
      }
    }
    out[0] = first
    out[1] = second
    out[2] = third
  }
}

/** Bits of a pair that name its class; the others are its weight, signed. */
export const CLASS_BITS = 6

/**
 * A table for up to 64 classes, of which most features know few: checks and sizes by slot, then the pairs of class and
 * weight of each slot, one slot after another.
 */
export function openRows(weights: Weights<unknown>, name: string, classes: number): Score {
  const pairs = weights.array(`${name}.pairs`, 'i16')
  const index = indexOf(weights.array(`${name}.checks`, 'i16'), weights.array(`${name}.sizes`, 'u8'))
  const mask = index.length / 2 - 1
  const rest = new Int32Array(MOST)
  const found = new Int32Array(MOST)
  const ends = new Int32Array(MOST)
  const touched = new Int16Array(MOST)
  return (features, count, out) => {
    let left = 0
    let hits = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number
      const slot = (hash & mask) << 1
      const held = index[slot] as number
      const same = ifSame(held, hash >> 16 || 1)
      found[hits] = slot
      hits += same & 1
      rest[left] = hash
      left += ~(same | ifSame(held, 0)) & 1
    }
    for (let i = 0; i < left; i++) {
      const hash = rest[i] as number
      const check = (hash >> 16 || 1) & 0xffff
      let slot = ((hash + 1) & mask) << 1
      let held = (index[slot] as number) & 0xffff
      while (held !== 0 && held !== check) {
        slot = (slot + 2) & (mask << 1)
        held = (index[slot] as number) & 0xffff
      }
      if (held !== 0) found[hits++] = slot
    }
    // Every row is touched before any is read, so that all are on their way at once.
    for (let i = 0; i < hits; i++) {
      const slot = found[i] as number
      const start = index[slot + 1] as number
      const size = (index[slot] as number) >>> 16
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

/** By slot, side by side in one line of the cache: the check in the low half and the size in the high one; the row's start. */
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
