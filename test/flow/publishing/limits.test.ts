/** How much is quoted of one text. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotedCount } from '../../../src/flow/publishing/limits.ts'

test('words quoted twice count once, also where a quotation begins in the midst of one', () => {
  const count = quotedCount('The bridge is closed.')
  assert.equal(count.add([6, 13]), 2)
  assert.equal(count.add([0, 10]), 3)
  assert.equal(count.all, 4)
})
