import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './reading.ts'

test('a language with no reader says so and still gives its quotations', () => {
  const text = 'Бpacк ответил: «Паром уйдёт в понедельник утром». Слово «сбор» он не назвал.'
  const found = read(text, { language: 'ru' })
  assert.deepEqual(found.warnings, ['no statement reader for Russian yet: quotes, names and dates only'])
  assert.deepEqual(
    found.statements.map((s) => [
      s.mode,
      s.source.spans,
      text.slice(...(s.cue.spans[0] ?? [0, 0])),
      text.slice(...(s.content.spans[0] ?? [0, 0])),
    ]),
    [['direct', [], ':', '«Паром уйдёт в понедельник утром»']],
  )
})

test('English needs no warning, and neither does an empty page', () => {
  assert.deepEqual(read('The ferry sails.').warnings, [])
  assert.deepEqual(read('', { language: 'ru' }).warnings, [])
})

test('an unknown language is named as such', () => {
  assert.match(read('x y z', { language: 'und' }).warnings[0] ?? '', /an unknown language/)
})
