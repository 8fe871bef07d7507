import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareSpans, overlaps, type Span } from '../../src/domain/index.ts'
import { loadPassages, passageOf } from './passages.ts'

const passages = loadPassages()

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
