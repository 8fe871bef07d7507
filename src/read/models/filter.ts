/**
 * One bit for each feature that a table may hold, small enough to stay near the processor: what most features that are
 * not there are known by, without a look at the table itself, which lies far away.
 */
import { checkOf } from './slots.ts'

/** Where a feature's bit is; `home` is the first slot it may be in. */
function bitOf(check: number, home: number): number {
  return (check << 4) ^ home
}

/** @param checks as `findSlots` has them */
export function makeFilter(checks: Uint16Array, shift: number, bits: number): Int32Array {
  const filter = new Int32Array(2 ** (bits - 5))
  const slots = checks.length >> shift
  const mask = 2 ** bits - 1
  for (let slot = 0; slot < slots; slot++) {
    const check = checks[slot << shift] as number
    // What stands behind others may have its home with any of them; a damaged table may have no end of others.
    let home = slot
    for (let steps = 0; steps < slots && check !== 0 && checks[home << shift] !== 0; steps++) {
      const bit = bitOf(check, home) & mask
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31))
      home = (home - 1) & (slots - 1)
    }
  }
  return filter
}

/**
 * Keeps of the first `count` features those that may be there, in their order.
 * @param slots how many slots the table has
 * @returns how many are kept
 */
export function keepHeld(
  filter: Int32Array,
  slots: number,
  features: Int32Array,
  count: number,
  kept: Int32Array,
): number {
  const mask = filter.length * 32 - 1
  let n = 0
  for (let i = 0; i < count; i++) {
    const hash = features[i] as number
    const bit = bitOf(checkOf(hash), hash & (slots - 1)) & mask
    kept[n] = hash
    n += ((filter[bit >>> 5] as number) >>> (bit & 31)) & 1
  }
  return n
}
