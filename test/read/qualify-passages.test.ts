import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Span } from '../../src/domain/index.ts'
import type { Run } from '../../src/read/layers.ts'
import { qualify } from '../../src/read/statements/qualify/qualify.ts'
import { parsed } from './parsed.ts'
import { type ExpectedStatement, loadPassages, type Passage } from './passages.ts'

/** It stands in the content of another, where no model looks. */
function isInside(one: ExpectedStatement, { statements }: Passage): boolean {
  const cue = one.cue[0] ?? [0, 0]
  return statements.some((outer) => outer.content.some(([start, end]) => start <= cue[0] && cue[1] <= end))
}

/** What comes out and what is expected, a line for each statement. */
function compare(passage: Passage): { expected: string[]; found: string[] } {
  const have = parsed(passage.text)
  const runOf = ([start, end]: Span): Run => ({
    from: have.tokens.findIndex((token) => token.end > start),
    to: have.tokens.findLastIndex((token) => token.start < end) + 1,
  })
  const words = (runs: Run[]) =>
    runs.map(({ from, to }) => passage.text.slice(have.tokens[from]?.start, have.tokens[to - 1]?.end)).join(' … ')
  const line = (one: Record<'source' | 'cue' | 'content' | 'via' | 'addressees', Run[]>, marks: unknown[]) =>
    [one.source, one.cue, one.content, one.via, one.addressees].map(words).concat(marks.map(String)).join(' | ')
  const runs = passage.statements.map((one) => ({
    source: one.source.map(runOf),
    cue: one.cue.map(runOf),
    content: one.content.map(runOf),
    via: one.via.map(runOf),
    addressees: one.addressees.map(runOf),
    confidence: 0.9,
  }))
  const given = runs.filter((_, i) => !isInside(passage.statements[i] as ExpectedStatement, passage))
  return {
    expected: passage.statements.map((one, i) =>
      line(runs[i] as (typeof runs)[number], [one.negated, one.voice === 'inferred']),
    ),
    found: qualify(have, given).map((one) => line(one, [one.negated, one.voice === 'inferred'])),
  }
}

test('of the passages, handed over as a model would find them, nearly all is told as a person tells it', () => {
  const all = loadPassages().map(compare)
  const expected = all.flatMap((one) => one.expected).length
  const found = all.flatMap((one) => one.found).length
  const right = all.flatMap((one) => one.found.filter((line) => one.expected.includes(line))).length
  assert.ok(right / expected > 0.96, `${right} of ${expected} statements expected`)
  assert.ok(right / found > 0.96, `${right} of ${found} statements found`)
})
