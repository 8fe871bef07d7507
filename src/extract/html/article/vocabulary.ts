/** Log-odds by hash, as a table of numbers: in a `Map` each key beyond 31 bits would be an object of its own. */
import type { Vocabulary } from './tokens.ts'

/** Open addressing: a hash stands in its own place or in the first free one after it, of which at least half are free. */
export function tableOf(hashes: Uint32Array, values: Float32Array): Vocabulary {
  const bits = Math.max(1, Math.ceil(Math.log2(hashes.length * 2 + 1)))
  const mask = (1 << bits) - 1
  const keys = new Uint32Array(mask + 1)
  /** Index of the value and one; 0 where no key stands. */
  const places = new Uint32Array(mask + 1)
  for (const [i, hash] of hashes.entries()) {
    let at = hash & mask
    while (places[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
    keys[at] = hash
    places[at] = i + 1
  }
  return {
    get(hash) {
      let at = hash & mask
      for (let place = places[at] as number; place !== 0; place = places[at] as number) {
        if (keys[at] === hash) return values[place - 1]
        at = (at + 1) & mask
      }
      return undefined
    },
  }
}
