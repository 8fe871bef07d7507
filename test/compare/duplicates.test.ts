import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  commonOf,
  compareAppeared,
  familiesOf,
  likeKind,
  likenessOf,
  prepare,
  resemblance,
} from '../../src/compare/index.ts'
import { articles, likePairs, textOf } from './likePairs.ts'

const kindOf = (a: string, b: string) => {
  const [one, other] = [prepare(a), prepare(b)]
  return likeKind(one, other, commonOf(one, other))
}

test('reprints, edited copies and updates are told from translations, retellings and other news in the same form', () => {
  const pairs = likePairs()
  assert.ok(pairs.length >= 60)
  const wrong = pairs.filter(({ a, b, truth }) => (kindOf(a, b) === null) !== (truth === 'none'))
  assert.deepEqual(
    wrong.map(({ kind, name }) => `${kind}: ${name}`),
    [],
  )
})

test('a text inside a longer page is a part of it and not the same', () => {
  const parts = likePairs().filter(({ truth }) => truth === 'part')
  assert.ok(parts.every(({ a, b }) => kindOf(a, b) === 'part'))
  const same = likePairs().filter(({ kind }) => kind === 'update' || kind === 'set otherwise')
  assert.ok(same.every(({ a, b }) => kindOf(a, b) === 'same'))
})

test('two texts on one page never make each other the same', () => {
  const [one, other] = Object.values(articles).map(textOf) as [string, string]
  const page = `${one}\n\n${other}`
  assert.ok([one, other].filter((text) => kindOf(text, page) === 'same').length < 2)
})

test('texts that are alike share keys, and texts that are not hardly any', () => {
  const shared = (a: string, b: string) => {
    const keys = new Set(likenessOf(a).keys)
    return likenessOf(b).keys.filter((key) => keys.has(key)).length
  }
  for (const { a, b, truth, kind, name } of likePairs()) {
    const n = shared(a, b)
    if (truth !== 'none') assert.ok(n >= 2, `${kind}: ${name} share ${n}`)
    if (kind === 'another digest' || kind === 'translation') assert.ok(n < 2, `${kind}: ${name} share ${n}`)
  }
})

test('the signature estimates the resemblance to within a few hundredths', () => {
  const differences = likePairs().map(({ a, b }) => {
    const [one, other] = [prepare(a).set, prepare(b).set]
    const both = [...one].filter((shingle) => other.has(shingle)).length
    const exact = both / Math.max(1, one.size + other.size - both)
    return Math.abs(exact - resemblance(likenessOf(a).signature, likenessOf(b).signature))
  })
  const mean = differences.reduce((sum, one) => sum + one, 0) / differences.length
  assert.ok(mean < 0.04, `${mean}`)
  assert.ok(Math.max(...differences) < 0.16, `${Math.max(...differences)}`)
})

test('letters’ case, accents, punctuation and spaces make no difference, in any script', () => {
  assert.deepEqual(
    likenessOf('„Über  alles“ sprach der Bürgermeister – heute.'),
    likenessOf('uber alles, SPRACH der burgermeister heute'),
  )
  assert.equal(likenessOf('市長は月曜日に橋が閉鎖されると述べた。').words, 18)
  assert.notDeepEqual(likenessOf('один два три четыре').keys, likenessOf('один два три пять').keys)
})

test('what has hardly any words is like nothing', () => {
  assert.equal(kindOf('', ''), null)
  assert.equal(kindOf('Not found', 'Not found'), null)
  assert.deepEqual(likenessOf('Two words').keys, new Int32Array())
})

test('what two texts are to each other does not depend on which is named first', () => {
  const texts = likePairs().flatMap(({ a, b }) => [a, b])
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(), (a, b, cut) => {
      const part = a.slice(cut % a.length)
      assert.equal(kindOf(part, b), kindOf(b, part))
    }),
    { numRuns: 200 },
  )
})

test('any text at all has a likeness, the same every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const likeness = likenessOf(text)
      assert.deepEqual(likeness, likenessOf(text))
      assert.ok(likeness.keys.length <= 32 + 256)
      assert.equal(new Set(likeness.keys).size, likeness.keys.length)
    }),
  )
})

const ids = 'abcdefghij'.split('')
const anyPairs = fc.array(
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).map(([a, b]) => ({ a, b })),
  { maxLength: 14 },
)

test('families are the same in whatever order pairs and documents come, and named by their smallest id', () => {
  fc.assert(
    fc.property(anyPairs, fc.shuffledSubarray(ids, { minLength: ids.length }), fc.nat(), (pairs, order, turn) => {
      const turned = [...pairs.slice(turn % (pairs.length + 1)), ...pairs.slice(0, turn % (pairs.length + 1))]
      const swapped = turned.map(({ a, b }) => ({ a: b, b: a }))
      const families = familiesOf(ids, pairs)
      assert.deepEqual(new Map([...familiesOf(order, swapped)].sort()), new Map([...families].sort()))
      for (const [id, family] of families) {
        assert.ok(family <= id)
        assert.equal(families.get(family), family)
      }
      for (const { a, b } of pairs) assert.equal(families.get(a), families.get(b))
    }),
  )
})

test('without one member the others are what they would be if it had never been', () => {
  fc.assert(
    fc.property(anyPairs, fc.constantFrom(...ids), (pairs, gone) => {
      const left = ids.filter((id) => id !== gone)
      const never = pairs.filter(({ a, b }) => a !== gone && b !== gone)
      assert.deepEqual(familiesOf(left, pairs), familiesOf(left, never))
    }),
  )
})

test('the earliest text is the one published first; without a date the one seen first', () => {
  const at = (id: string, from: string | null, added: string, precision = 'day') => ({
    id,
    published: from === null ? null : { from, to: precision === 'month' ? '2031-03-31' : from, precision },
    added,
  })
  const texts = [
    at('day', '2031-03-04', '2031-03-06T10:00:00Z'),
    at('hour', '2031-03-04T18:00', '2031-03-09T10:00:00Z', 'minute'),
    at('seen', null, '2031-03-04T07:00:00Z'),
    at('month', '2031-03-01', '2031-03-01T07:00:00Z', 'month'),
    at('before', '2031-03-03', '2031-04-01T07:00:00Z'),
  ]
  const order = (list: typeof texts) => list.toSorted(compareAppeared).map(({ id }) => id)
  assert.deepEqual(order(texts), ['before', 'hour', 'seen', 'day', 'month'])
  assert.deepEqual(order(texts.toReversed()), order(texts))
})
