import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isDate } from '../../src/domain/index.ts'
import { datelineOf } from '../../src/extract/metadata/dateline.ts'
import { type DateHints, findDates } from '../../src/extract/metadata/dates.ts'
import { completeDay, yearlessDayOf } from '../../src/extract/metadata/yearless.ts'

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

describe('a day without its year', () => {
  it("is read from an agency's line and from the opening of a paragraph", () => {
    for (const line of [
      'Kessel, May 16, NORTAG —',
      'KESSEL, May 16 (NORTAG) - The envoy left',
      '16 May',
      'May 16, 18:20',
    ])
      assert.deepEqual(yearlessDayOf(line), { month: 5, day: 16 }, line)
    for (const line of ['Kessel, Room 16', '31 June', 'On May 16 the envoy left.', 'May 16 was a Monday'])
      assert.equal(yearlessDayOf(line), null, line)
  })

  it('is put into the year nearest to the other dates of the page, if they agree on one', () => {
    assert.equal(completeDay({ month: 12, day: 30 }, ['2032-01-02', '2032-01-01'], [])?.from, '2031-12-30')
    assert.equal(completeDay({ month: 5, day: 16 }, ['2031-05-14', '2029-01-01'], []), null)
    assert.equal(completeDay({ month: 5, day: 16 }, [], [2031])?.from, '2031-05-16')
    assert.equal(completeDay({ month: 2, day: 29 }, [], [2031]), null)
    assert.equal(completeDay({ month: 5, day: 16 }, [], []), null)
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
    assert.equal(datelineOf('Updated: 4 June 2034, 19:10')?.modified?.when?.from, '2034-06-04T19:10')
    assert.equal(datelineOf('Updated: 4 June 2034, 19:10')?.published, null)
  })

  it('may tell both the day of publication and that of the last change, in any language held', () => {
    for (const line of [
      'Published 14 May 2031 at 10:00, updated 15 May 2031 at 09:30',
      '14 May 2031 10:00 | Updated: 15 May 2031 09:30',
      'Опубликовано: 14.05.2031 10:00 / Обновлено: 15.05.2031 09:30',
      'Dərc olunub: 14.05.2031 10:00, yenilənib: 15.05.2031 09:30',
      'Giriş: 14.05.2031 - 10:00 | Güncelleme: 15.05.2031 - 09:30',
      'Güncelleme: 15.05.2031 - 09:30 | Giriş: 14.05.2031 - 10:00',
      'Publié le 14 mai 2031 à 10h00, modifié le 15 mai 2031 à 09h30',
      'Publié le 14 mai 2031 à 10h00 • Mis à jour le 15 mai 2031 à 09h30',
      'Veröffentlicht am 14.05.2031, 10:00 Uhr, aktualisiert am 15.05.2031, 09:30 Uhr',
      'Հրապարակվել է 14.05.2031 10:00, թարմացվել է 15.05.2031 09:30',
      'نشر: 14.05.2031 10:00 | تحديث: 15.05.2031 09:30',
    ]) {
      const dateline = datelineOf(line)
      assert.equal(dateline?.published?.when?.from, '2031-05-14T10:00', line)
      assert.equal(dateline?.modified?.when?.from, '2031-05-15T09:30', line)
    }
  })

  it('may be glued to its clock, its zone and to how long ago it was changed', () => {
    const dateline = datelineOf('May 14, 20319:42 PM GMT+2Updated 3 hours ago')
    assert.equal(dateline?.published?.when?.from, '2031-05-14T21:42')
    assert.equal(dateline?.modified, null)
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
