import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Marked, segmentsOf } from '../../src/web/text/segments.ts'

const parts = ['source', 'cue', 'content', 'via', 'mention'] as const
const length = 60
const mark: fc.Arbitrary<Marked> = fc
  .tuple(
    fc.integer({ min: -5, max: length + 5 }),
    fc.integer({ min: 0, max: 30 }),
    fc.nat(6),
    fc.constantFrom(...parts),
  )
  .map(([start, size, id, part]) => ({ finding: `f${id}`, part, span: [start, start + size] }))
const cuts = fc.array(fc.integer({ min: -5, max: length + 5 }), { maxLength: 8 })

test('segments put together are the text again, in order and without gaps', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), cuts, (marks, cuts) => {
      const segments = segmentsOf(length, marks, cuts)
      assert.deepEqual(
        segments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        Array.from({ length }, (_, i) => i),
      )
    }),
  )
})

test('every finding’s segments cover exactly its words that lie in the text', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), cuts, (marks, cuts) => {
      const segments = segmentsOf(length, marks, cuts)
      for (const one of marks) {
        const covered = segments.filter((segment) => segment.marks.includes(one))
        const places = covered.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
        const from = Math.max(0, one.span[0])
        const to = Math.min(length, one.span[1])
        assert.deepEqual(
          places,
          Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
        )
      }
    }),
  )
})

test('a name inside a source inside a content belongs to all three at once', () => {
  const marks: Marked[] = [
    { finding: 'a', part: 'content', span: [0, 20] },
    { finding: 'b', part: 'source', span: [5, 15] },
    { finding: 'c', part: 'mention', span: [8, 12] },
  ]
  const inner = segmentsOf(20, marks).find(({ start }) => start === 8)
  assert.deepEqual(inner, { start: 8, end: 12, marks })
})

test('a hundred thousand spans one after another are cut in a moment', () => {
  const marks = Array.from(
    { length: 100_000 },
    (_, i): Marked => ({ finding: `${i}`, part: 'cue', span: [i * 3, i * 3 + 2] }),
  )
  const began = performance.now()
  assert.equal(segmentsOf(300_000, marks).length, 200_000)
  // Twenty times what it takes on a slow machine; work that grows with the square would take minutes.
  assert.ok(performance.now() - began < 6000)
})
