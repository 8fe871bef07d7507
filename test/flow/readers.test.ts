import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { emptyCodebook, emptyRoster, ReadoutError } from '../../src/domain/index.ts'
import { openReaders, type Readers } from '../../src/flow/reading/readers.ts'
import { makeTurns } from '../../src/flow/reading/turns.ts'
import { article, page } from './house.ts'

const books = { codebook: emptyCodebook, roster: emptyRoster }
const text = article('The ferry', '6 March 2031', 'Duskin said that the ferry would not sail before the tide turns.')

const opened: Readers[] = []
function readers(limit?: (bytes: number) => number): Readers {
  const one = openReaders(1, limit)
  opened.push(one)
  return one
}
after(() => Promise.all(opened.map((one) => one.close())))

describe('the worker pool', () => {
  test('says which page took too long, how long it may take, and what to do', async () => {
    const sizes: number[] = []
    const slow = readers((bytes) => {
      sizes.push(bytes)
      return 0.001
    })
    const resource = page('/long.txt', text)
    await assert.rejects(
      slow.page(resource, {}, books),
      (error: unknown) =>
        error instanceof ReadoutError &&
        error.code === 'input-failed' &&
        /^\/long\.txt: reading it took more than 0\.001 seconds, the most that a page of \d+ KB may take\. Split it/.test(
          error.message,
        ),
    )
    assert.deepEqual(sizes, [resource.bytes.length], 'the limit depends on the size of the page')
  })

  test('goes on with the next page after one that took too long', async () => {
    let limit = 0.001
    const pool = readers(() => limit)
    await assert.rejects(pool.page(page('/long.txt', text), {}, books))
    limit = 120
    const { readout } = await pool.page(page('/short.txt', text), { as: 'text' }, books)
    assert.match(readout.document.text, /before the tide turns/)
  })
})

test('work waits for its turn, and one that fails gives way', async () => {
  const inTurn = makeTurns(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const work = (i: number) =>
    inTurn(async () => {
      begun.push(i)
      await new Promise<void>((resolve) => {
        ends[i] = resolve
      })
      if (i === 0) throw new Error('failed')
    })
  const all = [0, 1, 2, 3].map((i) => work(i))
  assert.deepEqual(begun, [0, 1])
  ends[0]?.()
  await assert.rejects(all[0] ?? Promise.resolve())
  assert.deepEqual(begun, [0, 1, 2])
  ends[1]?.()
  await all[1]
  ends[2]?.()
  ends[3]?.()
  await Promise.all([all[2], all[3]])
  assert.deepEqual(begun, [0, 1, 2, 3])
})
