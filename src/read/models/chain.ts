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
 * Time: places × labels² × k at most; labels with a score of -Infinity cost nothing.
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
    let next = 0
    for (let b = 0; b < L; b++) {
      const own = scores[i * L + b] as number
      if (own === -Infinity) continue
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
      best[here + b * k] = top + own
      from[here + b * k] = at * k
      if (k === 1) continue
      for (let j = 0; j < alive; j++) {
        const a = live[j] as number
        const first = from[here + b * k] === a * k ? 1 : 0
        taken[a] = first
        waiting[a] = first < k ? (best[before + a * k + first] as number) + (after[a * L + b] as number) : -Infinity
      }
      for (let r = 1; r < k; r++) {
        top = -Infinity
        at = -1
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

/**
 * Sets the scores of labels that are less likely at their place than `least` to -Infinity: no labelling that is as likely
 * as that has them. Nearly every place is left with a single one.
 * @returns the logarithm of the sum over all labellings, those too that are no more
 */
export function keepLikely(chain: Chain, scores: Float64Array, least: number): number {
  const { forward, backward, tops, ahead } = shares(chain, scores)
  const L = chain.labels
  for (let at = 0; at < scores.length; at += L) {
    let all = 0
    for (let b = at; b < at + L; b++) all += (forward[b] as number) * (backward[b] as number)
    const floor = all * least
    for (let b = at; b < at + L; b++)
      if ((forward[b] as number) * (backward[b] as number) < floor) scores[b] = -Infinity
  }
  let total = 0
  let product = 1
  for (let i = 0; i < tops.length; i++) {
    total += tops[i] as number
    product *= ahead[i] as number
    if (product > SMALL && product < 1 / SMALL) continue
    total += Math.log(product)
    product = 1
  }
  return total + Math.log(product)
}

/** Products are taken into the logarithm before they are as small as this. */
const SMALL = 1e-200

export function sums(chain: Chain, scores: Float64Array): Sums {
  const { forward, backward, tops, ahead, behind } = shares(chain, scores)
  const L = chain.labels
  const n = tops.length
  let total = 0
  for (let i = 0; i < n; i++) {
    total += (tops[i] as number) + Math.log(ahead[i] as number)
    for (let at = i * L; at < i * L + L; at++) forward[at] = Math.log(forward[at] as number) + total
  }
  let rest = 0
  for (let i = n - 1; i >= 0; i--) {
    rest += Math.log(behind[i] as number)
    for (let at = i * L; at < i * L + L; at++) backward[at] = Math.log(backward[at] as number) + rest
    rest += tops[i] as number
  }
  return { total, forward, backward }
}

/**
 * What `sums` has, as likelihoods and no logarithms: the scores of each place are taken from its largest, `tops`, and the
 * sums of each place divided by all of them, `ahead` and `behind`, so that none grows or shrinks away.
 */
interface Shares {
  forward: Float64Array
  backward: Float64Array
  tops: Float64Array
  ahead: Float64Array
  behind: Float64Array
}

function shares(chain: Chain, scores: Float64Array): Shares {
  const L = chain.labels
  const n = scores.length / L
  const after = chain.after.map(Math.exp)
  const { own, tops } = likelihoods(chain, scores)
  const forward = new Float64Array(n * L)
  const backward = new Float64Array(n * L).fill(1)
  const ahead = new Float64Array(n).fill(1)
  const behind = new Float64Array(n).fill(1)
  for (let i = 0; i < n; i++) {
    const here = i * L
    const before = here - L
    let all = 0
    for (let b = 0; b < L; b++) {
      let sum = i === 0 ? 1 : 0
      if (i > 0) for (let a = 0; a < L; a++) sum += (forward[before + a] as number) * (after[a * L + b] as number)
      sum *= own[here + b] as number
      forward[here + b] = sum
      all += sum
    }
    const shrink = 1 / all
    for (let b = here; b < here + L; b++) forward[b] = (forward[b] as number) * shrink
    ahead[i] = all
  }
  /** What each label of the next place leads to. */
  const next = new Float64Array(L)
  for (let i = n - 2; i >= 0; i--) {
    const here = i * L
    for (let b = 0; b < L; b++) next[b] = (backward[here + L + b] as number) * (own[here + L + b] as number)
    let all = 0
    for (let a = 0; a < L; a++) {
      let sum = 0
      for (let b = 0; b < L; b++) sum += (next[b] as number) * (after[a * L + b] as number)
      backward[here + a] = sum
      all += sum
    }
    const shrink = 1 / all
    for (let a = here; a < here + L; a++) backward[a] = (backward[a] as number) * shrink
    behind[i] = all
  }
  return { forward, backward, tops, ahead, behind }
}

/** Of each score by itself, and of the first place's with the beginning's; each place by its largest. */
function likelihoods({ first, labels: L }: Chain, scores: Float64Array): { own: Float64Array; tops: Float64Array } {
  const own = scores.slice()
  const tops = new Float64Array(scores.length / L)
  for (let b = 0; b < L && b < own.length; b++) own[b] = (own[b] as number) + (first[b] as number)
  for (let i = 0; i < tops.length; i++) {
    let top = -Infinity
    for (let at = i * L; at < i * L + L; at++) if ((own[at] as number) > top) top = own[at] as number
    tops[i] = top
    for (let at = i * L; at < i * L + L; at++) own[at] = Math.exp((own[at] as number) - top)
  }
  return { own, tops }
}
