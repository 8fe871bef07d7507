import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { emptyCodebook, type Span, type Statement } from '../../src/domain/index.ts'
import { createBaseline } from '../../training/baseline/index.ts'
import { corpus, documentOf, roster } from '../read/reading.ts'

const baseline = createBaseline({ roster, codebook: emptyCodebook })
const pages = new URL('../../demo/pages/', import.meta.url)

/** `[not] source [actors] | cue | content (via …) voice` of a statement. */
function line(text: string, s: Statement): string {
  const words = (spans: Span[]) => spans.map((span) => text.slice(...span)).join(' … ')
  const via = s.via.length ? ` (via ${words(s.via.map((one) => one.span))})` : ''
  const source = `${s.negated ? 'not ' : ''}${words(s.source.spans)}`
  return `${source} | ${words(s.cue.spans)} | ${words(s.content.spans)}${via} ${s.voice} ${s.confidence}`
}

test('the baseline reads the pages of the demo as the rules did when they were the reader', () => {
  const expected: Record<string, string[]> = JSON.parse(
    readFileSync(new URL('baseline.expected.json', import.meta.url), 'utf8'),
  )
  const texts = readdirSync(pages).filter((name) => name.endsWith('.txt'))
  assert.deepEqual(texts, Object.keys(expected))
  for (const name of texts) {
    const text = readFileSync(new URL(name, pages), 'utf8')
    const language = name.includes('-ru') ? 'ru' : 'en'
    const found = baseline.read(documentOf(text, language), 'revision').statements.map((s) => line(text, s))
    assert.deepEqual(found, expected[name], name)
  }
})

/** Texts about what the rules never knew. */
const later = new Set(['formulas.txt', 'nested.txt', 'pointing.txt', 'unsaid.txt'])

test('it reads the small corpus as a person reads it', () => {
  for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt') && !later.has(name))) {
    const text = readFileSync(new URL(file, corpus), 'utf8')
    const expected = JSON.parse(readFileSync(new URL(file.replace('.txt', '.expected.json'), corpus), 'utf8'))
    const found = baseline.read(documentOf(text), 'revision').statements
    assert.deepEqual(
      found.map((s) => s.content.spans.map((span) => text.slice(...span))),
      expected.map((one: { content: string[] }) => one.content),
      file,
    )
  }
})

test('it says that it is the rules, and keeps to its threshold', () => {
  assert.deepEqual([baseline.name, baseline.version], ['rules', '1'])
  const text = 'Pavra Duskin said that the fee was dead.'
  const found = baseline.read(documentOf(text), 'revision').statements[0]
  assert.deepEqual(found?.by, { kind: 'rule', name: 'rules', version: '1' })
  const sure = createBaseline({ roster, codebook: emptyCodebook, threshold: 1 })
  assert.deepEqual(sure.read(documentOf(text), 'revision').statements, [])
})

test('of a language it has no rules for it says so, and gives the quotations', () => {
  const found = baseline.read(documentOf('Он сказал: «Мы скоро выйдем в море».', 'ru'), 'revision')
  assert.match(found.warnings.join(), /Russian/)
  assert.equal(found.statements.length, 1)
})
