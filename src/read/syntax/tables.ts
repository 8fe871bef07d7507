/**
 * Tables of weights as they lie in the file: slots as src/read/models/slots.ts finds them, whole numbers as weights. A
 * feature that is not there weighs nothing.
 */
import { keepHeld, makeFilter } from '../models/filter.ts'
import { checkOf, findSlots, MOST_FEATURES } from '../models/slots.ts'
import type { Weights } from '../models/weights.ts'

/** Sums the weights of the first `count` features, class by class, into `out`. */
export type Score = (features: Int32Array, count: number, out: Int32Array) => void

const found = new Int32Array(MOST_FEATURES)

const kept = new Int32Array(MOST_FEATURES)
/** Written and never read: to look at what is needed soon sets it on its way. */
const touched = new Int16Array(MOST_FEATURES)

/** Powers of 2: features that a table for three classes remembers the weights of, its filter's bits, those of rows. */
const REMEMBERED = 13
const FILTER = 20
const ROWS_FILTER = 19

/**
 * A table for three classes. Slots of four: check, and a weight for each class. Half of what is asked for was asked for a
 * few words before, and is remembered, there or not, in a place that is small enough to stay near the processor.
 */
export function openTriples(weights: Weights<unknown>, name: string): Score {
  const slots = weights.array(name, 'i16')
  const checks = new Uint16Array(slots.buffer, slots.byteOffset, slots.length)
  const size = slots.length >> 2
  const mask = size - 1
  const filter = makeFilter(checks, 2, FILTER)
  // Fours: a feature and its weights. What was never written says of feature 0 that it is not there; where that could be
  // wrong stands one that is not looked for there.
  const memory = new Int32Array(4 << REMEMBERED)
  memory[0] = 1
  const memoryMask = (1 << REMEMBERED) - 1
  const rest = new Int32Array(MOST_FEATURES)
  return (features, count, out) => {
    let first = 0
    let second = 0
    let third = 0
    let left = 0
    for (let i = 0; i < count; i++) {
      const hash = features[i] as number
      const at = (hash & memoryMask) << 2
      const other = (memory[at] as number) ^ hash
      const same = ~((other | (0 - other)) >> 31)
      first += (memory[at + 1] as number) & same
      second += (memory[at + 2] as number) & same
      third += (memory[at + 3] as number) & same
      rest[left] = hash
      left += 1 + same
    }
    left = keepHeld(filter, size, rest, left, kept)
    // Touched before any is read, so that all are on their way at once.
    for (let i = 0; i < left; i++) touched[i] = slots[((kept[i] as number) & mask) << 2] as number
    for (let i = 0; i < left; i++) {
      const hash = kept[i] as number
      const check = checkOf(hash)
      let at = (hash & mask) << 2
      while (checks[at] !== 0 && checks[at] !== check) at = (at + 4) & (mask << 2)
      const held = checks[at] === 0 ? 0 : -1
      const to = (hash & memoryMask) << 2
      memory[to] = hash
      first += memory[to + 1] = (slots[at + 1] as number) & held
      second += memory[to + 2] = (slots[at + 2] as number) & held
      third += memory[to + 3] = (slots[at + 3] as number) & held
    }
    out[0] = first
    out[1] = second
    out[2] = third
  }
}

/** Bits of a pair that name its class; the others are its weight, signed. */
export const CLASS_BITS = 6

const ends = new Int32Array(MOST_FEATURES)

/**
 * A table for up to 64 classes, of which most features know few: checks and sizes by slot, then the pairs of class and
 * weight of each slot, one slot after another.
 */
export function openRows(weights: Weights<unknown>, name: string, classes: number): Score {
  const sizes = weights.array(`${name}.sizes`, 'u8')
  const index = indexOf(weights.array(`${name}.checks`, 'i16'), sizes)
  const pairs = byTwos(weights.array(`${name}.pairs`, 'i16'), sizes)
  const checks = new Uint16Array(index.buffer)
  const filter = makeFilter(checks, 2, ROWS_FILTER)
  return (features, count, out) => {
    const likely = keepHeld(filter, index.length / 2, features, count, kept)
    const hits = findSlots(checks, 2, kept, likely, found)
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
        const two = pairs[at] as number
        const c = two & 63
        out[c] = (out[c] as number) + ((two << 16) >> (16 + CLASS_BITS))
        const d = (two >> 16) & 63
        out[d] = (out[d] as number) + (two >> (16 + CLASS_BITS))
      }
    }
  }
}

/** The pairs of each row two in a number, since half as many numbers are read sooner; an odd row ends with a pair of 0. */
function byTwos(pairs: Int16Array, sizes: Uint8Array): Int32Array {
  let length = 0
  for (const size of sizes) length += (size + 1) >> 1
  const twos = new Int32Array(length)
  let from = 0
  let to = 0
  for (const size of sizes) {
    for (let i = 0; i < size; i += 2) {
      const second = i + 1 < size ? (pairs[from + i + 1] as number) : 0
      twos[to++] = ((pairs[from + i] as number) & 0xffff) | (second << 16)
    }
    from += size
  }
  return twos
}

/**
 * By slot, side by side in one line of the cache: the check, how many numbers its row has (see `byTwos`), and where they
 * start.
 */
function indexOf(checks: Int16Array, sizes: Uint8Array): Int32Array {
  const index = new Int32Array(checks.length * 2)
  let start = 0
  for (let slot = 0; slot < checks.length; slot++) {
    const size = ((sizes[slot] as number) + 1) >> 1
    index[slot * 2] = ((checks[slot] as number) & 0xffff) | (size << 16)
    index[slot * 2 + 1] = size ? start : 0
    start += size
  }
  return index
}
