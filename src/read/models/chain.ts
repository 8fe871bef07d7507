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

/**
 * The k best labellings, the best first (the list Viterbi algorithm; Seshadri and Sundberg 1994).
 * Time: places × labels² × k.
 * @param scores places × labels
 */
export function bestPaths(chain: Chain, scores: Float64Array, k: number): Path[] {
  const L = chain.labels
  const n = scores.length / L
  if (n === 0) return []
  // best[(i * L + b) * k + r]: the score of the r-th best way to be at place i with label b; from: where it came from.
  const best = new Float64Array(n * L * k).fill(-Infinity)
  const from = new Int32Array(n * L * k).fill(-1)
  for (let b = 0; b < L; b++) best[b * k] = (chain.first[b] as number) + (scores[b] as number)
  const rank = new Int32Array(L)
  for (let i = 1; i < n; i++) {
    for (let b = 0; b < L; b++) {
      const own = scores[i * L + b] as number
      rank.fill(0)
      for (let r = 0; r < k; r++) {
        let top = -Infinity
        let at = -1
        for (let a = 0; a < L; a++) {
          const taken = rank[a] as number
          if (taken >= k) continue
          const score = (best[((i - 1) * L + a) * k + taken] as number) + (chain.after[a * L + b] as number)
          if (score > top) {
            top = score
            at = a
          }
        }
        if (at < 0) break
        best[(i * L + b) * k + r] = top + own
        from[(i * L + b) * k + r] = at * k + (rank[at] as number)
        rank[at] = (rank[at] as number) + 1
      }
    }
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

/** The logarithm of the sum over all labellings. */
export function totalOf(chain: Chain, scores: Float64Array): number {
  const L = chain.labels
  const n = scores.length / L
  let before = new Float64Array(L)
  let here = new Float64Array(L)
  for (let b = 0; b < L; b++) here[b] = (chain.first[b] as number) + (scores[b] as number)
  // Sums of likelihoods, and no logarithms: each place is scaled by its largest, so that none grows or shrinks away.
  const after = chain.after.map(Math.exp)
  let scale = largestOf(here)
  for (let b = 0; b < L; b++) here[b] = Math.exp((here[b] as number) - scale)
  for (let i = 1; i < n; i++) {
    const spare = before
    before = here
    here = spare
    const own = scores.subarray(i * L, i * L + L)
    const top = largestOf(own)
    let all = 0
    for (let b = 0; b < L; b++) {
      let sum = 0
      for (let a = 0; a < L; a++) sum += (before[a] as number) * (after[a * L + b] as number)
      here[b] = sum * Math.exp((own[b] as number) - top)
      all += here[b] as number
    }
    for (let b = 0; b < L; b++) here[b] = (here[b] as number) / all
    scale += top + Math.log(all)
  }
  return n ? scale + Math.log(here.reduce((sum, one) => sum + one, 0)) : 0
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
  const terms = new Float64Array(L)
  for (let b = 0; b < L; b++) forward[b] = (chain.first[b] as number) + (scores[b] as number)
  for (let i = 1; i < n; i++)
    for (let b = 0; b < L; b++) {
      for (let a = 0; a < L; a++) terms[a] = (forward[(i - 1) * L + a] as number) + (chain.after[a * L + b] as number)
      forward[i * L + b] = (scores[i * L + b] as number) + logSum(terms)
    }
  for (let i = n - 2; i >= 0; i--)
    for (let a = 0; a < L; a++) {
      for (let b = 0; b < L; b++)
        terms[b] =
          (chain.after[a * L + b] as number) +
          (scores[(i + 1) * L + b] as number) +
          (backward[(i + 1) * L + b] as number)
      backward[i * L + a] = logSum(terms)
    }
  return { total: n ? logSum(forward.subarray((n - 1) * L)) : 0, forward, backward }
}

function logSum(terms: Float64Array): number {
  const top = largestOf(terms)
  if (top === -Infinity) return top
  let sum = 0
  for (let i = 0; i < terms.length; i++) sum += Math.exp((terms[i] as number) - top)
  return top + Math.log(sum)
}
