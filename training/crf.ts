/**
 * Trains linear-chain conditional random fields: AdaGrad (Duchi et al. 2011) on the log-likelihood of one sequence at a
 * time, with the weights averaged over the last rounds.
 */
import { type Chain, sums } from '../src/read/models/chain.ts'
import { mix } from '../src/read/models/hash.ts'
import type { Random } from './random.ts'

/** Sequences with their features as numbers of a dictionary. */
export interface Sequences {
  /** Where each sequence's places begin; one more than there are sequences. */
  starts: number[]
  /** Where each place's features begin in `features`; one more than there are places. */
  offsets: Int32Array
  features: Int32Array
  /** The right label of each place. */
  gold: Uint8Array
  /** How much each sequence counts. */
  weight?: Float32Array
}

export interface Trained {
  /** Features × labels. */
  weights: Float32Array
  chain: Chain
}

export interface CrfOptions {
  labels: number
  /** Whether b may stand right after a; and, with a = -1, at the first place. */
  allowed(a: number, b: number): boolean
  rounds: number
  rate: number
  /** The strength of the pull to 0, a sequence. */
  l2: number
  /** The share of features that each visit of a sequence leaves out, so that none is relied on alone. */
  drop?: number
  random: Random
  log?: (line: string) => void
}

export function trainCrf(data: Sequences, size: number, options: CrfOptions): Trained {
  const L = options.labels
  const weights = new Float32Array(size * L)
  const squares = new Float32Array(size * L).fill(1e-4)
  const mean = new Float32Array(size * L)
  const chain: Chain = { labels: L, after: new Float64Array(L * L), first: new Float64Array(L) }
  const afterSquares = new Float64Array(L * L).fill(1e-4)
  const firstSquares = new Float64Array(L).fill(1e-4)
  for (let b = 0; b < L; b++) {
    if (!options.allowed(-1, b)) chain.first[b] = -Infinity
    for (let a = 0; a < L; a++) if (!options.allowed(a, b)) chain.after[a * L + b] = -Infinity
  }
  const meanAfter = new Float64Array(L * L)
  const meanFirst = new Float64Array(L)
  const order = Int32Array.from(data.starts.keys()).subarray(0, data.starts.length - 1)
  const dropped = Math.floor((options.drop ?? 0) * 2 ** 32)
  const kept = 1 / (1 - (options.drop ?? 0))
  let visit = 0
  const averaged = Math.max(1, Math.floor(options.rounds / 2))
  for (let round = 0; round < options.rounds; round++) {
    options.random.shuffle(order)
    let loss = 0
    for (const s of order) loss += learn(s)
    options.log?.(`round ${round + 1}: loss ${(loss / order.length).toFixed(4)}`)
    if (round < options.rounds - averaged) continue
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number) / averaged
    for (let i = 0; i < L * L; i++) meanAfter[i] = (meanAfter[i] as number) + (chain.after[i] as number) / averaged
    for (let i = 0; i < L; i++) meanFirst[i] = (meanFirst[i] as number) + (chain.first[i] as number) / averaged
  }
  return { weights: mean, chain: { labels: L, after: meanAfter, first: meanFirst } }

  /** One step down the gradient; @returns the sequence's loss */
  function learn(s: number): number {
    const from = data.starts[s] as number
    const n = (data.starts[s + 1] as number) - from
    if (n === 0) return 0
    visit = mix(visit, s + 1)
    const scores = emissions(from, n)
    const { total, forward, backward } = sums(chain, scores)
    const w = data.weight ? (data.weight[s] as number) : 1
    let gold = 0
    for (let i = 0; i < n; i++) {
      const right = data.gold[from + i] as number
      gold += scores[i * L + right] as number
      gold += (i ? chain.after[(data.gold[from + i - 1] as number) * L + right] : chain.first[right]) as number
    }
    for (let b = 0; b < L; b++) {
      if (chain.first[b] === -Infinity) continue
      const p = Math.exp((forward[b] as number) + (backward[b] as number) - total)
      step(chain.first, firstSquares, b, w * (p - (data.gold[from] === b ? 1 : 0)))
    }
    if (n > 1) {
      const expected = new Float64Array(L * L)
      for (let i = 1; i < n; i++) {
        const g = (data.gold[from + i - 1] as number) * L + (data.gold[from + i] as number)
        expected[g] = (expected[g] as number) - 1
        for (let a = 0; a < L; a++)
          for (let b = 0; b < L; b++) {
            const ab = a * L + b
            const score =
              (forward[(i - 1) * L + a] as number) +
              (chain.after[ab] as number) +
              (scores[i * L + b] as number) +
              (backward[i * L + b] as number) -
              total
            if (score > -12) expected[ab] = (expected[ab] as number) + Math.exp(score)
          }
      }
      for (let ab = 0; ab < L * L; ab++)
        if ((chain.after[ab] as number) > -Infinity) step(chain.after, afterSquares, ab, w * (expected[ab] as number))
    }
    const { rate, l2 } = options
    for (let i = 0; i < n; i++) {
      const right = data.gold[from + i] as number
      const begin = data.offsets[from + i] as number
      const end = data.offsets[from + i + 1] as number
      for (let b = 0; b < L; b++) {
        const p = Math.exp((forward[i * L + b] as number) + (backward[i * L + b] as number) - total)
        const gradient = w * (p - (right === b ? 1 : 0))
        // Most places are sure already; their steps would change nothing.
        if (gradient < 1e-3 && gradient > -1e-3) continue
        for (let f = begin; f < end; f++) {
          if (dropped && isDropped(data.features[f] as number)) continue
          const at = (data.features[f] as number) * L + b
          const g = gradient + l2 * (weights[at] as number)
          const square = (squares[at] as number) + g * g
          squares[at] = square
          weights[at] = (weights[at] as number) - (rate * g) / Math.sqrt(square)
        }
      }
    }
    return total - gold
  }

  function step(values: Float64Array, squaresOf: Float64Array, at: number, gradient: number): void {
    const square = (squaresOf[at] as number) + gradient * gradient
    squaresOf[at] = square
    values[at] = (values[at] as number) - (options.rate * gradient) / Math.sqrt(square)
  }

  function isDropped(feature: number): boolean {
    return Math.imul(feature ^ visit, 0x9e3779b1) >>> 0 < dropped
  }

  /** @returns places × labels, for the places [from, from + n) */
  function emissions(from: number, n: number): Float64Array {
    const scores = new Float64Array(n * L)
    for (let i = 0; i < n; i++) {
      const end = data.offsets[from + i + 1] as number
      for (let f = data.offsets[from + i] as number; f < end; f++) {
        const feature = data.features[f] as number
        if (dropped && isDropped(feature)) continue
        for (let b = 0; b < L; b++)
          scores[i * L + b] = (scores[i * L + b] as number) + (weights[feature * L + b] as number) * kept
      }
    }
    return scores
  }
}
