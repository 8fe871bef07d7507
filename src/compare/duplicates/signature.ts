/**
 * What a text is known by among thousands: MinHash over shingles (Broder 1997, "On the resemblance and containment of
 * documents"). Of each of 128 hash functions the least value over all shingles is kept; the share of equal values
 * estimates the resemblance of two texts. Bands of them are keys under which texts that are alike are found (locality
 * sensitive hashing, Indyk and Motwani 1998). A text inside a longer one has few values in common with it: for those,
 * shingles whose hash falls below a bound are keys too, the same ones in every text (Broder's modulus sketch).
 */
import { mix, shinglesOf, wordHashes } from './words.ts'

/** How many hash functions. */
export const HASHES = 128
/** Values of a signature that make one key together. */
const ROWS = 4
/** One shingle in so many is a key by itself. */
const SAMPLED = 16
/** At most so many of those, the least: a book is found by fewer of its shingles than an article. */
const MOST = 256
/** At least so many, where a text has them: of a short text all. */
const LEAST = 12

export interface Likeness {
  /** How many words the text has. */
  words: number
  /** The least value of each hash function; empty for a text of fewer than four words. */
  signature: Uint32Array
  /** Keys that texts alike have in common; signed 32-bit, as a database's integers are. */
  keys: Int32Array
}

/** Time is linear in the text; the same text gives the same likeness everywhere. */
export function likenessOf(text: string): Likeness {
  const words = wordHashes(text)
  const shingles = new Set(shinglesOf(words))
  if (shingles.size === 0) return { words: words.length, signature: new Uint32Array(), keys: new Int32Array() }
  const signature = minHash(shingles)
  return { words: words.length, signature, keys: keysOf(signature, shingles) }
}

/** The estimated resemblance of two texts: shared shingles over all of both, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0
  let equal = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++
  return equal / a.length
}

/** Multipliers (odd) and summands of the hash functions, always the same. */
const multipliers = Uint32Array.from({ length: HASHES }, (_, i) => mix(2 * i + 1) | 1)
const summands = Uint32Array.from({ length: HASHES }, (_, i) => mix(2 * i + 2))

function minHash(shingles: Iterable<number>): Uint32Array {
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < HASHES; i++) {
      const value = (Math.imul(shingle, multipliers[i] as number) + (summands[i] as number)) >>> 0
      if (value < (least[i] as number)) least[i] = value
    }
  return least
}

function keysOf(signature: Uint32Array, shingles: ReadonlySet<number>): Int32Array {
  const keys = new Set<number>()
  for (let band = 0; band * ROWS < HASHES; band++) {
    let key = mix(band + 1)
    for (let i = 0; i < ROWS; i++) key = mix(Math.imul(key, 31) + (signature[band * ROWS + i] as number))
    keys.add(key | 0)
  }
  for (const shingle of sampleOf(shingles)) keys.add(shingle | 0)
  return Int32Array.from(keys)
}

/** The shingles below the bound; where these are too few, the least of all. */
function sampleOf(shingles: ReadonlySet<number>): number[] {
  const bound = 2 ** 32 / SAMPLED
  const below = [...shingles].filter((shingle) => shingle < bound)
  const sample = below.length < LEAST ? [...shingles] : below
  return sample.sort((a, b) => a - b).slice(0, below.length < LEAST ? LEAST : MOST)
}
