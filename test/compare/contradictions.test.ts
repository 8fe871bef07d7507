import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { claimOf, contradictionsOf, type Fit, fitOf, occurrencesOf, weigherOf } from '../../src/compare/index.ts'
import type { Issue, ReadDocument } from '../../src/domain/index.ts'
import { blind, own } from '../corpus/pairs.ts'
import { told } from './told.ts'

interface Pair {
  fit: Fit
  a: string
  b: string
}

function pairsOf(file: string): Pair[] {
  return parse(readFileSync(new URL(`../corpus/contradictions/${file}.yaml`, import.meta.url), 'utf8'))
}

/** How many are called inconsistent, how many of those rightly; and how many are. */
function scored(file: string): { called: number; right: number; wrong: number } {
  const pairs = fitted(file)
  const called = pairs.filter(({ found }) => found === 'inconsistent')
  const isWrong = ({ fit }: Pair) => fit === 'inconsistent'
  return { called: called.length, right: called.filter(isWrong).length, wrong: pairs.filter(isWrong).length }
}

function saidToFit(file: string): Pair[] {
  return fitted(file).filter(({ fit, found }) => fit === 'inconsistent' && found === 'consistent')
}

function fitted(file: string): (Pair & { found: Fit })[] {
  const pairs = pairsOf(file)
  const claims = pairs.map(({ a, b }) => [claimOf(a), claimOf(b)] as const)
  const weight = weigherOf(claims.flat())
  return claims.flatMap(([a, b], i) => {
    const pair = pairs[i]
    return pair ? [{ ...pair, found: fitOf(a, b, weight).fit }] : []
  })
}

describe('pairs that people labelled', () => {
  for (const [file, least] of [
    ['pairs', 0.55],
    ['further', 0.7],
    ['third', 0.5],
    ['fourth', 0.8],
    ['fifth', 0.7],
    ['sixth', 0.2],
    ['seventh', 0.2],
    ['eighth', 0.2],
  ] as const)
    test(`${file}: at least 95 of 100 that are called inconsistent are, and ${least * 100} of 100 are found`, () => {
      const { called, right, wrong } = scored(file)
      assert.ok(right / called >= 0.95, `${right} of ${called}`)
      assert.ok(right / wrong >= least, `${right} found of ${wrong}`)
    })

  test('others: at least 90 of 100 that are called inconsistent are, and 8 of 100 are found', () => {
    const all = blind.map(scored)
    const sum = (of: 'called' | 'right' | 'wrong') => all.reduce((sum, one) => sum + one[of], 0)
    assert.ok(sum('right') / sum('called') >= 0.9, `${sum('right')} of ${sum('called')}`)
    assert.ok(sum('right') / sum('wrong') >= 0.08, `${sum('right')} found of ${sum('wrong')}`)
  })

  for (const file of [...own, 'sixth-further'])
    test(`${file}: nothing that does not fit is said to fit`, () => assert.deepEqual(saidToFit(file), []))

  test('others: of what does not fit at most one in a hundred is said to fit', () => {
    const wrong = blind.flatMap(pairsOf).filter(({ fit }) => fit === 'inconsistent')
    assert.ok(blind.flatMap(saidToFit).length <= wrong.length / 100)
  })
})

const compare = (documents: ReadDocument[], issues: Issue[] = []) =>
  contradictionsOf(documents, occurrencesOf(documents), issues).map(({ kind, a, b }) => {
    const words = ({ document, span }: typeof a) =>
      documents.find((one) => one.document.id === document)?.document.text.slice(...span)
    return [kind, words(a), words(b)]
  })

const checkpoint: Issue = { id: 'checkpoint', name: 'A checkpoint', for: 'It opens.', phrases: ['checkpoint'] }

describe('contradictions', () => {
  test('a stance reversed is shown with both statements', () => {
    const before = told({
      id: 'before',
      on: '2031-03-06',
      text: 'Pelveth said: “No checkpoint on this road.”',
      statements: [
        { words: '“No checkpoint on this road.”', by: ['doruvia/pelveth'], stance: ['checkpoint', 'against'] },
      ],
    })
    const after = told({
      id: 'after',
      on: '2031-06-05',
      text: 'Pelveth said: “We welcome the new post.”',
      statements: [{ words: '“We welcome the new post.”', by: ['doruvia/pelveth'], stance: ['checkpoint', 'for'] }],
    })
    assert.deepEqual(compare([before, after]), [
      ['stance', '“No checkpoint on this road.”', '“We welcome the new post.”'],
    ])
    assert.deepEqual(compare([after, before]), compare([before, after]))
  })

  test('of stances turned on one day, the same stand first whatever the order of the documents', () => {
    const page = (id: string, stance: 'for' | 'against') =>
      told({
        id,
        on: '2031-03-06',
        text: `Pelveth spoke of the road in the words of ${id}.`,
        statements: [{ words: `the words of ${id}`, by: ['doruvia/pelveth'], stance: ['checkpoint', stance] }],
      })
    const [a, b, c] = [page('a', 'for'), page('b', 'against'), page('c', 'for')]
    const wanted = [
      ['stance', 'the words of a', 'the words of b'],
      ['stance', 'the words of b', 'the words of c'],
    ]
    for (const documents of [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ])
      assert.deepEqual(compare(documents), wanted)
  })

  test('words that are read as for and against at once do not contradict themselves', () => {
    const words = 'We accept no checkpoint.'
    const both = (['for', 'against'] as const).map((stance) => ({
      words,
      by: ['doruvia/pelveth'],
      stance: ['checkpoint', stance] as [string, typeof stance],
    }))
    assert.deepEqual(compare([told({ id: 'a', on: '2031-03-06', text: words, statements: both })]), [])
  })

  test('who calls for talks without mediators and hosts them does not do as it says', () => {
    const said = told({
      id: 'said',
      on: '2031-03-19',
      text: 'Alvestra proposed direct talks without mediators.',
      statements: [{ words: 'direct talks without mediators', by: ['alvestra'] }],
    })
    const done = told({
      id: 'done',
      on: '2031-04-22',
      text: 'Alvestra is hosting another round of talks of the two sides.',
      events: [{ words: 'hosting another round', actors: ['alvestra'] }],
    })
    assert.deepEqual(compare([said, done]), [
      ['said-done', 'direct talks without mediators', 'Alvestra is hosting another round of talks of the two sides.'],
    ])
    const other = told({
      id: 'other',
      on: '2031-04-22',
      text: 'Rethkar is hosting another round of talks of the two sides.',
      events: [{ words: 'hosting another round', actors: ['rethkar'] }],
    })
    assert.deepEqual(compare([said, other]), [], 'another’s deeds')
  })

  test('accused of secrecy, it had informed its accuser', () => {
    const text =
      'Rethkar said that “the Littoral Union keeps its mediation secret”. ' +
      'The Littoral Union regularly informs Rethkar about its mediation.'
    const page = told({
      id: 'page',
      on: '2031-03-19',
      text,
      statements: [{ words: '“the Littoral Union keeps its mediation secret”', by: ['rethkar'] }],
    })
    const named = [...text.matchAll(/Littoral Union|Rethkar/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: 'name' as const,
      actor: match[0] === 'Rethkar' ? 'rethkar' : 'littoral-union',
      confidence: 1,
      by: { kind: 'person', name: 'test', version: '1' } as const,
    }))
    assert.deepEqual(compare([{ ...page, mentions: named }]), [
      [
        'denied-reported',
        '“the Littoral Union keeps its mediation secret”',
        'The Littoral Union regularly informs Rethkar about its mediation.',
      ],
    ])
  })

  test('two accounts of one meeting that count differently are shown', () => {
    const meeting = (id: string, articles: string) =>
      told({
        id,
        outlet: id,
        on: '2031-04-29',
        text: `Demrel met Pelveth on April 29. They agreed on ${articles} articles of the treaty.`,
        events: [{ words: 'met', actors: ['velmara/demrel', 'doruvia/pelveth'], on: '2031-04-29' }],
      })
    assert.deepEqual(compare([meeting('Courier', '12'), meeting('Ministry', 'ten')]), [
      ['figure', 'They agreed on 12 articles of the treaty.', 'They agreed on ten articles of the treaty.'],
    ])
  })

  test('two sides that want opposite things disagree, and contradict nothing', () => {
    const page = told({
      id: 'page',
      on: '2031-03-19',
      text: 'Velmara: “A checkpoint on the Sarnel road must open.” Doruvia: “A checkpoint on the Sarnel road must not open.”',
      statements: [
        { words: '“A checkpoint on the Sarnel road must open.”', by: ['velmara'] },
        { words: '“A checkpoint on the Sarnel road must not open.”', by: ['doruvia'] },
      ],
    })
    assert.deepEqual(compare([page], [checkpoint]), [])
  })

  test('two sides that tell opposite things of what was agreed are shown', () => {
    const page = told({
      id: 'page',
      on: '2031-03-19',
      text: 'Velmara: “The envoys agreed on the Sarnel road.” Doruvia: “The envoys never agreed on the Sarnel road.”',
      statements: [
        { words: '“The envoys agreed on the Sarnel road.”', by: ['velmara'] },
        { words: '“The envoys never agreed on the Sarnel road.”', by: ['doruvia'] },
      ],
    })
    assert.deepEqual(compare([page]), [
      ['denied-reported', '“The envoys agreed on the Sarnel road.”', '“The envoys never agreed on the Sarnel road.”'],
    ])
  })

  test('what one would not say, and what an author infers, contradicts nothing', () => {
    const page = told({
      id: 'page',
      on: '2031-03-19',
      text: 'The maps were handed over. The maps were not handed over.',
      statements: [
        { words: 'The maps were handed over.', by: ['velmara'], voice: 'inferred' },
        { words: 'The maps were not handed over.', by: ['velmara'] },
      ],
    })
    assert.deepEqual(compare([page]), [])
  })

  test('no two texts make it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { likeness } = fitOf(claimOf(a), claimOf(b), () => 1)
        assert.ok(likeness >= 0 && likeness <= 1.000001)
      }),
    )
  })

  test('whatever the words of negotiation stand side by side, a chance comes of them', () => {
    const word = fc.constantFrom(
      ...`not no never nor neither without denied that rejected reports agreed to refused pulled out its troops null and void
      a mistake close deal let go , ; : — “ ” if even unless Orrin both half 40 percent at 12 was is only all`.split(
        /\s+/,
      ),
    )
    const sentence = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { chance } = fitOf(claimOf(a), claimOf(b), () => 1)
        assert.ok(chance >= 0 && chance <= 1)
      }),
    )
  })
})
