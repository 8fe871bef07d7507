import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isDate } from '../../src/domain/index.ts'
import { datelineOf } from '../../src/extract/metadata/dateline.ts'
import { type DateHints, findDates } from '../../src/extract/metadata/dates.ts'

const first = (text: string, hints?: DateHints) => findDates(text, hints)[0]?.when?.from ?? null

describe('a date in visible text', () => {
  const cases: [string, string | null][] = [
    ['22 April 2023 12:16', '2023-04-22T12:16'],
    ['Day: March 8, 2023', '2023-03-08'],
    ['Sept. 3, 2021, 4:05 p.m.', '2021-09-03T16:05'],
    ['the 3rd of May, 2022', '2022-05-03'],
    ['2023-04-22T12:16:00+04:00', '2023-04-22T12:16'],
    ['2023/4/22', '2023-04-22'],
    ['12:16, 22.04.2023', '2023-04-22T12:16'],
    ['22/04/2023', '2023-04-22'],
    ['12 сентября 2033, 15:04', '2033-09-12T15:04'],
    ['5 мая 2023 г.', '2023-05-05'],
    ['18 oktyabr 2032, 11:42', '2032-10-18T11:42'],
    ['2023-cü il 5 mart', '2023-03-05'],
    ['18 Ağustos 2023', '2023-08-18'],
    ['2031 թ. մայիսի 5, 16:30', '2031-05-05T16:30'],
    ['5 մայիսի, 2023', '2023-05-05'],
    ['1er février 2032 à 08h15', '2032-02-01T08:15'],
    ['3. März 2024', '2024-03-03'],
    ['٥ مايو ٢٠٢٣', '2023-05-05'],
    ['5 كانون الثاني 2023', '2023-01-05'],
    ['5 травня 2023', '2023-05-05'],
    ['5 მაისი 2023', '2023-05-05'],
    ['March 2023', '2023-03-01'],
    ['31 February 2023', null],
    ['room 2023, floor 4', null],
  ]
  for (const [text, date] of cases) it(`"${text}" is ${date ?? 'none'}`, () => assert.equal(first(text), date))

  it('that may be the fourth of May or the fifth of April stays open', () => {
    assert.equal(first('04/05/2023'), null)
    assert.deepEqual(findDates('04/05/2023')[0]?.either, ['2023-05-04', '2023-04-05'])
  })

  it('is settled by the language or the address', () => {
    assert.equal(first('04/05/2023', { language: 'fr' }), '2023-05-04')
    assert.equal(first('04/05/2023', { language: 'en-US' }), '2023-04-05')
    assert.equal(first('04/05/2023', { url: 'https://a.example/2023/04/05/talks' }), '2023-04-05')
  })

  it('always exists, and lies in its text', () => {
    const piece = fc.constantFrom(
      '22',
      '4',
      '31',
      '2023',
      '1999',
      'April',
      'мая',
      'մայիսի',
      ' ',
      '.',
      '/',
      '-',
      ':',
      'T',
      '12',
      'pm',
      ',',
      'թ.',
      'il',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('')
        for (const { start, end, when } of findDates(text, { language: 'ru' })) {
          assert.ok(start >= 0 && end <= text.length && start < end)
          if (when) assert.ok(isDate(when.from) && isDate(when.to))
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a date line', () => {
  it('may hold a clock, a rubric or a name beside the date', () => {
    for (const line of [
      'Published: 4 June 2034, 17:45',
      'Neighbours | 2 April 2031, 17:30 | Pia Landervoort',
      'Monday, 5 May 2031',
      'Baku, 5 May 2031',
      '5 мая 2023 г., понедельник',
    ])
      assert.ok(datelineOf(line), line)
    assert.equal(datelineOf('Updated: 4 June 2034, 19:10')?.role, 'modified')
  })

  it('is not a heading or a sentence with a date in it', () => {
    for (const line of [
      'Statement of 9 November 2020',
      'What changed after 9 November 2020?',
      'The talks of 5 May 2023 ended without a result.',
    ])
      assert.equal(datelineOf(line), null)
  })
})
