/** Trains a teacher. */
import { type Random, randomOf } from '../../random.ts'
import type { Coded, Columns } from './inputs.ts'
import { makeTeacher } from './network.ts'

export interface TeachingSettings {
  seed: number
  epochs: number
  /** Silver words in an epoch; of gold, all. */
  silver: number
  /** Words in a step of learning. */
  batch: number
  rate: number
}

/** Longer sentences are not learned from. */
const LONGEST = 120
/** Sentences of about one length are put together out of so many. */
const POOL = 400

/** @returns the teacher's weights */
export function teach(
  columns: Columns,
  sentences: readonly Coded[],
  settings: TeachingSettings,
  log: (line: string) => void,
): Float32Array {
  const random = randomOf(settings.seed)
  const teacher = makeTeacher(columns, random)
  const short = sentences.filter(({ words }) => words.length <= LONGEST)
  const gold = short.filter((sentence) => sentence.gold)
  const silver = short.filter((sentence) => !sentence.gold)
  let step = 0
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const batches = [
      ...batchesOf(gold, Number.POSITIVE_INFINITY, settings.batch, random),
      ...batchesOf(silver, settings.silver, settings.batch, random),
    ]
    const order = Int32Array.from(batches.keys())
    random.shuffle(order)
    let loss = 0
    for (const at of order) {
      // Slower from the second hundredth on, and hardly at all in the end.
      const gone = step / (batches.length * settings.epochs)
      const rate = settings.rate * Math.min(1, ++step / 100) * Math.max(0.03, 1 - gone)
      loss += teacher.learn(batches[at] as Coded[], random, rate)
    }
    log(`epoch ${epoch + 1}: a loss of ${(loss / batches.length).toFixed(3)} a word`)
  }
  return teacher.weights.slice()
}

/** Some of the sentences, drawn by chance, in batches of about one length. */
function batchesOf(all: readonly Coded[], most: number, size: number, random: Random): Coded[][] {
  const order = Int32Array.from(all.keys())
  random.shuffle(order)
  const some: Coded[] = []
  let words = 0
  for (const at of order) {
    if (words > most) break
    const sentence = all[at] as Coded
    some.push(sentence)
    words += sentence.words.length
  }
  const batches: Coded[][] = []
  for (let from = 0; from < some.length; from += POOL) {
    const pool = some.slice(from, from + POOL).sort((a, b) => a.words.length - b.words.length)
    batches.push(...cut(pool, size))
  }
  return batches
}

/** Neighbours, until there are so many words in a batch. */
export function cut(sentences: readonly Coded[], size: number): Coded[][] {
  const batches: Coded[][] = []
  let batch: Coded[] = []
  let words = 0
  for (const sentence of sentences) {
    batch.push(sentence)
    words += sentence.words.length + 1
    if (words < size) continue
    batches.push(batch)
    batch = []
    words = 0
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
