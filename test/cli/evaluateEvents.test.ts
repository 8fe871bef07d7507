import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { readout } from './run.ts'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-events-'))
})
after(() => rmSync(folder, { recursive: true, force: true }))

const france = { actorText: 'France', code: 'FRA' }
const chad = { actorText: 'Chad', code: 'TCD' }
const base = { actor: [france], recipient: [chad], reciprocal: false, mode: null }
const lines = [
  {
    ...base,
    id: 'one',
    text: 'France accused Chad of breaking the truce.',
    event_plover2021: 'ACCUSE',
    quad: 'verbal conflict',
    spans: [
      { role: 'SRC', start: 0, end: 6 },
      { role: 'EVT', start: 7, end: 14 },
      { role: 'TAR', start: 15, end: 19 },
    ],
  },
  {
    ...base,
    id: 'two',
    text: 'The lamps were green.',
    event_plover2021: 'AID',
    quad: 'material cooperation',
    spans: [],
    recipient: [{ actorText: 'the Council', code: 'IGO' }],
  },
]

function file(name: string, values: readonly unknown[]): string {
  const path = join(folder, name)
  writeFileSync(path, values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))
  return path
}

describe('readout evaluate events', () => {
  test('says how often type, quad and countries are right, and how many events there are beyond the first', async () => {
    const path = file('dev.jsonl', lines)
    const { code, stdout, stderr } = await readout(['evaluate', 'events', path, '--json'])
    assert.equal(code, 0, stderr)
    const { format, corpus, scores, byType } = JSON.parse(stdout)
    assert.deepEqual([format, corpus.sentences, corpus.refused], ['event-evaluation/1', 2, 0])
    assert.deepEqual(scores, {
      found: 0.5,
      type: 0.5,
      quad: 0.5,
      actorCountry: 0.5,
      recipientCountry: 1,
      participantOverlapF1: 1,
      extraPerSentence: 0,
    })
    assert.deepEqual(
      byType.map(({ type, right, readAs }: { type: string; right: number; readAs: object }) => [type, right, readAs]),
      [
        ['ACCUSE', 1, {}],
        ['AID', 0, { nothing: 1 }],
      ],
    )
  })

  test('prints a table, also of readings made before, and names the lines and sentences it cannot use', async () => {
    const path = file('broken.jsonl', [...lines, '{"id": "half'])
    const { stdout: readings } = await readout([
      'read',
      '--as',
      'text',
      '--language',
      'en',
      file('one.txt', [lines[0]?.text]),
    ])
    const { code, stdout, stderr } = await readout([
      'evaluate',
      'events',
      path,
      '--readings',
      file('readings.jsonl', [readings.trim()]),
    ])
    assert.equal(code, 1)
    assert.match(stdout, /^broken\.jsonl: 2 sentences, one event labelled in each$/m)
    assert.match(stdout, /^type +0\.500$/m)
    assert.match(stdout, /^further events a sentence +0\.000$/m)
    assert.match(stdout, /^AID +1 +0 +0 +nothing$/m)
    assert.match(stderr, /broken\.jsonl:3: it is not JSON/)
    assert.match(stderr, /two.*holds no reading of it/)
  })

  test('takes no human line, and no file without sentences', async () => {
    const people = await readout(['evaluate', 'events', file('dev.jsonl', lines), '--people', 'x'])
    assert.equal(people.code, 2)
    assert.match(people.stderr, /events takes no --people/)
    const { code, stderr } = await readout(['evaluate', 'events', file('blank.jsonl', [' '])])
    assert.equal(code, 1)
    assert.match(stderr, /holds no sentences|it is empty/)
  })
})
