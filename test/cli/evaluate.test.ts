import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Evaluation, evaluationSchema } from '../../src/flow/index.ts'
import { jsonl, lines, readings } from '../flow/labelled.ts'
import { type Ran, readout, readoutProcess } from './run.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-evaluate-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const evaluate = (...args: string[]) => readout(['evaluate', ...args])

async function evaluation(...args: string[]): Promise<Evaluation> {
  return evaluationOf(await evaluate('statements', ...args, '--json'))
}

function evaluationOf(ran: Ran): Evaluation {
  assert.equal(ran.code, 0, ran.stderr)
  return evaluationSchema.parse(JSON.parse(ran.stdout))
}

describe('readout evaluate', () => {
  test('measures the reader in use beside the baseline and people, from a file packed or not', async () => {
    const path = file('dev.jsonl', jsonl(lines))
    const plain = evaluationOf(await readoutProcess(['evaluate', 'statements', path, '--json']))
    const { corpus, reader, baseline, people, outlets } = plain
    assert.deepEqual([corpus.name, corpus.articles, corpus.statements, corpus.refused], ['dev.jsonl', 3, 4, 0])
    assert.ok(reader.scores.lenient && reader.scores.lenient.f1 > 0)
    assert.equal(baseline?.name, 'rules')
    assert.deepEqual(
      outlets.map(({ name, articles }) => [name, articles]),
      [
        ['gazette', 1],
        ['lowland', 2],
      ],
    )
    assert.deepEqual([people?.articles, people?.labellings], [1, 2])
    // Of four labels by the first person, twice two, the others have three, and two of these to the letter.
    assert.deepEqual([people?.scores.lenient?.precision, people?.scores.lenient?.recall], [100, 75])
    assert.deepEqual([people?.scores.strict?.precision, people?.scores.strict?.recall], [66.7, 50])
    const packed = await evaluation(file('packed', gzipSync(jsonl(lines))))
    assert.deepEqual(packed.reader, reader)
    assert.equal(packed.baseline, null)
  })

  test('prints tables: every figure, every outlet, how sure and how right, and who else was measured', async () => {
    const corpus = file('table.jsonl', jsonl(lines))
    const { code, stdout } = await evaluate(
      'statements',
      corpus,
      '--readings',
      file('table-readings.jsonl', jsonl(readings())),
    )
    assert.equal(code, 0)
    assert.match(stdout, /^table\.jsonl: 3 articles, 4 statements labelled$/m)
    assert.match(stdout, /^reader +echo 7, 4 statements found$/m)
    assert.match(stdout, /^baseline +only in a clone$/m)
    assert.match(stdout, /^people +2 labellings of 1 article in table\.jsonl, each against the first$/m)
    assert.match(stdout, /^triple, lenient +100\.0 +100\.0 +100\.0 +\[100\.0, 100\.0\]/m)
    assert.match(stdout, /^mixed, lenient +– +– +–/m)
    assert.match(stdout, /^lowland +2 +100\.0/m)
    assert.match(stdout, /^0\.5 to 0\.6 +2 +0\.50 +1\.00$/m)
    assert.match(stdout, /^expected calibration error 0\.300$/m)
    assert.match(stdout, /People and the reader on the same 1 article: lenient 85\.7 and 100\.0/)
  })

  test('scores readings made before, and leaves out those below the threshold', async () => {
    const corpus = file('kept.jsonl', jsonl(lines))
    // Every cue is one letter short: lenient triples stay right, and nothing is right to the letter but the rest.
    const short = readings(lines, (one) => ({ ...one, cue: one.cue.map(([start, end]) => [start, end - 1]) }))
    const kept = file('kept-readings.jsonl', jsonl(short))
    const all = await evaluation(corpus, '--readings', kept)
    assert.deepEqual([all.reader.scores.lenient?.f1, all.reader.scores.strict?.f1], [100, 0])
    assert.deepEqual([all.reader.scores.source?.f1, all.reader.scores.cue?.f1], [100, 0])
    const sure = await evaluation(corpus, '--readings', kept, '--threshold', '0.8')
    assert.deepEqual([sure.reader.statements, sure.reader.scores.lenient?.recall], [2, 50])
    assert.equal(sure.threshold, 0.8)
  })

  test('takes only the first articles when told so, and the human line from another corpus too', async () => {
    const [first, second] = [lines.slice(1), lines.slice(0, 1)]
    const one = await evaluation(file('a.jsonl', jsonl(first)), '--limit', '1')
    assert.deepEqual([one.corpus.articles, one.people], [1, null])
    const two = await evaluation(file('a.jsonl', jsonl(first)), '--people', file('b.jsonl', jsonl(second)))
    assert.deepEqual([two.people?.corpora, two.people?.articles, two.people?.same], [['b.jsonl'], 1, null])
  })

  test('names every line that cannot be used, with its number and the reason, and goes on', async () => {
    const [good, other, last] = lines
    const broken = file(
      'broken.jsonl',
      jsonl([
        good,
        '{"id": "half',
        { ...other, text: '' },
        { ...other, annotators: [[{ source: [], cue: [[0, 4]], content: [[5, 9999]] }]] },
        '',
        { ...other, annotators: [] },
        good,
        last,
      ]),
    )
    const ran = await evaluate('statements', broken, '--json')
    assert.equal(ran.code, 1)
    assert.equal(evaluationSchema.parse(JSON.parse(ran.stdout)).corpus.articles, 2)
    for (const [line, reason] of [
      [2, /it is not JSON/],
      [3, /text: there is no text/],
      [4, /annotators\.0\.0: \[5,9999\] is no span of its text/],
      [6, /annotators: nobody labelled it/],
      [7, /"gazette_ford" stands on line 1 already/],
    ] as const) {
      const said = ran.stderr.split('\n').find((text) => text.includes(`broken.jsonl:${line}:`))
      assert.match(said ?? `nothing of line ${line}`, reason)
    }
  })

  test('an article with no reading, or one of another text, is named and counts as one with nothing found', async () => {
    const [ford, bridge] = lines
    const corpus = file('two.jsonl', jsonl([ford, bridge]))
    const altered = readings(lines.slice(0, 1).map((one) => ({ ...one, text: `${one.text} ` })))
    const ran = await evaluate('statements', corpus, '--json', '--readings', file('other.jsonl', jsonl(altered)))
    assert.equal(ran.code, 1)
    assert.match(ran.stderr, /gazette_ford: its text was altered/)
    assert.match(ran.stderr, /lowland_bridge: .*no reading of it/)
    const { failed, reader } = evaluationSchema.parse(JSON.parse(ran.stdout))
    assert.deepEqual([failed, reader.scores.lenient?.recall], [2, 0])
  })

  test('times and forecasts are measured on sentences of one’s own, and what differs is listed', async () => {
    const times = file(
      'en-times.yaml',
      "published: '2031-05-09'\ncases:\n  - { text: 'They met yesterday.', times: ['yesterday => point day 2031-05-08'] }\n  - { text: 'They met.', times: ['met => duration P1D'] }\n",
    )
    const told = await evaluate('times', times)
    assert.equal(told.code, 0, told.stderr)
    assert.match(
      told.stdout,
      /sentences {2}1 of 2 \(50\.0 %\)[\s\S]*precision {2}1 of 1[\s\S]*recall {5}1 of 2[\s\S]*missed met =>/,
    )

    const forecasts = file(
      'en-forecasts.yaml',
      "published: '2031-05-09'\ncases:\n  - { text: 'The truce is likely to fail.', forecasts: [{ claim: The truce is likely to fail, phrase: likely, range: [55, 80] }] }\n  - { text: 'The ferry sank.' }\n",
    )
    const json = JSON.parse((await evaluate('forecasts', forecasts, '--json')).stdout)
    const { task, rightCases, right, found, expected, agree } = json
    assert.deepEqual([task, rightCases, right, found, expected, agree.range], ['forecasts', 2, 1, 1, 1, 1])

    const broken = file('broken.yaml', "published: '2031-05-09'\ncases:\n  - { text: 'x', times: yesterday }\n")
    const refused = await evaluate('times', broken)
    assert.equal(refused.code, 1)
    assert.match(refused.stderr, /broken\.yaml:3: cases\.0\.times/)
  })

  test('wrong usage says what there is', async () => {
    const corpus = file('usage.jsonl', jsonl(lines))
    for (const [args, said] of [
      [[], /needs a TASK.*statements/],
      [['horoscopes', corpus], /no task "horoscopes".*statements/],
      [['constructor', corpus], /no task "constructor"/],
      [['statements'], /needs a CORPUS/],
      [['statements', corpus, corpus], /one CORPUS/],
      [['statements', corpus, '--limit', '0'], /--limit takes a number from 1/],
      [['statements', corpus, '--limit', '1.5'], /whole number/],
      [['statements', corpus, '--threshold', '2'], /--threshold takes a number/],
      [['statements', corpus, '--reader', 'oracle'], /--reader takes/],
      [['times', corpus, '--limit', '3'], /times takes no --limit/],
    ] as const) {
      const { code, stderr } = await evaluate(...args)
      assert.equal(code, 2, stderr)
      assert.match(stderr, said)
    }
  })

  test('a corpus that is none fails with one line', async () => {
    for (const [path, said] of [
      [join(folder, 'none.jsonl'), /no such file/],
      [file('empty.jsonl', ''), /it is empty/],
      [file('blank.jsonl', '\n \n'), /holds no articles/],
      [file('cut.jsonl.gz', gzipSync(jsonl(lines)).subarray(0, 60)), /cannot be unpacked/],
      [file('latin.jsonl', Uint8Array.of(0x7b, 0xff, 0x7d)), /latin\.jsonl:1: it is not UTF-8/],
      [folder, /it is a folder/],
    ] as const) {
      const { code, stdout, stderr } = await evaluate('statements', path)
      assert.equal(code, 1, stderr)
      assert.equal(stdout, '')
      assert.match(stderr, said)
      assert.equal(stderr.trimEnd().split('\n').length, 1, stderr)
    }
  })
})
