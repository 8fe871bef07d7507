/** However much people reviewed in a text, the record never shows the whole. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../../../src/domain/index.ts'
import { quotableOf } from '../../../src/flow/record/quotable.ts'

const text = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ')
const wordsIn = (words: string) => words.split(/\s+/).filter((word) => /\w/.test(word))

describe('what the record quotes of one text', () => {
  test('is the words asked for, as long as they are few', () => {
    assert.equal(quotableOf('One two three four.', [[4, 13]])([4, 13]), 'two three')
  })

  test('is never more than 300 words, whatever was reviewed', () => {
    const place = fc.nat({ max: text.length - 1 })
    const span = fc.tuple(place, place).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b) + 1])
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const quotable = quotableOf(text, spans)
        const shown = spans.map((one) => quotable(one) ?? '')
        const all = new Set(shown.flatMap(wordsIn).filter((word) => /^word\d+$/.test(word)))
        assert.ok(all.size <= 302, `${all.size} words`)
        for (const words of shown) assert.ok(wordsIn(words).length <= 121)
      }),
    )
  })

  test('is nothing of words that nobody reviewed', () => {
    assert.equal(quotableOf(text, [[0, 10]])([50, 60]), null)
  })

  test('ends with a sign where it was cut', () => {
    const words = quotableOf(text, [[0, 2000]])([0, 2000])
    assert.match(words ?? '', /^word0 .* …$/)
  })
})
