import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerOf, claimOf, fitOf } from '../../src/compare/index.ts'
import { kinOf } from '../../src/flow/evaluating/kin.ts'

const answer = (a: string, b: string) => answerOf(a, b, kinOf)

test('a plain reversal does not fit, whichever comes first', () => {
  for (const [a, b] of [
    ['Ferries to the islands should be free for pensioners.', 'We oppose free ferries for pensioners.'],
    ['Beekeepers should be allowed to keep hives on school roofs.', 'Hives on school roofs must be banned.'],
    ['The night bus should be kept.', 'The night bus should be abolished.'],
  ] as const)
    assert.deepEqual([answer(a, b), answer(b, a)], ['inconsistent', 'inconsistent'], a)
})

test('the same in other words fits, and so does a reason given for it, where nothing is told', () => {
  const wells = 'The state should pay for the repair of village wells.'
  for (const [a, b] of [
    [wells, 'The repair of village wells is a task of the state.'],
    ['Hives on school roofs must be banned.', 'Bees on school roofs are a danger to children.'],
    ['The night bus should be kept.', 'The night bus is important for people who work late.'],
  ] as const) {
    assert.equal(fitOf(claimOf(a), claimOf(b), () => 1).fit, 'unrelated')
    assert.equal(answer(a, b), 'consistent', `${a} / ${b}`)
  }
})

test('what has nothing to do with each other is unrelated', () => {
  const ferries = 'Ferries to the islands should be free for pensioners.'
  assert.equal(answer(ferries, 'Beekeepers should be allowed to keep hives on school roofs.'), 'unrelated')
})

test('every pair has an answer, and the same each time', () => {
  for (const [a, b] of [
    ['', ''],
    ['…', 'No.'],
    ['Мост открыт.', 'Мост закрыт.'],
    ['Zxqv brmpf.', 'The bridge is open.'],
  ] as const) {
    assert.match(answer(a, b), /^(?:inconsistent|consistent|unrelated)$/)
    assert.equal(answer(a, b), answer(a, b))
  }
})
