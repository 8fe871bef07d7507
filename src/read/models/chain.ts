/**
 * Linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001), the part that reads: scores of labels at
 * each place, and of one label after another, give the best sequences and how likely each label is.
 */

/** Labels are numbered from 0. Scores are natural logarithms up to a constant. */
export interface Chain {
  labels: number
  /** Row a, column b: the score of b right after a; -Infinity when that cannot be. */
  after: Float64Array
  /** The score of a label at the first place; -Infinity when none can begin so. */
  first: Float64Array
}

/** A chain as a weights file's header holds it. JSON knows no infinity: what may not be is a very low score. */
export interface ChainMeta {
  after: number[]
  first: number[]
}

const NEVER = -1e6

export function openChain({ after, first }: ChainMeta): Chain {
  const score = (packed: number) => (packed <= NEVER ? -Infinity : packed)
  return { labels: first.length, after: Float64Array.from(after, score), first: Float64Array.from(first, score) }
}

export function packChain({ after, first }: Chain): ChainMeta {
  const packed = (score: number) => Math.max(score, NEVER)
  return { after: Array.from(after, packed), first: Array.from(first, packed) }
}

/** A labelling and its score. */
export interface Path {
  labels: Uint8Array
  score: number
}

/** A way that is less likely than the best one at its place by so many powers of e is not followed further. */
const BEHIND = 15

/**
 * The k best labellings, the best first (the list Viterbi algorithm; Seshadri and Sundberg 1994), as far as none falls
 * behind the best too far.
 * Time: places × labels² at most, and × k only where several labels are likely.
 * @param scores places × labels
 */
export function bestPaths(chain: Chain, scores: Float64Array, k: number): Path[] {
  const L = chain.labels
  const { after } = chain
  const n = scores.length / L
  if (n === 0) return []
  // best[(i * L + b) * k + r]: the score of the r-th best way to be at place i with label b; from: where it came from.
  const best = new Float64Array(n * L * k).fill(-Infinity)
  const from = new Int32Array(n * L * k).fill(-1)
  /** Labels at the place before that are followed. */
  const live = new Int32Array(L)
  let alive = 0
  for (let b = 0; b < L; b++) {
    best[b * k] = (chain.first[b] as number) + (scores[b] as number)
    if (best[b * k] !== -Infinity) live[alive++] = b
  }
  /** Of each label at the place before: how many of its ways have been taken, and the score of the next. */
  const taken = new Int32Array(L)
  const waiting = new Float64Array(L)
  for (let i = 1; i < n; i++) {
    const before = (i - 1) * L * k
    const here = i * L * k
    let highest = -Infinity
    for (let b = 0; b < L; b++) {
      let top = -Infinity
      let at = -1
      for (let j = 0; j < alive; j++) {
        const a = live[j] as number
        const score = (best[before + a * k] as number) + (after[a * L + b] as number)
        if (score > top) {
          top = score
          at = a
        }
      }
      if (at < 0) continue
      top += scores[i * L + b] as number
      best[here + b * k] = top
      from[here + b * k] = at * k
      if (top > highest) highest = top
    }
    const floor = highest - BEHIND
    let next = 0
    for (let b = 0; b < L; b++) {
      if ((best[here + b * k] as number) < floor) {
        best[here + b * k] = -Infinity
        continue
      }
      const own = scores[i * L + b] as number
      for (let j = 0; j < alive; j++) {
        const a = live[j] as number
        const first = from[here + b * k] === a * k ? 1 : 0
        taken[a] = first
        waiting[a] = first < k ? (best[before + a * k + first] as number) + (after[a * L + b] as number) : -Infinity
      }
      for (let r = 1; r < k; r++) {
        let top = floor - own
        let at = -1
        for (let j = 0; j < alive; j++) {
          const a = live[j] as number
          if ((waiting[a] as number) > top) {
            top = waiting[a] as number
            at = a
          }
        }
        if (at < 0) break
        const way = taken[at] as number
        best[here + b * k + r] = top + own
        from[here + b * k + r] = at * k + way
        taken[at] = way + 1
        waiting[at] =
          way + 1 < k ? (best[before + at * k + way + 1] as number) + (after[at * L + b] as number) : -Infinity
      }
    }
    for (let b = 0; b < L; b++) if (best[here + b * k] !== -Infinity) live[next++] = b
    alive = next
  }
  const ends: [score: number, state: number][] = []
  for (let state = 0; state < L * k; state++) {
    const score = best[(n - 1) * L * k + state] as number
    if (score > -Infinity) ends.push([score, state])
  }
  ends.sort((a, b) => b[0] - a[0] || a[1] - b[1])
  return ends.slice(0, k).map(([score, end]) => {
    const labels = new Uint8Array(n)
    let state = end
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = Math.floor(state / k)
      state = from[i * L * k + state] as number
    }
    return { labels, score }
  })
}

/** How likely each label is at each place, by the forward-backward algorithm. */
export interface Sums {
  /** The logarithm of the sum over all labellings. */
  total: number
  /** Places × labels: log-sums of all beginnings that end there, its own score among them. */
  forward: Float64Array
  /** Places × labels: log-sums of all endings after it. */
  backward: Float64Array
}

// Both sum likelihoods, and not their logarithms: each place is scaled by its largest, so that none grows or shrinks away.

/** Products are taken into the logarithm before they are as small as this. */
const SMALL = 1e-200

/** The logarithm of the sum over all labellings. */
export function totalOf(chain: Chain, scores: Float64Array): number {
  const L = chain.labels
  const n = scores.length / L
  if (n === 0) return 0
  const after = chain.after.map(Math.exp)
  let before = new Float64Array(L)
  let here = new Float64Array(L)
  for (let b = 0; b < L; b++) here[b] = (chain.first[b] as number) + (scores[b] as number)
  let scale = largestOf(here)
  for (let b = 0; b < L; b++) here[b] = Math.exp((here[b] as number) - scale)
  let product = 1
  for (let i = 1; i < n; i++) {
    const spare = before
    before = here
    here = spare
    const at = i * L
    let top = -Infinity
    for (let b = 0; b < L; b++) if ((scores[at + b] as number) > top) top = scores[at + b] as number
    let all = 0
    for (let b = 0; b < L; b++) {
      let sum = 0
      for (let a = 0; a < L; a++) sum += (before[a] as number) * (after[a * L + b] as number)
      sum *= Math.exp((scores[at + b] as number) - top)
      here[b] = sum
      all += sum
    }
    const shrink = 1 / all
    for (let b = 0; b < L; b++) here[b] = (here[b] as number) * shrink
    scale += top
    product *= all
    if (product < SMALL || product > 1 / SMALL) {
      scale += Math.log(product)
      product = 1
    }
  }
  let rest = 0
  for (let b = 0; b < L; b++) rest += here[b] as number
  return scale + Math.log(product) + Math.log(rest)
}

function largestOf(terms: Float64Array): number {
  let top = -Infinity
  for (let i = 0; i < terms.length; i++) if ((terms[i] as number) > top) top = terms[i] as number
  return top
}

export function sums(chain: Chain, scores: Float64Array): Sums {
  const L = chain.labels
  const n = scores.length / L
  const forward = new Float64Array(n * L)
  const backward = new Float64Array(n * L)
  if (n === 0) return { total: 0, forward, backward }
  const after = chain.after.map(Math.exp)
  /** Likelihoods of the scores, each place by its largest; those are `tops`. */
  const own = new Float64Array(n * L)
  const tops = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let top = -Infinity
    for (let b = 0; b < L; b++) {
      const score = (scores[i * L + b] as number) + (i === 0 ? (chain.first[b] as number) : 0)
      if (score > top) top = score
    }
    tops[i] = top
    for (let b = 0; b < L; b++)
      own[i * L + b] = Math.exp((scores[i * L + b] as number) + (i === 0 ? (chain.first[b] as number) : 0) - top)
  }
  let before = new Float64Array(L)
  let here = new Float64Array(L)
  let scale = 0
  for (let i = 0; i < n; i++) {
    const spare = before
    before = here
    here = spare
    let all = 0
    for (let b = 0; b < L; b++) {
      let sum = i === 0 ? 1 : 0
      if (i > 0) for (let a = 0; a < L; a++) sum += (before[a] as number) * (after[a * L + b] as number)
      sum *= own[i * L + b] as number
      here[b] = sum
      all += sum
    }
    scale += (tops[i] as number) + Math.log(all)
    for (let b = 0; b < L; b++) {
      const share = (here[b] as number) / all
      here[b] = share
      forward[i * L + b] = Math.log(share) + scale
    }
  }
  const total = scale
  here.fill(1)
  scale = 0
  for (let i = n - 2; i >= 0; i--) {
    const spare = before
    before = here
    here = spare
    for (let b = 0; b < L; b++) before[b] = (before[b] as number) * (own[(i + 1) * L + b] as number)
    let all = 0
    for (let a = 0; a < L; a++) {
      let sum = 0
      for (let b = 0; b < L; b++) sum += (before[b] as number) * (after[a * L + b] as number)
      here[a] = sum
      all += sum
    }
    scale += (tops[i + 1] as number) + Math.log(all)
    for (let a = 0; a < L; a++) {
      const share = (here[a] as number) / all
      here[a] = share
      backward[i * L + a] = Math.log(share) + scale
    }
  }
  return { total, forward, backward }
}
