import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Span } from '../../src/domain/index.ts'
import { corpus, read } from './reading.ts'

for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
  test(`every statement of ${file} is read as a person reads it`, () => {
    const text = readFileSync(new URL(file, corpus), 'utf8')
    const expected = JSON.parse(readFileSync(new URL(file.replace('.txt', '.expected.json'), corpus), 'utf8'))
    const quotes = (spans: Span[]) => spans.map((span) => text.slice(...span))
    const found = read(text).statements.map((s) => ({
      source: quotes(s.source.spans),
      actors: s.source.actors,
      cue: quotes(s.cue.spans),
      content: quotes(s.content.spans),
      mode: s.mode,
      voice: s.voice,
      negated: s.negated,
      via: quotes(s.via.map((v) => v.span)),
      addressees: s.addressees,
    }))
    assert.deepEqual(found, expected)
  })
}
