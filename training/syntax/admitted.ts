/** Which features are common enough to have weights: all others would only be learned by heart, and fill the file. */
export interface Admitted {
  has(feature: number): boolean
}

/** Counts features in two passes' first: an array of counters by hash, where a rare clash only admits one too many. */
export interface Counter {
  add(features: Int32Array, count: number, times: number): void
  /** @returns those seen at least so often */
  atLeast(times: number): Admitted
}

const BITS = 24

export function makeCounter(): Counter {
  const seen = new Uint8Array(1 << BITS)
  const mask = seen.length - 1
  return {
    add(features, count, times) {
      for (let i = 0; i < count; i++) {
        const at = ((features[i] as number) >>> (32 - BITS)) & mask
        seen[at] = Math.min(255, (seen[at] as number) + times)
      }
    },
    atLeast(times) {
      const bits = new Uint32Array(seen.length >>> 5)
      for (let at = 0; at < seen.length; at++)
        if ((seen[at] as number) >= times) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31))
      return {
        has(feature) {
          const at = feature >>> (32 - BITS)
          return ((bits[at >>> 5] as number) & (1 << (at & 31))) !== 0
        },
      }
    },
  }
}
