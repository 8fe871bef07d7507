/** Features as numbers: words are hashed once, and templates mix those hashes, so that no string is built per feature. */

/** 32 bits of a text: FNV-1a over its UTF-16 code units, with a last stirring. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return stir(hash)
}

/** One 32-bit hash of two; the order matters. */
export function mix(a: number, b: number): number {
  return stir(Math.imul(a | 0, 0x9e3779b1) + (b | 0))
}

/** The finaliser of MurmurHash3 (Appleby, 2011): every bit of the input moves every bit of the output. */
export function stir(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
