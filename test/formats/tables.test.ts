import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import papaparse from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import {
  type Cell,
  csvText,
  eventList,
  parquet,
  parseCsv,
  statementCsv,
  statementRowsFrom,
  xlsx,
} from '../../src/formats/index.ts'
import { hostileRows, hostileText, hostileTexts } from './hostile.ts'

const cells = fc.array(hostileText, { minLength: 2, maxLength: 4 })
const table = cells.chain((head) =>
  fc
    .array(fc.array(hostileText, { minLength: head.length, maxLength: head.length }), { maxLength: 5 })
    .map((rows) => [head, ...rows]),
)
/** What UTF-8 can hold. */
const wellFormed = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.toWellFormed()))

test('CSV comes back as it went, whatever its cells hold', () => {
  fc.assert(
    fc.property(table, (rows) => {
      // A line of empty cells alone cannot be told from no line.
      const kept = rows.filter((row, i) => i === 0 || row.some((cell) => cell !== ''))
      fc.pre((kept[0] ?? []).some((cell) => cell !== ''))
      // The first character of a file may be taken for a byte order mark.
      fc.pre(!kept[0]?.[0]?.startsWith('\ufeff'))
      assert.deepEqual(parseCsv(csvText(kept), 'test'), wellFormed(kept))
    }),
  )
})

test('a heading that holds other delimiters, or lines, leaves the cells as they were', () => {
  for (const head of ['a;b;c', 'a\tb\tc', 'a\n;;;', '"a";b;c']) {
    const rows = [
      [head, 'd'],
      ['1', 'e;f'],
    ]
    assert.deepEqual(parseCsv(csvText(rows), 'test'), rows)
  }
})

test('another reader of CSV finds the same cells, and none that a spreadsheet would run', () => {
  const text = csvText(hostileTexts.map((cell) => ['x', cell]))
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true })
  assert.deepEqual(errors, [])
  for (const [i, wanted] of hostileTexts.entries()) {
    const got = data[i]?.[1] ?? 'missing'
    assert.doesNotMatch(got, /^[=+\-@\t\r＝＋－＠]/)
    assert.ok(got === wanted.toWellFormed() || got === `'${wanted.toWellFormed()}`, JSON.stringify(got))
  }
})

test('numbers stay numbers in CSV, those below zero too', () => {
  assert.equal(csvText([[-0.5, 'a', null, true]]), '-0.5,a,,true\r\n')
})

test('statements come back from our CSV as they went', () => {
  fc.assert(
    fc.property(hostileRows, (rows) => {
      const clean = JSON.parse(
        JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)),
      )
      assert.deepEqual(statementRowsFrom(statementCsv(rows), 'test'), clean)
    }),
  )
})

test("DNA's event list comes back to the last character", () => {
  const text = readFileSync(new URL('../corpus/networks/eventlist.csv', import.meta.url), 'utf8')
  const rows = statementRowsFrom(text, 'eventlist.csv')
  assert.equal(rows.length, 182)
  assert.deepEqual(rows[2]?.variables, {
    person: 'P06',
    organization: 'Élan Party, North',
    concept: 'Sanctions relief',
    agreement: '0',
    intensity: '-1',
    mode: 'speech',
  })
  assert.equal(eventList(rows), text)
})

test('an event list has one line a statement, whatever they hold', () => {
  fc.assert(
    fc.property(hostileRows, (rows) => {
      const lines = eventList(rows).split('\n')
      assert.equal(lines.length, rows.length + 1)
      for (const line of lines) assert.equal(line.split(';').length, lines[0]?.split(';').length)
    }),
  )
})

test('names of statements, documents, coders and variables stand in an event list as texts do', () => {
  const row = {
    id: 's;1',
    time: '2031-03-04T05:06:07',
    document: { id: 'd"1' },
    variables: { 'side; of it': 'for' },
    place: { start: 0, stop: 4, text: 'Text', coder: 'A. Coder;\nsecond' },
  }
  const text = eventList([row])
  assert.match(text, /^"statement_id";"time";"side, of it";"start_position"/)
  const [read] = statementRowsFrom(text, 'x.csv')
  assert.equal(read?.id, 's,1')
  assert.equal(read?.document.id, "d'1")
  assert.deepEqual(read?.variables, { 'side, of it': 'for' })
  assert.deepEqual(read?.place, { ...row.place, coder: 'A. Coder, second' })
})

test('a statement without a place has none when it comes back', () => {
  const row = { id: '1', time: '2031-03-04T05:06:07', document: {}, variables: { concept: 'toll' } }
  for (const text of [eventList([row]), statementCsv([row])])
    assert.equal(statementRowsFrom(text, 'x.csv')[0]?.place, undefined)
})

test('what is no table of statements is told by line and column', () => {
  const wrong: [string, RegExp][] = [
    ['a,b\n1,2\n', /x\.csv: line 1: there is no column statement_id/],
    ['statement_id,person\n1,2\n', /line 1: there is no column datetime or time/],
    ['statement_id,time,time\n1,2,3\n', /line 1: the column "time" is there twice/],
    ['statement_id,time\n1\n', /x\.csv: line 2: it is no CSV that can be read/],
    ['statement_id,time\n"1,2\n', /it is no CSV that can be read/],
    ['', /there is no column/],
  ]
  for (const [text, said] of wrong) assert.throws(() => statementRowsFrom(text, 'x.csv'), said)
})

test('any bytes as CSV are read or refused in one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      try {
        statementRowsFrom(text, 'x.csv')
      } catch (error) {
        assert.match((error as Error).message, /^x\.csv: [^\n]*$/)
      }
    }),
  )
})

test('a workbook is read by another library with the same cells, none of them a formula', async () => {
  const shown = hostileTexts.filter((text) => text.trim() !== '')
  const rows: Cell[][] = [['text', 'number', 'flag'], ...shown.map((text): Cell[] => [text, -0.5, true])]
  const bytes = await xlsx([{ name: 'a/b:c', rows }])
  const [sheet] = (await readXlsxFile(Buffer.from(bytes))) as unknown as { data: unknown[][] }[]
  const read = (sheet?.data ?? []).slice(1)
  assert.equal(read.length, shown.length)
  for (const [i, text] of shown.entries()) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
    const held = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    const squeeze = (value: unknown) =>
      String(value ?? '')
        .replace(/[\u2060\ufffd]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    assert.equal(squeeze(read[i]?.[0]), squeeze(held))
    assert.deepEqual(read[i]?.slice(1), [-0.5, true])
  }
})

test('Parquet is read by its own reader with types and gaps', async () => {
  const bytes = parquet([
    ['name', 'weight', 'shift'],
    ['Orvenia', 0.5, true],
    ['half \ud800', -2, false],
    [null, null, null],
  ])
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  assert.equal(parquetMetadata(file).num_rows, 3n)
  assert.deepEqual(await parquetReadObjects({ file }), [
    { name: 'Orvenia', weight: 0.5, shift: true },
    { name: 'half \ufffd', weight: -2, shift: false },
    { name: null, weight: null, shift: null },
  ])
})
