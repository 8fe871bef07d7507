/** Hashed features → numbers from 0, for those that are common enough to be learned from. */
export interface Dictionary {
  /** The features kept, by number. */
  hashes: Int32Array
  /** The number of a feature, or -1. */
  find(hash: number): number
}

/** Counts features, in one pass, before the dictionary is made. */
export interface Counter {
  add(features: Int32Array, count: number): void
  /** @param least how often a feature must have come up to be kept */
  dictionary(least: number): Dictionary
}

/** @param bits room for 2^bits different features, of which two thirds may be used */
export function counter(bits = 24): Counter {
  let keys = new Int32Array(1 << bits)
  let counts = new Int32Array(1 << bits)
  let used = 0
  const find = (k: Int32Array, c: Int32Array, hash: number) => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & (k.length - 1)
    while (c[slot] && k[slot] !== hash) slot = (slot + 1) & (k.length - 1)
    return slot
  }
  const grow = () => {
    const more = new Int32Array(keys.length * 2)
    const moreCounts = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (!counts[i]) continue
      const slot = find(more, moreCounts, keys[i] as number)
      more[slot] = keys[i] as number
      moreCounts[slot] = counts[i] as number
    }
    keys = more
    counts = moreCounts
  }
  return {
    add(features, count) {
      for (let f = 0; f < count; f++) {
        const hash = features[f] as number
        const slot = find(keys, counts, hash)
        if (!counts[slot]) {
          keys[slot] = hash
          used++
        }
        counts[slot] = (counts[slot] as number) + 1
      }
      if (used > 0.66 * keys.length) grow()
    },
    dictionary(least) {
      const kept: number[] = []
      for (let i = 0; i < keys.length; i++) if ((counts[i] as number) >= least) kept.push(keys[i] as number)
      const hashes = Int32Array.from(kept).sort()
      let size = 16
      while (size < hashes.length * 2) size *= 2
      const slots = new Int32Array(size).fill(-1)
      const at = (hash: number) => {
        let slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & (size - 1)
        while ((slots[slot] as number) >= 0 && hashes[slots[slot] as number] !== hash) slot = (slot + 1) & (size - 1)
        return slot
      }
      for (let i = 0; i < hashes.length; i++) slots[at(hashes[i] as number)] = i
      return { hashes, find: (hash) => slots[at(hash)] as number }
    },
  }
}
