import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse } from 'yaml'
import { compareSpans, overlaps, rosterSchema, type Span, type Statement } from '../../src/domain/index.ts'
import { differencesOf, type Part } from './differences.ts'
import { type ExpectedStatement, folder, loadPassages, passageOf } from './passages.ts'
import { read, roster } from './reading.ts'

const passages = loadPassages()

/** Where the reader is known to differ: for each passage the parts. `KNOWN_MISSES=write` writes it as things are. */
const list = new URL('known-misses.json', folder)
const writing = process.env.KNOWN_MISSES === 'write'

test('there are sixty passages or more, each about something else', () => {
  assert.ok(passages.length >= 60, `${passages.length} passages`)
  assert.equal(new Set(passages.map((one) => one.covers)).size, passages.length)
  assert.equal(new Set(passages.map((one) => one.text)).size, passages.length)
})

for (const { name, text, statements } of passages)
  test(`the expected reading of ${name} is well formed`, () => {
    const cues = statements.map((one) => one.cue[0] as Span)
    assert.deepEqual(cues, [...cues].sort(compareSpans), 'statements are in the order of their cues')
    for (const one of statements) {
      const said = text.slice(...(one.cue[0] as Span))
      const parts = [...one.source, ...one.cue, ...one.content]
      for (const [i, a] of parts.entries())
        for (const b of parts.slice(i + 1)) assert.ok(!overlaps(a, b), `parts of "${said}" overlap`)
      for (const role of [one.source, one.cue, one.content])
        assert.deepEqual(role, [...role].sort(compareSpans), `pieces of "${said}" are in text order`)
      assert.equal(one.mode, modeOf(text, one.content), `mode of "${said}"`)
    }
  })

test('words that are not in a passage, or are there twice, are refused by name', () => {
  const file = (cue: string) =>
    `covers: a test\ntext: Oskel said that Brask said so.\nstatements:\n  - {cue: "${cue}", content: so, mode: indirect}\n`
  assert.throws(() => passageOf('odd', file('sang')), /odd: "sang" is not in the text/)
  assert.throws(() => passageOf('odd', file('said')), /odd: "said" stands 2 times in the text/)
  assert.throws(() => passageOf('odd', file('said [3]')), /odd: "said \[3\]" is not in the text/)
  assert.throws(() => passageOf('odd', file('ai')), /odd: "ai" is not in the text/)
  assert.deepEqual(passageOf('even', file('said [2]')).statements[0]?.cue, [[22, 26]])
})

test('a reading as expected differs in nothing', () => {
  for (const one of passages)
    assert.deepEqual(differencesOf(one, { statements: one.statements.map(statementOf), mentions: [] }).lines, [])
})

test('what differs is named by its part', () => {
  const passage = passages.find((one) => one.name === 'told-agency')
  const right = passage?.statements.map(statementOf)[0]
  assert.ok(passage && right)
  const partsOf = (...statements: Statement[]) => differencesOf(passage, { statements, mentions: [] }).parts
  assert.deepEqual(partsOf({ ...right, mode: 'mixed', voice: 'inferred', negated: true, via: [] }), [
    'mode',
    'voice',
    'negated',
    'via',
  ])
  assert.deepEqual(partsOf({ ...right, addressees: ['somebody'] }), ['addressees'])
  assert.deepEqual(partsOf({ ...right, source: { spans: [[0, 1]], actors: [] } }), ['statements'])
  assert.deepEqual(partsOf(right, { ...right, cue: { spans: [[0, 1]] } }), ['statements'])
  assert.deepEqual(partsOf(), ['statements'])
})

/** An expected statement as a reader would give it. */
function statementOf({ source, cue, content, via, mode, voice, negated }: ExpectedStatement): Statement {
  return {
    id: 'expected',
    mode,
    voice,
    negated,
    source: { spans: source, actors: [] },
    cue: { spans: cue },
    content: { spans: content },
    via: via.map((span) => ({ span, actor: null })),
    addressees: [],
    when: null,
    stances: [],
    confidence: 1,
    by: { kind: 'person', name: 'expected', version: '1' },
  }
}

const skip = !writing && !existsSync(list) && 'there is no list of known misses yet'

describe('the reader', { skip }, () => {
  const demo = rosterSchema.parse(parse(readFileSync(new URL('../../demo/roster.yaml', import.meta.url), 'utf8')))
  const known = { actors: [...roster.actors, ...demo.actors], offices: [...roster.offices, ...demo.offices] }
  const readings = passages.map((one) => ({ name: one.name, ...differencesOf(one, read(one.text, { known })) }))
  if (writing) {
    const misses = readings.filter((one) => one.parts.length > 0).map((one) => [one.name, one.parts])
    writeFileSync(list, `${JSON.stringify(Object.fromEntries(misses), null, 2)}\n`)
  }
  const misses: Record<string, Part[]> = JSON.parse(readFileSync(list, 'utf8'))

  for (const { name, parts, lines } of readings)
    test(`reads ${name} as a person does${misses[name] ? `, but for its ${misses[name].join(', ')}` : ''}`, () => {
      const fresh = parts.filter((part) => !misses[name]?.includes(part))
      assert.deepEqual(fresh, [], `${name} is no longer read right:\n${lines.join('\n')}`)
      const mended = misses[name]?.filter((part) => !parts.includes(part)) ?? []
      assert.deepEqual(mended, [], `${name} is read right now: take it out of known-misses.json`)
    })

  test('is known to miss only passages that there are', (t) => {
    const names = new Set(passages.map((one) => one.name))
    assert.deepEqual(
      Object.keys(misses).filter((name) => !names.has(name)),
      [],
    )
    const sum = (key: 'expected' | 'found' | 'matched') => readings.reduce((all, one) => all + one[key], 0)
    const [precision, recall] = [sum('matched') / sum('found'), sum('matched') / sum('expected')]
    const percent = (share: number) => (100 * share).toFixed(1)
    t.diagnostic(
      `lenient triples: P ${percent(precision)} R ${percent(recall)} F1 ${percent((2 * precision * recall) / (precision + recall))}; ` +
        `${readings.filter((one) => one.parts.length === 0).length} of ${readings.length} passages read right`,
    )
  })
})

/** How much of the content stands in quotation marks of any kind; apostrophes inside words are none. */
function modeOf(text: string, content: Span[]): string {
  const quoted = new Uint8Array(text.length)
  for (const mark of text.matchAll(/“[^”\n]*(?:”|\n|$)|"[^"\n]*(?:"|\n|$)|''.*?''|(?<!\p{L})‘.*?’(?!\p{L})/gu))
    quoted.fill(1, mark.index, mark.index + mark[0].length)
  let all = 0
  let inside = 0
  for (const [start, end] of content)
    for (let i = start; i < end; i++)
      if (/[\p{L}\p{N}]/u.test(text.charAt(i))) {
        all++
        inside += quoted[i] ?? 0
      }
  return inside === 0 ? 'indirect' : inside === all ? 'direct' : 'mixed'
}
