import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bylineOf } from '../../src/extract/metadata/byline.ts'

for (const [line, name] of [
  ['By Marian Stope', 'Marian Stope'],
  ['By Marian Stope at the Tavrek bridge', 'Marian Stope'],
  ['By Marian Stope in Karvosh', 'Marian Stope'],
  ['Автор: Иван Петров', 'Иван Петров'],
  ['By early morning in Karvosh the crowd had left', null],
  ['By the time he arrived in Karvosh', null],
] as const)
  test(`the byline of "${line}" is ${name ?? 'none'}`, () => assert.equal(bylineOf(line), name))
