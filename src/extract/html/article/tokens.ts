/**
 * What names in `class` and `id`, and the words of short blocks, say of a block: for each, the logarithm of the odds that a
 * block with it is the article's. Kept by hash, so that no name can be read out of the weights.
 */

/** Log-odds by hash; what is not known says nothing. */
export interface Vocabulary {
  get(hash: number): number | undefined
}

export interface Vocabularies {
  names: Vocabulary
  words: Vocabulary
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Names longer than this are made by machines. */
const LONGEST_NAME = 400
const MOST_NAMES = 24

/**
 * Hashes of a class list: each name as it stands, and its parts.
 * @param of what is found for a single name; the names of one page are much the same, and may be remembered
 */
export function nameHashes(names: string, of: (name: string) => readonly number[] = hashesOfName): number[] {
  const hashes: number[] = []
  for (const name of names.slice(0, LONGEST_NAME).split(/\s+/)) {
    if (!name || hashes.length >= MOST_NAMES) continue
    for (const hash of of(name)) addOnce(hashes, hash)
  }
  return hashes
}

/** A name as it stands, when it has parts, and these. */
export function hashesOfName(name: string): number[] {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:/]+/)
  const hashes = parts.length > 1 ? [hashOf(name.toLowerCase().replace(/\d+/g, '#'), 1)] : []
  for (const part of parts) if (/^[a-z]{2,20}$/.test(part)) hashes.push(hashOf(part, 1))
  return hashes
}

/** There are a few dozen at most, which are gone through faster than a set of numbers so large is asked. */
function addOnce(hashes: number[], hash: number): void {
  if (!hashes.includes(hash)) hashes.push(hash)
}

/** Longer blocks are told by other things than their words. */
export const FEW_WORDS = 30

/** Hashes of a short block: its words, its first two, and the whole of it when it is very short. */
export function wordHashes(text: string): number[] {
  if (text.length > FEW_WORDS * 8) return []
  const words =
    text
      .toLowerCase()
      .replace(/\p{N}+/gu, '#')
      .match(/[\p{L}#]+/gu) ?? []
  if (words.length > FEW_WORDS) return []
  const hashes: number[] = []
  for (const word of words) addOnce(hashes, hashOf(word, 2))
  if (words.length > 1) addOnce(hashes, hashOf(`${words[0]} ${words[1]}`, 3))
  if (words.length <= 6) addOnce(hashes, hashOf(words.join(' '), 4))
  return hashes
}
