/** Hearing of changes on a connection of one's own, which is given back in the end, whatever happens to it. */
import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { watchPublic } from '../../src/store/changes.ts'

class Line extends EventEmitter {
  released = false
  readonly answered: Promise<void>
  constructor(answered: Promise<void>) {
    super()
    this.answered = answered
  }
  query = () => this.answered
  release = () => {
    this.released = true
  }
}

test('a line that is taken up again while it is stopped is given back', async () => {
  const answer = Promise.withResolvers<void>()
  const lines = [new Line(Promise.resolve()), new Line(answer.promise)]
  const asked = new EventEmitter()
  const waiting = [...lines]
  const pool = {
    async connect() {
      const line = waiting.shift()
      asked.emit(`${waiting.length}`)
      return line
    },
  }
  const watch = await watchPublic(pool as unknown as Pool, 'postgres', () => {})
  assert.equal(watch.sure, true)
  lines[0]?.emit('end')
  await once(asked, '0')
  await watch.stop()
  answer.resolve()
  await answer.promise
  await new Promise(setImmediate)
  assert.deepEqual(
    lines.map(({ released }) => released),
    [true, true],
  )
  assert.equal(watch.sure, false)
})
