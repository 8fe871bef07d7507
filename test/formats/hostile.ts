/** Texts that formats stumble over: formulas, quotation marks, line breaks, control characters, half surrogates, markup. */
import fc from 'fast-check'
import type { StatementRow } from '../../src/domain/index.ts'

export const hostileTexts = [
  '=HYPERLINK("http://x.example")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  "'=1",
  "''+1",
  '\tcell',
  '\rcell',
  '＝1',
  'two\r\nlines',
  'semi;colon, "comma"',
  '<script>alert(1)</script> & ]]>',
  'null \u0000 bell \u0007',
  'half \ud800 pair',
  '\ufffe',
  '\u202eturned',
  'Élan Party; North',
  '__proto__',
  'constructor',
  '',
]

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
)

/** A statement whose every text may be hostile. */
export const hostileRow = fc
  .record({
    organization: hostileText,
    concept: hostileText,
    agreement: fc.constantFrom('0', '1'),
    intensity: fc.constantFrom('-2', '0', '3'),
    title: hostileText,
    source: hostileText,
    text: hostileText,
    day: fc.integer({ min: 1, max: 2000 }),
    start: fc.nat(100),
  })
  .map(
    ({ title, source, text, day, start, ...variables }): Omit<StatementRow, 'id'> => ({
      time: new Date(Date.UTC(2031, 0, day, 7, 8, 9)).toISOString().slice(0, 19),
      document: { id: 'd1', title, author: '', source, section: '', type: '' },
      variables,
      place: { start, stop: start + 5, text, coder: 'Admin' },
    }),
  )

export const hostileRows = fc
  .array(hostileRow, { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, i): StatementRow => ({ ...row, id: String(i + 1) })))
