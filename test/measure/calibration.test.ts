import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibrationOf } from '../../src/measure/index.ts'

const judged = (confidence: number, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]

test('confidences are told from how often they are right, bin by bin', () => {
  const { bins, error } = calibrationOf([...judged(0.8, 8, 2), ...judged(0.55, 2, 2), ...judged(0.5, 3, 3)])
  assert.deepEqual(
    bins.map(({ from, to, found, right }) => [from, to, found, right]),
    [
      [0.5, 0.6, 10, 0.5],
      [0.8, 0.9, 10, 0.8],
    ],
  )
  assert.ok(Math.abs((bins[0]?.confidence ?? 0) - 0.52) < 1e-12)
  // Ten findings are off by 0.02, ten by nothing.
  assert.ok(Math.abs((error ?? 1) - 0.01) < 1e-12)
})

test('a confidence on the edge of two bins belongs to the upper one, and 1 to the last', () => {
  for (const [confidence, from] of [
    [0, 0],
    [0.1, 0.1],
    [0.3, 0.3],
    [0.7, 0.7],
    [0.9, 0.9],
    [1, 0.9],
  ] as const)
    assert.equal(calibrationOf(judged(confidence, 1, 0)).bins[0]?.from, from)
})

test('without findings there is no error to speak of', () => {
  assert.deepEqual(calibrationOf([]), { bins: [], error: null })
})
