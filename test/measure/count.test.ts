import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { countArticle, countPeople, scoreOf } from '../../src/measure/index.ts'
import { triple } from './labels.ts'

const text = [
  'Mayor Ansa Brill said the ford stays closed until May.',
  '“Nobody crosses before May,” she told the council.',
  'Tove Lind doubts that “the old bridge” will hold.',
].join('\n')
const closed = { source: 'Mayor Ansa Brill', cue: 'said', content: 'the ford stays closed until May' }
const nobody = { source: 'she', cue: 'told', content: '“Nobody crosses before May,”' }
const bridge = { source: 'Tove Lind', cue: 'doubts', content: 'that “the old bridge” will hold' }
const labelled = [closed, nobody, bridge].map((parts) => triple(text, parts))

describe('counting an article', () => {
  test('a reading equal to the labels is all right, in each of its modes', () => {
    const { counts, judged } = countArticle(text, labelled, labelled)
    for (const figure of ['lenient', 'strict', 'source', 'cue', 'content'] as const)
      assert.deepEqual(counts[figure], { found: 3, right: 3, labelled: 3, recalled: 3 }, figure)
    for (const mode of ['direct', 'mixed', 'indirect'] as const)
      assert.deepEqual(counts[mode], { found: 1, right: 1, labelled: 1, recalled: 1 }, mode)
    assert.deepEqual(
      judged.map(({ right }) => right),
      [true, true, true],
    )
  })

  test('a few words more or less are right leniently, and wrong to the letter', () => {
    // The label's source has 3 tokens and the finding's 2 of them; the contents 6 and 4 of them.
    const found = [triple(text, { source: 'Ansa Brill', cue: 'said', content: 'the ford stays closed' }, 0.7)]
    const { counts, judged } = countArticle(text, labelled, found)
    assert.deepEqual(counts.lenient, { found: 1, right: 1, labelled: 3, recalled: 1 })
    assert.deepEqual(counts.strict, { found: 1, right: 0, labelled: 3, recalled: 0 })
    assert.deepEqual(counts.cue, { found: 1, right: 1, labelled: 3, recalled: 1 })
    assert.deepEqual(counts.source, { found: 1, right: 0, labelled: 3, recalled: 0 })
    assert.deepEqual(judged, [{ confidence: 0.7, right: true }])
    assert.deepEqual(scoreOf(counts.lenient), { precision: 1, recall: 1 / 3, f1: 0.5 })
  })

  test('half of the words is enough, less is not', () => {
    const half = triple(text, { ...closed, content: 'the ford stays' })
    assert.equal(countArticle(text, labelled, [half]).counts.lenient.right, 1)
    // Three of the seven tokens in either.
    const less = triple(text, { ...closed, content: 'said the ford stays' })
    assert.equal(countArticle(text, labelled, [less]).counts.lenient.right, 0)
  })

  test('another source, or a cue beside the label’s, makes it wrong', () => {
    const another = triple(text, { ...closed, source: 'Tove Lind' })
    assert.equal(countArticle(text, labelled, [another]).counts.lenient.right, 0)
    const beside = triple(text, { ...closed, cue: 'told' })
    assert.equal(countArticle(text, labelled, [beside]).counts.lenient.right, 0)
    const none = triple(text, { ...closed, source: '' })
    assert.equal(countArticle(text, labelled, [none]).counts.lenient.right, 0)
  })

  test('a label with no source asks for a finding with none', () => {
    const nameless = [triple(text, { ...closed, source: '' })]
    assert.equal(countArticle(text, nameless, nameless).counts.lenient.right, 1)
    assert.equal(countArticle(text, nameless, [triple(text, closed)]).counts.lenient.right, 0)
  })

  test('two findings on one label count once, and the better one is the right one', () => {
    const worse = triple(text, { ...closed, content: 'the ford stays closed' }, 0.9)
    const better = triple(text, closed, 0.4)
    const { counts, judged } = countArticle(text, labelled, [worse, better])
    assert.deepEqual(counts.lenient, { found: 2, right: 1, labelled: 3, recalled: 1 })
    assert.deepEqual(judged, [
      { confidence: 0.9, right: false },
      { confidence: 0.4, right: true },
    ])
  })

  test('the same finding twice is right once, to the letter too', () => {
    const twice = [triple(text, closed), triple(text, closed)]
    assert.deepEqual(countArticle(text, labelled, twice).counts.strict, {
      found: 2,
      right: 1,
      labelled: 3,
      recalled: 1,
    })
  })

  test('a finding has the mode of its own words, a label that of its own', () => {
    // The label is mixed; the finding took only what stands in the quotation marks, and a little less than half.
    const quotedOnly = triple(text, { ...bridge, content: '“the old bridge”' })
    const { counts } = countArticle(text, labelled, [quotedOnly])
    assert.deepEqual(counts.direct, { found: 1, right: 1, labelled: 1, recalled: 0 })
    assert.deepEqual(counts.mixed, { found: 0, right: 0, labelled: 1, recalled: 1 })
  })

  test('straight and doubled single quotation marks open and close in turn, and end with their line', () => {
    const plain = ["''We wait,'' she said.", '"We go," he said.', '"No end, they said.', 'We stay, it said.'].join('\n')
    const modes = ['We wait', 'We go', 'No end', 'We stay'].map((content) => {
      const { counts } = countArticle(plain, [triple(plain, { source: '', cue: 'said', content })], [])
      return (['direct', 'mixed', 'indirect'] as const).find((mode) => counts[mode].labelled === 1)
    })
    assert.deepEqual(modes, ['direct', 'direct', 'direct', 'indirect'])
  })

  test('each piece of a content in several pieces counts as a span', () => {
    const pieces = triple(text, { ...closed, content: ['the ford stays closed', 'until May'] })
    assert.deepEqual(countArticle(text, [pieces], [triple(text, closed)]).counts.content, {
      found: 1,
      right: 0,
      labelled: 2,
      recalled: 0,
    })
    assert.equal(countArticle(text, [pieces], [triple(text, closed)]).counts.lenient.right, 1)
  })
})

test('people are scored against the first of them, all others together', () => {
  const [first = [], ...others] = [labelled, labelled.slice(0, 2), labelled.slice(0, 1)]
  const counts = countPeople(text, [first, ...others])
  assert.deepEqual(counts.strict, { found: 3, right: 3, labelled: 6, recalled: 3 })
  assert.deepEqual(countPeople(text, [labelled]).strict, { found: 0, right: 0, labelled: 0, recalled: 0 })
})

test('nothing labelled and nothing found is no score, neither 0 nor 100', () => {
  assert.equal(scoreOf({ found: 0, right: 0, labelled: 0, recalled: 0 }), null)
  assert.deepEqual(scoreOf({ found: 0, right: 0, labelled: 4, recalled: 0 }), { precision: 0, recall: 0, f1: 0 })
  assert.deepEqual(scoreOf({ found: 4, right: 0, labelled: 0, recalled: 0 }), { precision: 0, recall: 0, f1: 0 })
})
