/** A text as a sequence of words that any language has, folded and hashed, and the shingles they make. */

/**
 * Words: runs of letters and digits. Scripts that put no spaces between words give one a character.
 * Combining marks are taken off before.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}]+/gu

/** How many words a shingle has (Broder's w). */
export const SHINGLE = 4

/**
 * The words' hashes, in the order of the text: lower case, without accents and punctuation (NFKD), so that typesetting makes
 * no difference. Time is linear in the text.
 */
export function wordHashes(text: string): Uint32Array {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const hashes: number[] = []
  for (const [word] of folded.matchAll(WORD)) hashes.push(hashWord(word))
  return Uint32Array.from(hashes)
}

/** The hashes of every {@link SHINGLE} words in a row, one for each place; none for fewer words. */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0
    for (let j = 0; j < SHINGLE; j++) hash = mix(Math.imul(hash, 31) + (words[i + j] ?? 0))
    shingles[i] = hash
  }
  return shingles
}

/** FNV-1a over UTF-16 code units, then mixed: its high bits alone are poor for short words. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash)
}

/** MurmurHash3's finaliser: every bit of the input moves every bit of the output. */
export function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
