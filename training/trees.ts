/** Trains boosted regression trees on the logistic loss: second-order steps (Chen and Guestrin 2016), splits by histogram. */
import type { TreesMeta, WeightArray } from '../src/weights/index.ts'
import type { Random } from './random.ts'

export interface TreeOptions {
  depth: number
  count: number
  rate: number
  /** The least sum of second derivatives in a leaf. */
  least: number
  /** The share of rows, and of features, that each tree sees. */
  rows: number
  features: number
  random: Random
  /** By row: how much it counts; all alike when absent. */
  weights?: Float32Array
  log?: (line: string) => void
}

export interface TrainedTrees {
  meta: TreesMeta
  features: Uint8Array
  splits: Float32Array
  leaves: Float32Array
}

const BINS = 64
const LAMBDA = 2

/**
 * @param columns by feature: the value of every row
 * @param target by row: 0 to 1
 */
export function trainTrees(columns: readonly Float32Array[], target: Float32Array, options: TreeOptions): TrainedTrees {
  const { depth, count, rate, random } = options
  const n = target.length
  const F = columns.length
  const inner = (1 << depth) - 1
  const cuts = columns.map(cutsOf)
  const binned = columns.map((column, f) => binsOf(column, cuts[f] as Float32Array))
  const weights = options.weights ?? new Float32Array(n).fill(1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let mean = 0
  for (let i = 0; i < n; i++) mean += ((target[i] as number) * (weights[i] as number)) / total
  const base = Math.log(mean / (1 - mean))
  const score = new Float32Array(n).fill(base)
  const trees: TrainedTrees = {
    meta: { depth, count, base },
    features: new Uint8Array(count * inner),
    splits: new Float32Array(count * inner).fill(Infinity),
    leaves: new Float32Array(count * (inner + 1)),
  }
  const g = new Float32Array(n)
  const h = new Float32Array(n)
  const node = new Int32Array(n)
  for (let t = 0; t < count; t++) {
    const rows: number[] = []
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)))
      g[i] = (p - (target[i] as number)) * (weights[i] as number)
      h[i] = Math.max(p * (1 - p), 1e-6) * (weights[i] as number)
      node[i] = 0
      if (random.next() < options.rows) rows.push(i)
    }
    const chosen: number[] = []
    for (let f = 0; f < F; f++) if (random.next() < options.features) chosen.push(f)
    const sample = Int32Array.from(rows)
    for (let level = 0; level < depth; level++) growLevel(t, level, chosen, sample)
    settle(t, sample)
    if ((t + 1) % 50 === 0) options.log?.(`${t + 1} trees: loss ${loss().toFixed(5)}`)
  }
  return trees

  function growLevel(t: number, level: number, chosen: number[], sample: Int32Array): void {
    const width = 1 << level
    const first = width - 1
    const gain = new Float64Array(width)
    const feature = new Int32Array(width).fill(-1)
    const bin = new Int32Array(width)
    for (const f of chosen) {
      const bins = binned[f] as Uint8Array
      const sums = new Float64Array(width * BINS * 2)
      for (let r = 0; r < sample.length; r++) {
        const i = sample[r] as number
        const at = (((node[i] as number) - first) * BINS + (bins[i] as number)) * 2
        sums[at] = (sums[at] as number) + (g[i] as number)
        sums[at + 1] = (sums[at + 1] as number) + (h[i] as number)
      }
      for (let w = 0; w < width; w++) {
        let allG = 0
        let allH = 0
        for (let b = 0; b < BINS; b++) {
          allG += sums[(w * BINS + b) * 2] as number
          allH += sums[(w * BINS + b) * 2 + 1] as number
        }
        let leftG = 0
        let leftH = 0
        for (let b = 0; b < BINS - 1; b++) {
          leftG += sums[(w * BINS + b) * 2] as number
          leftH += sums[(w * BINS + b) * 2 + 1] as number
          if (leftH < options.least) continue
          if (allH - leftH < options.least) break
          const won =
            (leftG * leftG) / (leftH + LAMBDA) +
            ((allG - leftG) * (allG - leftG)) / (allH - leftH + LAMBDA) -
            (allG * allG) / (allH + LAMBDA)
          if (won > (gain[w] as number) + 1e-9) {
            gain[w] = won
            feature[w] = f
            bin[w] = b
          }
        }
      }
    }
    for (let w = 0; w < width; w++) {
      const at = t * inner + first + w
      const f = feature[w] as number
      // A node that is not worth a split sends every row left.
      trees.features[at] = Math.max(f, 0)
      trees.splits[at] = f < 0 ? Infinity : ((cuts[f] as Float32Array)[bin[w] as number] as number)
    }
    for (let i = 0; i < n; i++) {
      const at = node[i] as number
      const f = feature[at - first] as number
      const right = f >= 0 && ((binned[f] as Uint8Array)[i] as number) > (bin[at - first] as number)
      node[i] = 2 * at + (right ? 2 : 1)
    }
  }

  function settle(t: number, sample: Int32Array): void {
    const G = new Float64Array(inner + 1)
    const H = new Float64Array(inner + 1)
    for (const i of sample) {
      const leaf = (node[i] as number) - inner
      G[leaf] = (G[leaf] as number) + (g[i] as number)
      H[leaf] = (H[leaf] as number) + (h[i] as number)
    }
    for (let leaf = 0; leaf <= inner; leaf++)
      trees.leaves[t * (inner + 1) + leaf] = (-rate * (G[leaf] as number)) / ((H[leaf] as number) + LAMBDA)
    for (let i = 0; i < n; i++)
      score[i] = (score[i] as number) + (trees.leaves[t * (inner + 1) + (node[i] as number) - inner] as number)
  }

  function loss(): number {
    let sum = 0
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(score[i] as number)))
      const y = target[i] as number
      sum -= y * Math.log(p + 1e-9) + (1 - y) * Math.log(1 - p + 1e-9)
    }
    return sum / n
  }
}

/** The arrays of a weights file. */
export function treeArrays(name: string, trees: TrainedTrees): Record<string, WeightArray> {
  return { [`${name}.features`]: trees.features, [`${name}.splits`]: trees.splits, [`${name}.leaves`]: trees.leaves }
}

/** Values that part a column into bins of like size. */
function cutsOf(column: Float32Array): Float32Array {
  const sorted = Float32Array.from(column).sort()
  const cuts: number[] = []
  for (let b = 1; b < BINS; b++) {
    const cut = sorted[Math.floor((b * sorted.length) / BINS)] as number
    if (cuts.length === 0 || cut > (cuts[cuts.length - 1] as number)) cuts.push(cut)
  }
  return Float32Array.from(cuts)
}

/** A value's bin: how many cuts are below it. */
function binsOf(column: Float32Array, cuts: Float32Array): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > (cuts[middle] as number)) low = middle + 1
      else high = middle
    }
    return low
  })
}
