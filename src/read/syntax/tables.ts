/**
 * Tables of weights: slots as src/read/models/slots.ts finds them, whole numbers as weights. A feature that is not there
 * weighs nothing.
 */

import type { Weights } from '../../weights/index.ts'
import { checkOf, findSlots, MOST_FEATURES, shiftFor, slotOf } from '../models/slots.ts'

/** Sums the weights of the first `count` features, class by class, into `out`. */
export type Score = (features: Int32Array, count: number, out: Int32Array) => void

const found = new Int32Array(MOST_FEATURES)
/** Written and never read: to look at what is needed soon sets it on its way. */
const touched = new Int32Array(MOST_FEATURES)

/** Features that a table for three classes remembers the weights of, as a power of 2. */
const REMEMBERED = 13

/**
 * A table for three classes. Slots of four: check, and a weight for each class. Half of what is asked for was asked for a
 * few words before, and is remembered, there or not, in a place that is small enough to stay near the processor.
 */
export function openTriples(weights: Weights<unknown>, name: string): Score {
  const slots = weights.array(name, 'i16')
  const moves = weights.array(`${name}.moves`, 'u8')
  const shift = shiftFor(slots.length >> 2)
  const groups = moves.length - 1
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
    // Touched before any is read, so that all are on their way at once.
    for (let i = 0; i < left; i++) {
      const hash = rest[i] as number
      const at = slotOf(hash, moves[hash & groups] as number, shift) << 2
      found[i] = at
      touched[i] = slots[at] as number
    }
    for (let i = 0; i < left; i++) {
      const hash = rest[i] as number
      const at = found[i] as number
      const other = ((slots[at] as number) & 0xffff) ^ checkOf(hash)
      const same = ~((0 - other) >> 31)
      const to = (hash & memoryMask) << 2
      memory[to] = hash
      first += memory[to + 1] = (slots[at + 1] as number) & same
      second += memory[to + 2] = (slots[at + 2] as number) & same
      third += memory[to + 3] = (slots[at + 3] as number) & same
    }
    out[0] = first
    out[1] = second
    out[2] = third
  }
}

/** Bits of a pair that name its class; the others are its weight, signed. */
export const CLASS_BITS = 6

/** A row of so many pairs is read sooner as a weight for every class. */
const LONG = 12
/** What the index says of such a row in place of its size. */
const WHOLE = 0xff
/** Numbers in a long row, four weights in each: a line of the cache. */
const LINE = 16
/** Where the first long row starts: large arrays lie 16 bytes behind the beginning of a line. */
const FIRST_LINE = 12
/** A long row's weights are stored in steps of so many, and so much more than they are, which leaves none below 0. */
const STEP = 4
const BIAS = 128

const starts = new Int32Array(MOST_FEATURES)
const ends = new Int32Array(MOST_FEATURES)
const longs = new Int32Array(MOST_FEATURES)

/** A table for up to 64 classes: how its rows lie in memory. */
interface Rows {
  /** By slot, side by side in one line of the cache: check and size (see `WHOLE`), and where the row starts. */
  index: Int32Array
  /** Short rows: pairs of class and weight, two in a number; an odd row ends with a pair of 0. */
  pairs: Int32Array
  /** Long rows: a weight for each class, four in a number. */
  whole: Int32Array
}

/** Scores have room for so many classes, of which the last few are none. */
export function roomFor(classes: number): number {
  return Math.ceil(classes / 16) * 16
}

/**
 * A table for up to 64 classes, of which most features know few: checks and sizes by slot, then the pairs of class and
 * weight of each slot, one slot after another. Sums of `MOST_FEATURES` weights may not fit; of 64 they do.
 * @returns a score that needs `roomFor(classes)`
 */
export function openRows(weights: Weights<unknown>, name: string, classes: number): Score {
  const moves = weights.array(`${name}.moves`, 'u8')
  const { index, pairs, whole } = layRows(weights, name)
  const blocks = roomFor(classes) / 4
  const checks = new Uint16Array(index.buffer)
  return (features, count, out) => {
    const hits = findSlots(checks, 2, moves, features, count, found)
    let long = 0
    let short = 0
    // Every row is touched before any is read, so that all are on their way at once.
    for (let i = 0; i < hits; i++) {
      const at = found[i] as number
      const start = index[(at >> 1) + 1] as number
      const size = checks[at + 1] as number
      const isLong = (size + 1) >> 8
      longs[long] = start
      long += isLong
      starts[short] = start
      ends[short] = start + size
      short += 1 - isLong
    }
    for (let i = 0; i < long; i++) touched[i] = whole[longs[i] as number] as number
    for (let i = 0; i < short; i++) touched[i] = pairs[starts[i] as number] as number
    for (let from = 0; from < blocks; from += 4) sumBlock(whole, long, from, out)
    for (let i = 0; i < short; i++) {
      const end = ends[i] as number
      for (let at = starts[i] as number; at < end; at++) {
        const two = pairs[at] as number
        const c = two & 63
        out[c] = (out[c] as number) + ((two << 16) >> (16 + CLASS_BITS))
        const d = (two >> 16) & 63
        out[d] = (out[d] as number) + (two >> (16 + CLASS_BITS))
      }
    }
  }
}

const LANES = 0x00ff00ff

/** Sums four numbers of each long row, the weights of sixteen classes: those of every second number side by side in one. */
function sumBlock(whole: Int32Array, long: number, from: number, out: Int32Array): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let i = 0; i < long; i++) {
    const at = (longs[i] as number) + from
    const first = whole[at] as number
    a += first & LANES
    b += (first >>> 8) & LANES
    const second = whole[at + 1] as number
    c += second & LANES
    d += (second >>> 8) & LANES
    const third = whole[at + 2] as number
    e += third & LANES
    f += (third >>> 8) & LANES
    const fourth = whole[at + 3] as number
    g += fourth & LANES
    h += (fourth >>> 8) & LANES
  }
  const bias = BIAS * long
  const to = 4 * from
  split(a, b, bias, out, to)
  split(c, d, bias, out, to + 4)
  split(e, f, bias, out, to + 8)
  split(g, h, bias, out, to + 12)
}

/** The sums of four classes: of the first and third in one number, of the second and fourth in another. */
function split(odd: number, even: number, bias: number, out: Int32Array, to: number): void {
  out[to] = ((odd & 0xffff) - bias) * STEP
  out[to + 1] = ((even & 0xffff) - bias) * STEP
  out[to + 2] = ((odd >>> 16) - bias) * STEP
  out[to + 3] = ((even >>> 16) - bias) * STEP
}

function layRows(weights: Weights<unknown>, name: string): Rows {
  const checks = weights.array(`${name}.checks`, 'i16')
  const sizes = weights.array(`${name}.sizes`, 'u8')
  const stored = weights.array(`${name}.pairs`, 'i16')
  let long = 0
  let short = 0
  for (const size of sizes) {
    if (size < LONG) short += (size + 1) >> 1
    else long++
  }
  const index = new Int32Array(checks.length * 2)
  const pairs = new Int32Array(short)
  const whole = new Int32Array(FIRST_LINE + long * LINE)
  const bytes = new Uint8Array(whole.buffer).fill(BIAS)
  let from = 0
  let row = FIRST_LINE
  let to = 0
  for (let slot = 0; slot < checks.length; slot++) {
    const size = sizes[slot] as number
    const end = from + size
    const isLong = size >= LONG
    index[slot * 2] = ((checks[slot] as number) & 0xffff) | ((isLong ? WHOLE : (size + 1) >> 1) << 16)
    index[slot * 2 + 1] = isLong ? row : to
    if (isLong) {
      for (let i = from; i < end; i++) {
        const pair = stored[i] as number
        bytes[4 * row + (pair & 63)] = BIAS + Math.min(BIAS - 1, Math.round((pair >> CLASS_BITS) / STEP))
      }
      row += LINE
    } else {
      for (let i = from; i < end; i += 2) {
        const second = i + 1 < end ? (stored[i + 1] as number) : 0
        pairs[to++] = ((stored[i] as number) & 0xffff) | (second << 16)
      }
    }
    from = end
  }
  return { index, pairs, whole }
}
