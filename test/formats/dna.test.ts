import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { passwordHash } from '../../src/formats/dna/password.ts'
import { type DnaContents, readDna, statementRowsFrom, writeDna } from '../../src/formats/index.ts'
import { hostileText } from './hostile.ts'

const document = {
  id: '1',
  title: 'The toll',
  text: 'Orvenia supports the toll. Kessel is not sure.',
  author: 'A. Reporter',
  source: 'Ellory Dispatch',
  section: 'World',
  type: 'news',
  notes: 'https://dispatch.example/1',
  time: '2031-03-04T05:06:07',
}
const row = (id: string, variables: Record<string, string>, start: number, stop: number) => {
  const { notes, text, time, ...fields } = document
  return {
    id,
    time,
    document: fields,
    variables,
    place: { start, stop, text: text.slice(start, stop), coder: 'Readout' },
  }
}
const contents: DnaContents = {
  documents: [document],
  statements: [
    row('1', { person: '', organization: 'Orvenia', concept: 'toll', agreement: '1', weight: '-2', note: 'x' }, 0, 26),
    row(
      '2',
      { person: 'Ilen Brask', organization: 'Kessel', concept: 'toll', agreement: '0', weight: '5', note: 'y' },
      27,
      46,
    ),
  ],
  attributes: [{ variable: 'organization', value: 'Orvenia', attribute: 'Type', text: 'state' }],
  coders: ['Admin', 'Readout'],
  settings: { popupWidth: '300' },
}

test('documents, statements, entities, attributes, coders and settings come back from a .dna file as they went', () => {
  const { settings, entities, strays, ...read } = readDna(writeDna(contents), 'x.dna')
  const { settings: own, ...wanted } = contents
  assert.deepEqual(read, wanted)
  assert.deepEqual(strays, [])
  assert.deepEqual(
    entities.filter(({ variable }) => variable === 'organization').map(({ value }) => value),
    ['', 'Orvenia', 'Kessel'],
  )
  assert.deepEqual(settings, { ...own, version: '3.1.2', date: '2025-01-15' })
})

test('the same contents make the same bytes', () => {
  assert.deepEqual(writeDna(contents), writeDna(contents))
})

test('a statement without a number that others have is of a type without that variable', () => {
  const open = row(
    '3',
    { person: '', organization: 'Ellory', concept: 'toll', agreement: '', weight: '1', note: '' },
    0,
    5,
  )
  const read = readDna(writeDna({ ...contents, statements: [...contents.statements, open] }), 'x.dna')
  assert.deepEqual(
    read.statements.map(({ variables }) => [variables.organization, variables.agreement]),
    [
      ['Orvenia', '1'],
      ['Kessel', '0'],
      ['Ellory', undefined],
    ],
  )
})

test('what a variable is called does not decide which statements lack it', () => {
  const statements = [
    row('1', { concept: 'toll', a: '1', b: '1', 'a, b': '1' }, 0, 26),
    row('2', { concept: 'toll', a: '1', b: '1', 'a, b': '' }, 27, 46),
    row('3', { concept: 'toll', a: '', b: '', 'a, b': '1' }, 27, 46),
  ]
  const read = readDna(writeDna({ ...contents, statements, attributes: [] }), 'x.dna')
  assert.deepEqual(
    read.statements.map(({ variables }) => variables),
    [
      { concept: 'toll', a: '1', b: '1', 'a, b': '1' },
      { concept: 'toll', a: '1', b: '1' },
      { concept: 'toll', 'a, b': '1' },
    ],
  )
})

test('the reference statements come back from a .dna file', () => {
  const text = readFileSync(new URL('../corpus/networks/statements.csv', import.meta.url), 'utf8')
  const rows = statementRowsFrom(text, 'statements.csv')
  const documents = [...new Map(rows.map((one) => [one.document.id ?? '', one]))].map(
    ([id, { time, document: of }]) => {
      const { title = '', author = '', source = '', section = '', type = '' } = of
      return { id, title, author, source, section, type, notes: '', text: 'w'.repeat(600), time }
    },
  )
  const read = readDna(writeDna({ documents, statements: rows, attributes: [], coders: [], settings: {} }), 'x.dna')
  assert.deepEqual(
    read.statements.map(({ variables, time, document: of }) => ({ variables, time, of })),
    rows.map(({ variables, time, document: of }) => ({ variables, time, of })),
  )
})

test('texts of any kind are held, long names cut so that two stay two', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (names) => {
      const long = [`${'n'.repeat(300)}a`, `${'n'.repeat(300)}b`]
      const statements = [...names, ...long].map((organization, i) =>
        row(String(i + 1), { organization, concept: 'toll' }, 0, 5),
      )
      const read = readDna(writeDna({ ...contents, statements, attributes: [] }), 'x.dna').statements
      const got = read.map(({ variables }) => variables.organization ?? '')
      assert.deepEqual(
        got.slice(0, names.length),
        names.map((name) => name.toWellFormed().replaceAll('\0', '\ufffd')),
      )
      const [a, b] = got.slice(-2)
      assert.ok(a !== b && [...(a ?? '')].length < 191)
    }),
    { numRuns: 10 },
  )
})

test('what is no file of DNA is refused in one line', () => {
  const bytes = writeDna(contents)
  assert.throws(
    () => readDna(new TextEncoder().encode('hello'), 'x.dna'),
    /^ReadoutError: x\.dna: it (is no SQLite file|has no table)[^\n]*$/,
  )
  assert.throws(() => readDna(new Uint8Array(), 'x.dna'), /x\.dna: it has no table DOCUMENTS/)
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(2000), (at, value, many) => {
      const broken = bytes.slice()
      broken.fill(value, at, at + many)
      try {
        readDna(broken, 'x.dna')
      } catch (error) {
        assert.match((error as Error).message, /^x\.dna: [^\n]*$/)
      }
    }),
    { numRuns: 30 },
  )
})

test("the coder's password is the one that DNA checks: salt and SHA-256, a hundred thousand times", () => {
  const bytes = Buffer.from(passwordHash('Admin'), 'base64')
  assert.equal(bytes.length, 48)
  let digest = Buffer.concat([bytes.subarray(0, 16), Buffer.from('Admin')])
  for (let round = 0; round < 100_000; round++) digest = createHash('sha256').update(digest).digest()
  assert.deepEqual(bytes.subarray(16), digest)
})
