/**
 * Finding features in tables where each feature that was learned has a slot to itself (hash, displace and compress;
 * Belazzougui, Botelho and Dietzfelbinger 2009). Features fall into small groups, and each group has a move that takes its
 * features to free slots; training finds the moves (training/slots.ts).
 *
 * Nearly all of reading is waiting: for memory, and for the processor to come back from a guess gone wrong, since whether a
 * feature is there is as good as random. So there is one place to look at for each, and no branch on what stands there.
 */

/** No place has more features. */
export const MOST_FEATURES = 256

const others = new Int32Array(MOST_FEATURES)

/** 16 bits that tell features in one slot apart. An empty slot has 0 and no weights, so that finding it does nothing. */
export function checkOf(hash: number): number {
  return hash >>> 16
}

/** How far the products of `slotOf` are shifted so that they name one of so many slots, which are a power of 2, at least 2. */
export function shiftFor(slots: number): number {
  return Math.clz32(slots) + 1
}

/** @param move of the group that the hash falls into: its last bits, as many as there are groups */
export function slotOf(hash: number, move: number, shift: number): number {
  return Math.imul(hash ^ Math.imul(move, 0x9e3779b1), 0x2c1b3c6d) >>> shift
}

/**
 * Where the features stand that are there.
 * @param checks at every slot's beginning its check; slots are 2^stride numbers long, and a power of 2 in number
 * @param moves by group; as many as a power of 2
 * @param features hashes; the first `count` are looked for
 * @param found filled with the places of their slots in `checks`
 * @returns how many are there
 */
export function findSlots(
  checks: Uint16Array,
  stride: number,
  moves: Uint8Array,
  features: Int32Array,
  count: number,
  found: Int32Array,
): number {
  const shift = shiftFor(checks.length >> stride)
  const groups = moves.length - 1
  // All are looked at before it is asked which are there: a processor that waits for one would not send for the next.
  for (let i = 0; i < count; i++) {
    const hash = features[i] as number
    const at = slotOf(hash, moves[hash & groups] as number, shift) << stride
    found[i] = at
    // 0 when it is there.
    others[i] = (checks[at] as number) ^ checkOf(hash)
  }
  let hits = 0
  for (let i = 0; i < count; i++) {
    found[hits] = found[i] as number
    // 0 less what differs is below 0.
    hits += 1 - ((0 - (others[i] as number)) >>> 31)
  }
  return hits
}
