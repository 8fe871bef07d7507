import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDomains } from '../../training/syntax/domains.ts'
import { makeLearner } from '../../training/syntax/learner.ts'

const everything = { has: () => true }

function weighs(learner: ReturnType<typeof makeLearner>, feature: number): number[] {
  const scores = new Float32Array(learner.classes)
  learner.score(Int32Array.of(feature), 1, scores)
  return [...scores]
}

test('a mistake on one kind of trees moves its own weights wholly, and those of the other kind by the share', () => {
  const { gold, silver } = makeDomains(() => makeLearner(2, everything), 0.25)
  gold.update(Int32Array.of(7), 1, 0, 1, 1)
  assert.deepEqual(weighs(gold, 7), [1, -1])
  assert.deepEqual(weighs(silver, 7), [0.25, -0.25])
  silver.update(Int32Array.of(7), 1, 1, 0, 2)
  assert.deepEqual(weighs(gold, 7), [0.5, -0.5])
  assert.deepEqual(weighs(silver, 7), [-1.75, 1.75])
})
