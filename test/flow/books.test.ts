import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ReadoutError } from '../../src/domain/index.ts'
import { parseCodebook, parseRoster } from '../../src/flow/index.ts'

const demo = (name: string) => readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8')

describe('a codebook', () => {
  test('of the sample dossier is taken', () =>
    assert.ok(parseCodebook(demo('codebook.yaml'), 'codebook.yaml').issues.length >= 5))

  for (const [title, text, says] of [
    [
      'a key of the wrong type',
      'issues:\n  - id: road\n    name: Road\n    for: open\n    phrases: road\n',
      /^c\.yaml:5: issues\.0\.phrases/,
    ],
    ['a missing key', 'issues:\n  - id: road\n    name: Road\n    phrases: [road]\n', /^c\.yaml:2: issues\.0\.for/],
    [
      'an id that could not stand in an address',
      'issues:\n  - name: Road\n    id: The Road\n    for: x\n    phrases: [x]\n',
      /^c\.yaml:3: issues\.0\.id/,
    ],
    ['broken YAML', 'issues:\n  - id: [road\n', /^c\.yaml:\d/],
    [
      'an id that stands there twice',
      'issues:\n  - {id: a, name: A, for: x, phrases: [x]}\n  - {id: a, name: B, for: x, phrases: [x]}\n',
      /^c\.yaml:3: issues\.1\.id: "a" stands there twice/,
    ],
    ['an empty file', '', /^c\.yaml/],
  ] as const)
    test(`with ${title} is refused, naming where`, () =>
      assert.throws(
        () => parseCodebook(text, 'c.yaml'),
        (error) => error instanceof ReadoutError && error.code === 'file-invalid' && says.test(error.message),
      ))

  test('that multiplies itself by aliases is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join()}]`),
    ]
    assert.throws(() => parseCodebook(bomb.join('\n'), 'c.yaml'), ReadoutError)
  })

  test('of any text is taken or refused with an error that names the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          parseCodebook(text, 'c.yaml')
        } catch (error) {
          assert.ok(error instanceof ReadoutError, String(error))
          assert.match(error.message, /^c\.yaml/)
        }
      }),
    )
  })
})

describe('a roster', () => {
  test('of the sample dossier is taken', () =>
    assert.ok(parseRoster(demo('roster.yaml'), 'roster.yaml').actors.length >= 10))
  test('keeps a date as it is written', () => {
    const text =
      'actors: []\noffices:\n  - {title: president, of: a, actor: b, from: 2031-01-05, to: null, source: x}\n'
    assert.equal(parseRoster(text, 'r.yaml').offices[0]?.from, '2031-01-05')
  })
})
