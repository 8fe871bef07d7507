import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StanceValue } from '../../src/domain/index.ts'
import { allAnswers, type HeldStance, judgeStances } from '../../src/measure/index.ts'

const text = 'Brask said that Duskin opposed the fee and that she was wrong.'

function held(source: string, stance: StanceValue, issue = 'fee'): HeldStance {
  const start = text.indexOf(source)
  return { source: [[start, start + source.length]], issue, stance }
}

test('an answer is right when it is the label’s, and unclear is no answer', () => {
  const labels = { asked: [held('Brask', 'for'), held('Duskin', 'against')], others: [] }
  const { counts, answered } = judgeStances(text, labels, [held('Brask', 'unclear'), held('Duskin', 'against')])
  assert.deepEqual(answered, [[], ['against']])
  assert.deepEqual(allAnswers(counts), { found: 1, right: 1, labelled: 2, recalled: 1 })
})

test('an answer where the label says unclear is wrong, and so is a second one', () => {
  const labels = { asked: [held('Brask', 'unclear'), held('Duskin', 'against')], others: [] }
  const { counts } = judgeStances(text, labels, [
    held('Brask', 'for'),
    held('Duskin', 'against'),
    held('Duskin', 'for'),
  ])
  assert.deepEqual(allAnswers(counts), { found: 3, right: 1, labelled: 1, recalled: 1 })
})

test('an answer for a holder whom nobody labelled is wrong, unless the text says it of another', () => {
  const asked = [held('Brask', 'unclear')]
  const others = [held('Duskin', 'against')]
  assert.equal(judgeStances(text, { asked, others: [] }, [held('Duskin', 'against')]).strange.length, 1)
  assert.equal(judgeStances(text, { asked, others }, [held('Duskin', 'against')]).strange.length, 0)
  assert.equal(judgeStances(text, { asked, others }, [held('Duskin', 'for')]).counts.for.found, 1)
})

test('a pronoun stands for whom the label names; another issue is another label', () => {
  const asked = [held('Brask', 'for')]
  const { answered, strange } = judgeStances(text, { asked, others: [] }, [
    held('she', 'for'),
    held('Brask', 'for', 'ferry'),
  ])
  assert.deepEqual(answered, [['for']])
  assert.equal(strange.length, 1)
})
