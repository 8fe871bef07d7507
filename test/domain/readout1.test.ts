import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseReadout, type Readout, ReadoutError } from '../../src/domain/index.ts'

const by = { kind: 'rule', name: 'test', version: '1' } as const

function reading(): Readout {
  return {
    format: 'readout/1',
    reader: { name: 'test', version: '1' },
    warnings: [],
    document: {
      id: 'page.txt',
      url: null,
      outlet: null,
      title: 'A road opens',
      byline: null,
      published: { from: '2031-05-08', to: '2031-05-08', precision: 'day' },
      modified: null,
      language: 'en',
      text: 'Velmara said it would open the road.',
      sections: [],
      dropped: [{ text: 'Menu', step: 'plain', reason: 'a menu' }],
      reuse: null,
    },
    actors: [{ id: 'velmara', name: 'Velmara', kind: 'state', country: 'XVM' }],
    mentions: [{ start: 0, end: 7, form: 'name', actor: 'velmara', confidence: 0.9, by }],
    statements: [
      {
        id: 's1',
        mode: 'indirect',
        voice: 'paraphrased',
        source: { spans: [[0, 7]], actors: ['velmara'] },
        cue: { spans: [[8, 12]] },
        content: { spans: [[13, 35]] },
        via: [],
        addressees: [],
        when: null,
        negated: false,
        stances: [],
        confidence: 0.8,
        by,
      },
    ],
    events: [],
    forecasts: [],
  }
}

/** The reading with the value at a dotted path replaced. */
function withValue(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(reading())
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let at = copy as Record<string, unknown>
  for (const key of keys) at = at[key] as Record<string, unknown>
  at[last] = value
  return copy
}

describe('readout/1', () => {
  test('takes a reading as it is', () => assert.deepEqual(parseReadout(reading()), reading()))

  test('lets unknown fields pass, at every depth', () => {
    const newer = withValue('statements.0.mood', 'angry') as Record<string, unknown>
    newer.colour = 'blue'
    assert.deepEqual(parseReadout(newer), newer)
  })

  for (const [path, value] of [
    ['format', 'readout/2'],
    ['document.text', 7],
    ['document.published.from', '2031-02-30'],
    ['statements.0.cue.spans', []],
    ['statements.0.content.spans.0', [20, 13]],
    [
      'statements.0.source.spans',
      [
        [4, 7],
        [0, 3],
      ],
    ],
    [
      'statements.0.source.spans',
      [
        [0, 4],
        [3, 7],
      ],
    ],
    ['statements.0.mode', 'shouted'],
    ['statements.0.confidence', 1.2],
    ['mentions.0.end', 0],
    ['actors.0.country', 'Velmara'],
  ] as const)
    test(`names ${path} when it is ${JSON.stringify(value)}`, () =>
      assert.throws(
        () => parseReadout(withValue(path, value), 'a.jsonl'),
        (error) =>
          error instanceof ReadoutError &&
          error.message.startsWith('a.jsonl: ') &&
          error.message.includes(path.replace('.end', '').replace('.spans.0', '.spans')),
      ))

  test('refuses a span past the end of the text', () =>
    assert.throws(
      () => parseReadout(withValue('statements.0.content.spans', [[13, 99]])),
      /statements\.0\.content reaches past the end/,
    ))

  test('answers any value with a reading or an error that names the input', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.throws(
          () => parseReadout(value, 'x'),
          (error) => error instanceof ReadoutError && error.input === 'x',
        )
      }),
    )
  })
})
