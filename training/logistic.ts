/** Logistic regression on hashed features, several targets at once: AdaGrad (Duchi et al. 2011), features dropped at random. */
import { mix } from '../src/read/models/hash.ts'
import type { Random } from './random.ts'

/** Rows with their features as numbers of a dictionary. */
export interface Rows {
  /** Where each row's features begin; one more than there are rows. */
  offsets: Int32Array
  features: Int32Array
  /** Rows × width: 0 or 1. */
  targets: Uint8Array
}

export interface LogisticOptions {
  width: number
  rounds: number
  rate: number
  l2: number
  drop: number
  random: Random
}

/**
 * @param chosen the rows to learn from
 * @returns features × width
 */
export function trainLogistic(rows: Rows, size: number, chosen: Int32Array, options: LogisticOptions): Float32Array {
  const { width, rate, l2 } = options
  const weights = new Float32Array(size * width)
  const squares = new Float32Array(size * width).fill(1e-2)
  const mean = new Float32Array(size * width)
  const dropped = Math.floor(options.drop * 2 ** 32)
  const kept = 1 / (1 - options.drop)
  const order = Int32Array.from(chosen)
  const score = new Float64Array(width)
  let visit = 0
  for (let round = 0; round < options.rounds; round++) {
    options.random.shuffle(order)
    for (const row of order) {
      visit = mix(visit, row)
      const from = rows.offsets[row] as number
      const to = rows.offsets[row + 1] as number
      score.fill(0)
      for (let f = from; f < to; f++) {
        const feature = rows.features[f] as number
        if (Math.imul(feature ^ visit, 0x9e3779b1) >>> 0 < dropped) continue
        for (let w = 0; w < width; w++)
          score[w] = (score[w] as number) + (weights[feature * width + w] as number) * kept
      }
      for (let w = 0; w < width; w++) {
        const gradient = 1 / (1 + Math.exp(-(score[w] as number))) - (rows.targets[row * width + w] as number)
        for (let f = from; f < to; f++) {
          const feature = rows.features[f] as number
          if (Math.imul(feature ^ visit, 0x9e3779b1) >>> 0 < dropped) continue
          const at = feature * width + w
          const g = gradient + l2 * (weights[at] as number)
          squares[at] = (squares[at] as number) + g * g
          weights[at] = (weights[at] as number) - (rate * g) / Math.sqrt(squares[at] as number)
        }
      }
    }
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number) / options.rounds
  }
  return mean
}
