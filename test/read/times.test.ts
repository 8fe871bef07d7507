import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDate, makeWhen } from '../../src/domain/index.ts'
import { timesOf, whenOf } from '../../src/read/index.ts'
import { loadTimes, weigh } from './timing.ts'

const files = [
  'en.yaml',
  'ru.yaml',
  'en-held-back.yaml',
  'ru-held-back.yaml',
  'en-second.yaml',
  'ru-second.yaml',
  'en-third.yaml',
  'ru-third.yaml',
]
const all = files.flatMap(loadTimes)

for (const name of files)
  test(`of the sentences in ${name}, 95 in a hundred are read as expected, and hardly any wrongly`, (t) => {
    const { right, cases, missed, wrong, differences } = weigh(loadTimes(name))
    t.diagnostic(
      `${right} of ${cases} right (${((100 * right) / cases).toFixed(1)} %), ${missed} missed, ${wrong} wrong`,
    )
    for (const one of differences) t.diagnostic(one)
    assert.ok(right >= 0.95 * cases, differences.join('\n'))
    assert.ok(wrong <= 0.02 * cases, `${wrong} wrong`)
  })

test('the sentences are many, in two languages, and a quarter of them hold no time or only a length', () => {
  const [english, russian] = ['en', 'ru'].map((tag) => all.filter((one) => one.language === tag).length)
  assert.ok((english ?? 0) >= 80 && (russian ?? 0) >= 40)
  const still = all.filter((one) => one.expected.every((answer) => / => duration /.test(answer)))
  assert.ok(still.length >= 25, `${still.length}`)
})

test('without a day of publication only what needs none is told', () => {
  const text = 'On Tuesday, 3 May and last week they met for two years, as on 9 November 2020.'
  const found = timesOf(text, 'en', null).map((one) => text.slice(...one.span))
  assert.deepEqual(found, ['two years', '9 November 2020'])
})

test('a clock keeps the zone it is told by, and is not shifted', () => {
  const [one] = timesOf('The column left at 14:30 Moscow time on 19 April.', 'en', '2023-04-22')
  assert.deepEqual([one?.from, one?.zone], ['2023-04-19T14:30', 'Moscow time'])
})

test('what is counted from a day named before says from which', () => {
  const text = 'Duskin arrived on Thursday. The day before, he had spoken to Brask.'
  const second = timesOf(text, 'en', '2023-04-22')[1]
  assert.equal(text.slice(...(second?.anchor ?? [0, 0])), 'Thursday')
})

test('a language without a grammar has no times', () => {
  assert.deepEqual(timesOf('Le 5 mai 2023, ils signent.', 'fr', '2023-04-22'), [])
})

/** Text from the pieces that the rules look for, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...'in|on|by|since|until|before|after|from|to|between|and|the|of|early|mid-|late|end of|9|24-25|2020|1990s|99999|0|May|March|Tuesday|Sept.|31|30 February|last|next|this|week|weekend|month|year|years|century|ago|two|a few|and a half|more than|within|hours|days|later|the day before|yesterday|14:30|25:99|p.m.|Moscow time|spring|Q1|quarter|said|will|.|,|–|-|(|)|\n\n|\u00a0|в|во|на|с|по|до|к|после|через|назад|накануне|мая|марте|начале|конца|года|году|лет|двух|неделе|прошлой|следующем|вторник|2020-х|24-часовое|зимой|XX века|будет|сказал|9999|1000 years|decades|10000'.split(
        '|',
      ),
    ),
    { maxLength: 40 },
  )
  .chain((list) => fc.constantFrom(list.join(' '), list.join('')))

test('whatever the text, spans lie inside it, in order and apart, and no time ends before it begins', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), pieces)
  const days = fc.constantFrom(null, '2023-04-22', '2024-02-29', '1000-01-01', '9999-12-31T23:59', 'no day')
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ru'), days, (text, language, published) => {
      const found = timesOf(text, language, published)
      let free = 0
      for (const one of found) {
        const [start, end] = one.span
        assert.ok(free <= start && start < end && end <= text.length)
        free = end
        for (const date of [one.from, one.to]) assert.ok(date === null || isDate(date), `${date}`)
        if (one.from && one.to) assert.ok(one.from <= one.to, `${one.from} ${one.to}`)
        const when = whenOf(one)
        if (when) makeWhen(when.from, when.to, when.precision)
        assert.equal(when !== null, one.kind === 'point' || one.kind === 'range')
        assert.equal(one.length !== null, one.kind === 'duration')
        if (one.kind === 'unknown-before') assert.ok(one.from === null && one.to !== null)
        if (one.kind === 'unknown-after') assert.ok(one.from !== null && one.to === null)
        if (one.anchor) assert.ok(one.anchor[0] < one.anchor[1] && one.anchor[1] <= text.length)
      }
      assert.deepEqual(timesOf(text, language, published), found)
    }),
    { numRuns: 2000 },
  )
})

/** Seconds of the processor, the least of two. */
function seconds(text: string, language: string): number {
  const once = () => {
    const before = process.cpuUsage()
    timesOf(text, language, '2023-04-22')
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  return Math.min(once(), once())
}

const adversaries: [language: string, piece: string][] = [
  ['en', 'the '],
  ['en', '24'],
  ['en', '24-'],
  ['en', 'on Tuesday at 14:30 '],
  ['en', 'from 10 March to '],
  ['en', 'more than two and a half years, '],
  ['en', 'said \u00a0 '],
  ['en', 'the day before '],
  ['ru', 'в начале марта '],
  ['ru', 'с 10 марта по '],
  ['ru', 'более двух лет назад, '],
]
for (const [language, piece] of adversaries)
  test(`four times as much of "${piece}" takes some four times as long`, () => {
    const short = Math.max(seconds(piece.repeat(2000), language), 0.05)
    const long = seconds(piece.repeat(8000), language)
    assert.ok(long <= 8 * short, `${short.toFixed(2)} s became ${long.toFixed(2)} s`)
  })
