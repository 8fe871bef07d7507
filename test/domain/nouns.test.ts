import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  type Block,
  type Brief,
  errorKinds,
  findingId,
  hashOf,
  heldOn,
  isDate,
  makeBrief,
  makeContradiction,
  makeDossierName,
  makeMention,
  makeOccurrence,
  makeReview,
  makeSpan,
  makeSpans,
  makeStatement,
  makeWhen,
  ReadoutError,
  rosterSchema,
  type Statement,
  snapshotOf,
  statesOf,
} from '../../src/domain/index.ts'

const text = 'Velmara said it would open the road.'
const by = { kind: 'rule', name: 'test', version: '1' } as const
const invalid = (message: RegExp) => (error: unknown) =>
  error instanceof ReadoutError && error.code === 'invalid' && message.test(error.message)

const draft: Omit<Statement, 'id'> = {
  mode: 'indirect',
  voice: 'paraphrased',
  source: { spans: [[0, 7]], actors: [] },
  cue: { spans: [[8, 12]] },
  content: { spans: [[13, 35]] },
  via: [],
  addressees: [],
  when: null,
  negated: false,
  stances: [],
  confidence: 0.9,
  by,
}

describe('a span', () => {
  test('keeps its place when it lies in the text', () => assert.deepEqual(makeSpan(0, 7, text), [0, 7]))
  for (const [start, end, why] of [
    [5, 5, /ends before/],
    [7, 5, /ends before/],
    [-1, 5, /outside/],
    [0, 99, /outside/],
    [0.5, 2, /whole numbers/],
    [Number.NaN, 2, /whole numbers/],
  ] as const)
    test(`is refused as [${start}, ${end}]`, () => assert.throws(() => makeSpan(start, end, text), invalid(why)))
  test('counts in UTF-16 code units, as JavaScript does', () => assert.deepEqual(makeSpan(0, 2, '😀'), [0, 2]))
  test('is sorted among its like', () =>
    assert.deepEqual(
      makeSpans(
        [
          [4, 6],
          [0, 2],
        ],
        text,
      ),
      [
        [0, 2],
        [4, 6],
      ],
    ))
  test('is refused over another', () =>
    assert.throws(
      () =>
        makeSpans(
          [
            [0, 5],
            [4, 6],
          ],
          text,
        ),
      invalid(/overlap/),
    ))
})

describe('a finding', () => {
  test('is refused without words to rest on', () => {
    assert.throws(
      () => makeStatement({ revision: 'r', text }, { ...draft, cue: { spans: [] } }),
      invalid(/at least one/),
    )
    assert.throws(
      () => makeStatement({ revision: 'r', text }, { ...draft, content: { spans: [] } }),
      invalid(/at least one/),
    )
  })
  test('may have no source', () =>
    assert.ok(makeStatement({ revision: 'r', text }, { ...draft, source: { spans: [], actors: [] } }).id))
  test('is refused outside its document', () => {
    const stray = { start: 30, end: 40, form: 'name', actor: null, confidence: 1, by } as const
    assert.throws(() => makeMention({ revision: 'r', text }, stray), invalid(/outside/))
  })
  test('gets the same id for the same revision, kind and spans, and another for any other', () => {
    const id = makeStatement({ revision: 'r', text }, draft).id
    assert.equal(makeStatement({ revision: 'r', text }, { ...draft, confidence: 0.1 }).id, id)
    assert.notEqual(makeStatement({ revision: 's', text }, draft).id, id)
    assert.notEqual(makeStatement({ revision: 'r', text }, { ...draft, cue: { spans: [[8, 13]] } }).id, id)
    assert.notEqual(findingId('r', 'mention', [[[0, 7]]]), findingId('r', 'event', [[[0, 7]]]))
  })
  test('has an id that does not confuse where one part ends and the next begins', () =>
    assert.notEqual(hashOf('ab', 'c'), hashOf('a', 'bc')))
})

describe('time', () => {
  test('knows the days there are', () => {
    assert.ok(isDate('2024-02-29'))
    assert.ok(isDate('2023-04-22T12:16'))
    for (const no of ['2023-02-29', '2023-13-01', '2023-4-2', '22 April 2023', '', '2023-04-22T25:00'])
      assert.ok(!isDate(no), no)
  })
  test('refuses an end before its start', () =>
    assert.throws(() => makeWhen('2023-03-10', '2023-03-01', 'range'), invalid(/before/)))
})

describe('what people and comparing make', () => {
  test('a review without words is refused', () =>
    assert.throws(
      () => makeReview({ id: '1', kind: 'statement', decision: 'accept', anchors: [], change: null, by: 'a', at: '' }),
      invalid(/no words/),
    ))
  test('a change that changes nothing is refused', () => {
    const anchors = [{ start: 0, end: 7, quote: 'Velmara', prefix: '', suffix: '' }]
    assert.throws(
      () => makeReview({ id: '1', kind: 'statement', decision: 'change', anchors, change: null, by: 'a', at: '' }),
      invalid(/nothing to put/),
    )
  })
  test('a contradiction of some words with themselves is refused', () => {
    const side = { document: 'd', span: [0, 7] as [number, number], actor: null }
    assert.throws(() => makeContradiction({ kind: 'stance', a: side, b: side, confidence: 1 }), invalid(/same words/))
  })
  test('an occurrence that nobody tells of is refused', () =>
    assert.throws(
      () =>
        makeOccurrence({
          id: 'e',
          type: 'CONSULT',
          participants: [],
          when: null,
          where: null,
          status: [],
          accounts: [],
          events: [],
        }),
      invalid(/no account/),
    ))
  test("a brief's text and its footnotes agree", () => {
    const anchor = { start: 0, end: 4, quote: 'Open', prefix: '', suffix: '' }
    const footnotes = [{ number: 1, document: 'd', revision: 'r', anchor, statement: null }]
    const cited: Block[] = [{ kind: 'quote', blocks: [{ kind: 'paragraph', inlines: [{ kind: 'note', number: 1 }] }] }]
    const brief: Brief = {
      ...{
        dossier: 'talks',
        slug: 'the-road',
        language: 'en',
        title: 'The road',
        category: null,
        lead: '',
        byline: null,
      },
      ...{ dateline: null, tags: [], blocks: cited, footnotes, corrections: [] },
      ...{ published: '2031-05-08T00:00:00Z', modified: '2031-05-08T00:00:00Z' },
    }
    assert.ok(makeBrief(brief))
    assert.throws(() => makeBrief({ ...brief, footnotes: [] }), invalid(/footnote 1 is not there/))
    assert.throws(() => makeBrief({ ...brief, blocks: [] }), invalid(/footnote 1 is never cited/))
    assert.throws(() => makeBrief({ ...brief, blocks: [], footnotes: [] }), invalid(/rests on any words/))
  })
  test('a dossier is called what can stand in an address', () => {
    assert.equal(makeDossierName('talks-2031'), 'talks-2031')
    for (const no of ['', 'Talks', 'a b', '../x', '-a', 'ü', 'a'.repeat(64)])
      assert.throws(() => makeDossierName(no), invalid(/lower-case/), no)
  })
  test('a resource without bytes is no snapshot', () =>
    assert.throws(
      () => snapshotOf({ name: 'empty.txt', url: null, bytes: new Uint8Array(), mediaType: null, retrieved: '' }),
      (error) => error instanceof ReadoutError && error.code === 'input-empty' && /empty\.txt/.test(error.message),
    ))
})

describe('a roster', () => {
  test('has an office held through all of the month or year that it ends in', () => {
    const office = { from: '2030-05', to: '2031' }
    for (const day of ['2030-05-01', '2031-12-31', '2031-12-31T23:59']) assert.ok(heldOn(office, day), day)
    for (const day of ['2030-04-30', '2032-01-01']) assert.ok(!heldOn(office, day), day)
    assert.ok(!heldOn(office, null), 'no day is today, and it has ended')
    assert.ok(heldOn({ from: null, to: null }, '1999-01-01') && heldOn({ from: '2030', to: null }, null))
  })
  test('has one state for a country: the first, which is the one of the dossier', () => {
    const roster = rosterSchema.parse({
      actors: [
        { id: 'ministry', name: 'Ministry', kind: 'organisation', country: 'XVE' },
        { id: 'velmara', name: 'Velmara', kind: 'state', country: 'XVE' },
        { id: 'xve', name: 'Velmara', kind: 'state', country: 'XVE' },
      ],
    })
    assert.deepEqual(
      Array.from(statesOf(roster), ([code, { id }]) => [code, id]),
      [['XVE', 'velmara']],
    )
  })
})

describe('an error', () => {
  test('is one line that names the input, the reason and the remedy', () => {
    const { message } = new ReadoutError('input-missing', 'a\nb.txt', 'there is\r\nno such file')
    assert.equal(message, 'a b.txt: there is no such file. Check the spelling of the path.')
  })
  test('has a remedy for every code there is', () => {
    for (const [code, { remedy }] of Object.entries(errorKinds)) assert.match(remedy, /^[A-Z].*[^.]$/, code)
  })
})
