/**
 * Finding features in tables with open addressing and linear probing, where 16 bits of the hash tell the features of one
 * slot apart.
 *
 * Nearly all of reading is waiting: for memory, and for the processor to come back from a guess gone wrong, since whether a
 * feature is there, and in the first slot it may be in, is as good as random. So the first slots of all features are
 * looked at one after another without a branch, which lets the processor wait for many of them at once, and only what
 * they leave open is followed further.
 */

/** No place has more features. */
export const MOST_FEATURES = 256

/** 16 bits that tell most features in one slot apart; never 0, which marks an empty slot. */
export function checkOf(hash: number): number {
  return hash >>> 16 || 1
}

/** Hashes that are not in their first slot, though something is. */
const open = new Int32Array(MOST_FEATURES)

/**
 * Where the features stand that are there.
 * @param checks at every slot's beginning its check; slots are 2^shift numbers long, and a power of 2 in number
 * @param features hashes; the first `count` are looked for
 * @param found filled with the places of their slots in `checks`
 * @returns how many are there
 */
export function findSlots(
  checks: Uint16Array,
  shift: number,
  features: Int32Array,
  count: number,
  found: Int32Array,
): number {
  const mask = (checks.length >> shift) - 1
  let hits = 0
  let left = 0
  for (let i = 0; i < count; i++) {
    const hash = features[i] as number
    const at = (hash & mask) << shift
    const held = checks[at] as number
    // 1 when not the same, and 1 when not empty.
    const other = (0 - (held ^ (hash >>> 16 || 1))) >>> 31
    const taken = (0 - held) >>> 31
    found[hits] = at
    hits += 1 - other
    open[left] = hash
    left += other & taken
  }
  for (let i = 0; i < left; i++) {
    const hash = open[i] as number
    const check = hash >>> 16 || 1
    let at = ((hash + 1) & mask) << shift
    let held = checks[at] as number
    while (held !== 0 && held !== check) {
      at = (at + (1 << shift)) & (mask << shift)
      held = checks[at] as number
    }
    if (held !== 0) found[hits++] = at
  }
  return hits
}
