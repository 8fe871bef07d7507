import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCodebook, emptyRoster } from '../../src/domain/index.ts'
import { models } from '../../src/flow/reading/weights.ts'
import { type AnyStep, makePipeline } from '../../src/read/pipeline.ts'
import { stepsOf } from '../../src/read/reader.ts'

const options = { models: models(), roster: emptyRoster, codebook: emptyCodebook }
const steps = stepsOf(options, { kind: 'model', name: 'test', version: '1' })
const given = ['text', 'language', 'published'] as const

test('the steps of reading stand in an order in which each finds what it needs', () => {
  assert.doesNotThrow(() => makePipeline(given, steps))
})

test('any two dependent steps that change places are refused, with the step and the layer named', () => {
  for (const [i, step] of steps.entries()) {
    for (const need of step.needs) {
      const giver = steps.findIndex((other) => other.gives.includes(need))
      if (giver < 0) continue
      const turned = [...steps]
      turned[i] = steps[giver] as AnyStep
      turned[giver] = step
      assert.throws(() => makePipeline(given, turned), /reading step ".+": needs ".+", which no step before it gives/)
    }
  }
})

test('two steps that give the same layer are refused', () => {
  const first = steps[0] as AnyStep
  assert.throws(() => makePipeline(given, [first, first]), /gives "tokens", which is there already/)
})
