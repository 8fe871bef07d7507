import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import { makeProgress, progressLine } from '../../src/cli/progress.ts'

function stream(isTTY: boolean): Writable & { isTTY: boolean; columns: number; text: () => string } {
  let text = ''
  const made = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  return Object.assign(made, { isTTY, columns: 100, text: () => text })
}

test('progress on a terminal is one line with a bar, the rate and the time left', () => {
  let now = 0
  const out = stream(true)
  const progress = makeProgress(
    out,
    'pages',
    () => 4,
    () => now,
  )
  now = 2000
  progress.step('a.txt')
  assert.equal(out.text(), '[######------------------] 1 of 4 pages, 0.5/s, 6 s left  a.txt')
})

test('a line said during progress on a terminal does not get mixed up with the bar', () => {
  const out = stream(true)
  const progress = makeProgress(out, 'pages', () => 2)
  progress.step('a.txt')
  progress.say('b.txt: broken')
  assert.ok(out.text().endsWith('\r\u001b[Kb.txt: broken\n'), out.text())
})

test('progress elsewhere is plain lines, seldom, without control characters', () => {
  let now = 0
  const out = stream(false)
  const progress = makeProgress(
    out,
    'pages',
    () => 100,
    () => now,
  )
  for (let i = 0; i < 100; i++) {
    now += 100
    progress.step(`${i}.txt`)
  }
  progress.end()
  assert.equal(out.text().trim().split('\n').length, 2)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
  assert.doesNotMatch(out.text(), /[\u0000-\u0009\u000b-\u001f]/)
})

test('progress without a known end counts what is done', () =>
  assert.equal(progressLine({ what: 'pages', done: 3, total: null, seconds: 2, label: '' }), '3 pages, 1.5/s'))

test('a long wait is told in minutes and hours', () => {
  const line = (total: number) => progressLine({ what: 'pages', done: 1, total, seconds: 1, label: '' })
  assert.match(line(600), /10 min left/)
  assert.match(line(20_000), /5\.6 h left/)
})
