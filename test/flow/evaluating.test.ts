import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { ReadoutError } from '../../src/domain/index.ts'
import { evaluateStatements, type Finder, parseCorpus, readerView, readingsFinder } from '../../src/flow/index.ts'
import { closeTestHouse, page, testHouse } from './house.ts'
import { jsonl, lines, readings } from './labelled.ts'

const corpusOf = (values: readonly unknown[]) => parseCorpus(page('dev.jsonl', jsonl(values)))
const resource = (bytes: Uint8Array) => ({ ...page('any', ''), bytes })

/** Finds what the first person labelled. */
const echo: Finder = {
  name: 'echo',
  version: '1',
  width: 3,
  find: async ({ annotators: [first = []] }) => first.map((triple) => ({ ...triple, confidence: 0.5 })),
}

test('whatever bytes a corpus or readings are made of, what cannot be used is told, and nothing crashes', () => {
  const good = jsonl(lines)
  const damaged = fc
    .tuple(fc.nat(good.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(([at, length, put]) => new TextEncoder().encode(good.slice(0, at) + put + good.slice(at + length)))
  const bytes = fc.oneof(
    damaged,
    damaged.map((one) => new Uint8Array(gzipSync(one))),
    fc.uint8Array({ minLength: 1 }),
  )
  fc.assert(
    fc.property(bytes, (one) => {
      for (const parse of [parseCorpus, (from: ReturnType<typeof resource>) => readingsFinder(from, 0)])
        try {
          for (const { message } of parse(resource(one)).refused) assert.match(message, /^any:\d+: /)
        } catch (error) {
          assert.ok(error instanceof ReadoutError, String(error))
        }
    }),
    { numRuns: 300 },
  )
})

test('a reader that finds what people labelled has 100 in everything there is, and the order of lines changes no score', async () => {
  const options = { reader: echo, baseline: echo, threshold: 0 }
  const { evaluation, failures } = await evaluateStatements(corpusOf(lines), options)
  assert.deepEqual(failures, [])
  for (const score of Object.values(evaluation.reader.scores)) assert.ok(score === null || score.f1 === 100)
  for (const gain of Object.values(evaluation.baseline?.gains ?? {})) assert.ok(gain === null || gain.f1 === 0)
  const turned = await evaluateStatements(corpusOf(lines.toReversed()), options)
  assert.deepEqual(turned.evaluation.reader.scores, evaluation.reader.scores)
  assert.deepEqual(turned.evaluation.outlets, evaluation.outlets)
})

test('a reader that fails on one article is scored on it with nothing found', async () => {
  const reader: Finder = {
    ...echo,
    find: (article) => (article.id === 'gazette_ford' ? Promise.reject(new Error('it broke')) : echo.find(article)),
  }
  const { evaluation, failures } = await evaluateStatements(corpusOf(lines), { reader, baseline: echo, threshold: 0 })
  assert.match(failures[0]?.message ?? '', /gazette_ford: it broke/)
  assert.equal(evaluation.failed, 1)
  assert.equal(evaluation.reader.scores.lenient?.recall, 50)
  assert.equal(evaluation.baseline?.gains.lenient?.f1, -33.3)
})

test('readings of several readers are not mixed up into one figure', () => {
  const [first, second] = readings() as { reader: { name: string; version: string } }[]
  const mixed = [first, { ...second, reader: { name: 'other', version: '1' } }]
  const { finder, refused } = readingsFinder(page('r.jsonl', jsonl(mixed)), 0)
  assert.equal(finder.name, 'echo')
  assert.match(refused[0]?.message ?? '', /r\.jsonl:2: the reader is other 1/)
})

describe('the models folder', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-models-'))
  })
  after(async () => {
    rmSync(folder, { recursive: true, force: true })
    await closeTestHouse()
  })
  const viewOf = async (name: string) => readerView(await testHouse(), pathToFileURL(`${name}/`))
  const card = {
    name: 'tagger',
    version: '2',
    file: 'tagger.bin',
    made: '2031-03-04',
    data: 'A corpus',
    licence: ['CC BY 4.0'],
    figures: { 'tags, dev': 95.2 },
    command: 'npm run train',
  }

  test('gives every card with the size of its weights, and the last evaluation', async () => {
    const { evaluation } = await evaluateStatements(corpusOf(lines), { reader: echo, baseline: null, threshold: 0 })
    writeFileSync(join(folder, 'evaluation.json'), JSON.stringify(evaluation))
    writeFileSync(join(folder, 'tagger.json'), JSON.stringify(card))
    writeFileSync(join(folder, 'tagger.bin'), new Uint8Array(1234))
    writeFileSync(join(folder, 'parser.json'), JSON.stringify({ ...card, name: 'parser', file: 'parser.bin' }))
    const view = await viewOf(folder)
    assert.deepEqual(
      view.cards.map(({ name, bytes }) => [name, bytes]),
      [
        ['parser', null],
        ['tagger', 1234],
      ],
    )
    assert.deepEqual(view.evaluation, evaluation)
    assert.deepEqual(view.broken, [])
    assert.ok(view.reader.name)
  })

  test('says of a broken card or evaluation what is wrong with it, and shows the others', async () => {
    writeFileSync(join(folder, 'evaluation.json'), '{"format": "evaluation/1"}')
    writeFileSync(join(folder, 'parser.json'), '{')
    writeFileSync(join(folder, 'lexicon.json'), JSON.stringify({ ...card, file: '../../secret' }))
    const view = await viewOf(folder)
    assert.deepEqual([view.evaluation, view.cards.length], [null, 1])
    const said = view.broken.map(({ message }) => message).join('\n')
    for (const part of [
      /models\/evaluation\.json: task: /,
      /models\/parser\.json: it is not JSON/,
      /lexicon\.json: file:/,
    ])
      assert.match(said, part)
  })

  test('has cards that can be shown for our own reader', async () => {
    assert.deepEqual((await readerView(await testHouse())).broken, [])
  })

  test('may not be there at all', async () => {
    const view = await viewOf(join(folder, 'nowhere'))
    assert.deepEqual([view.cards, view.evaluation, view.broken], [[], null, []])
  })
})
