import { readdirSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Span } from '../../src/domain/index.ts'
import { testReading } from './misses.ts'
import { corpus, read } from './reading.ts'

interface Reading {
  source: string[]
  actors: string[]
  cue: string[]
  content: string[]
  mode: string
  voice: string
  negated: boolean
  via: string[]
  addressees: string[]
}

for (const file of readdirSync(corpus).filter((name) => name.endsWith('.txt'))) {
  const text = readFileSync(new URL(file, corpus), 'utf8')
  const expected: Reading[] = JSON.parse(readFileSync(new URL(file.replace('.txt', '.expected.json'), corpus), 'utf8'))
  const quotes = (spans: Span[]) => spans.map((span) => text.slice(...span))
  const found: Reading[] = read(text).statements.map((s) => ({
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
  /** The one found whose words are most nearly those. */
  const nearest = (one: Reading) =>
    found.find((other) => isDeepStrictEqual(other, one)) ??
    found.find((other) => isDeepStrictEqual(other.content, one.content)) ??
    null
  for (const one of expected)
    testReading('corpus', `${file}: "${one.content.join(' … ')}" is read as a person reads it`, () => nearest(one), one)
  testReading('corpus', `${file}: nothing else is found`, () => found.length, expected.length)
}
