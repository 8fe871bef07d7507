/** Chains against every labelling written out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestPaths, type Chain, keepLikely, sums } from '../../src/read/models/chain.ts'

const LABELS = 3
const PLACES = 5

/** A labelling with its score, the best first. */
function everyPath(chain: Chain, scores: Float64Array): { labels: number[]; score: number }[] {
  const all: { labels: number[]; score: number }[] = []
  for (let number = 0; number < LABELS ** PLACES; number++) {
    const labels = Array.from({ length: PLACES }, (_, i) => Math.floor(number / LABELS ** i) % LABELS)
    let score = chain.first[labels[0] ?? 0] ?? 0
    for (const [i, label] of labels.entries()) {
      score += scores[i * LABELS + label] ?? 0
      if (i > 0) score += chain.after[(labels[i - 1] ?? 0) * LABELS + label] ?? 0
    }
    if (score > -Infinity) all.push({ labels, score })
  }
  return all.sort((a, b) => b.score - a.score)
}

/** Numbers from -spread to spread, always the same. */
function numbers(seed: number, count: number, spread: number): Float64Array {
  let state = seed
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state / 2 ** 31 - 1) * spread
  })
}

function cases(): { chain: Chain; scores: Float64Array }[] {
  return [1, 2, 3, 4, 5, 6].map((seed) => {
    const chain: Chain = { labels: LABELS, after: numbers(seed, 9, 2), first: numbers(seed + 50, 3, 2) }
    // As with cues: none begins in the middle.
    chain.first[2] = -Infinity
    chain.after[2] = -Infinity
    return { chain, scores: numbers(seed + 100, PLACES * LABELS, seed * 3) }
  })
}

const total = (paths: { score: number }[]) => Math.log(paths.reduce((sum, { score }) => sum + Math.exp(score), 0))
const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`)

test('the best labellings are those of all that have the highest scores', () => {
  for (const { chain, scores } of cases()) {
    const found = bestPaths(chain, scores, 4)
    for (const [i, { labels, score }] of everyPath(chain, scores).slice(0, 4).entries()) {
      assert.deepEqual([...(found[i]?.labels ?? [])], labels)
      close(found[i]?.score ?? 0, score)
    }
  }
})

test('the likelihoods of labels are those of all labellings that have them', () => {
  for (const { chain, scores } of cases()) {
    const every = everyPath(chain, scores)
    const found = sums(chain, scores)
    close(found.total, total(every))
    for (let i = 0; i < PLACES; i++)
      for (let b = 0; b < LABELS; b++) {
        const having = every.filter(({ labels }) => labels[i] === b)
        const at = i * LABELS + b
        const score = (found.forward[at] ?? 0) + (found.backward[at] ?? 0)
        if (having.length === 0) assert.equal(score, -Infinity)
        else close(score, total(having))
      }
  }
})

test('labels that are unlikely are dropped, and every likely labelling stays', () => {
  for (const { chain, scores } of cases()) {
    const every = everyPath(chain, scores)
    const kept = scores.slice()
    close(keepLikely(chain, kept, 0.05), total(every))
    const likely = every.filter(({ score }) => Math.exp(score - total(every)) >= 0.05)
    const found = bestPaths(chain, kept, 3)
    for (const [i, { labels }] of likely.slice(0, 3).entries()) assert.deepEqual([...(found[i]?.labels ?? [])], labels)
    assert.ok(kept.includes(-Infinity))
  }
})
