/** What is remembered of words keeps nothing of the texts that they stood in. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { remembered } from '../../src/domain/index.ts'

const TEXTS = 40
const MEGABYTE = 1e6

/** Megabytes that strings and objects take once what nobody needs is gone. */
function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / MEGABYTE
}

test('a word that is remembered keeps no text in memory', () => {
  const same = remembered((word) => word)
  const before = held()
  for (let i = 0; i < TEXTS; i++) {
    const [word = ''] = /\w+$/.exec(`${'.'.repeat(MEGABYTE)}unforgettable${i}`) ?? []
    assert.equal(same(word), word)
  }
  assert.ok(held() - before < TEXTS / 4)
  assert.equal(same('unforgettable0'), 'unforgettable0')
})

test('what is asked twice is made once, and what is as long as a text each time', () => {
  let made = 0
  const length = remembered((word) => {
    made++
    return word.length
  })
  const text = 'word '.repeat(1000)
  assert.deepEqual([length('word'), length('word'), length(text), length(text)], [4, 4, text.length, text.length])
  assert.equal(made, 3)
})
