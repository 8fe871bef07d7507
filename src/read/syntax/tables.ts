/**
 * Tables of weights as they lie in the file: open addressing with linear probing, 16 bits of the hash to know a feature
 * by, whole numbers as weights. A feature that is not there weighs nothing.
 */
import type { Weights } from '../models/weights.ts'

/** Sums the weights of the first `count` features, class by class, into `out`. */
export type Score = (features: Int32Array, count: number, out: Int32Array) => void

/** 16 bits of a hash, as a signed number; never 0, which marks an empty slot. */
export function checkOf(hash: number): number {
  return hash >> 16 || 1
}

/** A table for three classes. Slots of four: check, and a weight for each class. */
export function openTriples(weights: Weights<unknown>, name: string): Score {
  const slots = weights.array(name, 'i16')
  const mask = slots.length / 4 - 1
  return (features, count, out) => {
    let first = 0
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number
      const check = hash >> 16 || 1
      for (let slot = (hash & mask) << 2; ; slot = (slot + 4) & (mask << 2)) {
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
  const checks = weights.array(`${name}.checks`, 'i16')
  const sizes = weights.array(`${name}.sizes`, 'u8')
  const pairs = weights.array(`${name}.pairs`, 'i16')
  const mask = checks.length - 1
  const starts = new Uint32Array(checks.length + 1)
  for (let slot = 0; slot < checks.length; slot++) starts[slot + 1] = (starts[slot] as number) + (sizes[slot] as number)
  return (features, count, out) => {
    for (let c = 0; c < classes; c++) out[c] = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number
      const check = hash >> 16 || 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const held = checks[slot] as number
        if (held === 0) break
        if (held !== check) continue
        const end = starts[slot + 1] as number
        for (let at = starts[slot] as number; at < end; at++) {
          const pair = pairs[at] as number
          const c = pair & 63
          out[c] = (out[c] as number) + (pair >> CLASS_BITS)
        }
        break
      }
    }
  }
}
