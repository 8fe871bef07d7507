import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../../src/domain/index.ts'
import {
  calibrationOf,
  countArticle,
  type Found,
  figures,
  gainOf,
  intervalOf,
  scoreOf,
  sumCounts,
} from '../../src/measure/index.ts'

const texts = fc.string({ unit: fc.constantFrom(...'ab é😀“”"\'\n.,  '), minLength: 1, maxLength: 60 })

/** Any labels and findings that a text may have: sorted or not, overlapping, in pieces, with parts left empty. */
const articles: fc.Arbitrary<Article> = texts.chain((text) => {
  const span = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]): Span => [start, Math.min(text.length, start + length)])
  const spans = fc.array(span, { maxLength: 3 })
  const found = fc.record({
    source: spans,
    cue: spans,
    content: spans,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  return fc.record({
    text: fc.constant(text),
    labelled: fc.array(found, { maxLength: 6 }),
    found: fc.array(found, { maxLength: 6 }),
  })
})
const corpora = fc.array(articles, { maxLength: 5 })

interface Article {
  text: string
  labelled: Found[]
  found: Found[]
}

const count = ({ text, labelled, found }: Article) => countArticle(text, labelled, found)

test('whatever is labelled and found, every figure is a share and lies where it should', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      const counted = corpus.map(count)
      const sum = sumCounts(counted.map(({ counts }) => counts))
      for (const figure of figures) {
        const score = scoreOf(sum[figure])
        const draws = { times: 20, seed: 3 }
        const list = counted.map(({ counts }) => counts[figure])
        const numbers = [score, intervalOf(list, draws), gainOf(list, list.toReversed(), draws)]
        for (const value of numbers.flatMap((one) => (one ? Object.values(one) : [])))
          assert.ok(value >= -1 && value <= 1, `${figure} ${value}`)
        const { found, right, labelled, recalled } = sum[figure]
        assert.ok(right <= found && recalled <= labelled, figure)
      }
      assert.ok(sum.strict.right <= sum.strict.found)
      const { bins, error } = calibrationOf(counted.flatMap(({ judged }) => judged))
      assert.equal(
        bins.reduce((all, { found }) => all + found, 0),
        sum.lenient.found,
      )
      assert.ok(error === null || (error >= 0 && error <= 1))
    }),
    { numRuns: 300 },
  )
})

test('a reader that finds the labels, and nothing else, has 100 wherever there is something to find', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      const whole = corpus.map(({ text, labelled }) => ({
        text,
        // A label that says of no words that they were said can be found by nobody.
        labelled: labelled.filter(({ cue }) => cue.some(([start, end]) => /[^\s]/u.test(text.slice(start, end)))),
      }))
      const sum = sumCounts(whole.map(({ text, labelled }) => countArticle(text, labelled, labelled).counts))
      for (const figure of figures) {
        const score = scoreOf(sum[figure])
        assert.ok(score === null || score.f1 === 1, `${figure} ${score?.f1}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('the order of articles changes no figure, nor does that of labels and findings to the letter', () => {
  fc.assert(
    fc.property(corpora, (corpus) => {
      const sum = sumCounts(corpus.map((one) => count(one).counts))
      assert.deepEqual(sumCounts(corpus.toReversed().map((one) => count(one).counts)), sum)
      const turned = corpus.map(({ text, labelled, found }) =>
        countArticle(text, labelled.toReversed(), found.toReversed()),
      )
      const sumTurned = sumCounts(turned.map(({ counts }) => counts))
      for (const figure of ['strict', 'source', 'cue', 'content'] as const)
        assert.deepEqual(sumTurned[figure], sum[figure], figure)
    }),
    { numRuns: 200 },
  )
})
