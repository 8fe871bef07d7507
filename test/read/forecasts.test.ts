import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseReadout } from '../../src/domain/index.ts'
import { loadForecasts, weigh } from './foretelling.ts'
import { documentOf, read } from './reading.ts'

for (const name of ['en.yaml', 'en-held-back.yaml', 'en-third.yaml', 'en-fourth.yaml'])
  test(`of the forecasts in ${name} most are found, and hardly any that are none`, async (t) => {
    const { right, found, expected, agree, differences } = weigh(await loadForecasts(name))
    t.diagnostic(`precision ${right} of ${found}, recall ${right} of ${expected}; ${JSON.stringify(agree)}`)
    for (const one of differences) t.diagnostic(one)
    assert.ok(right >= 0.9 * found)
    assert.ok(right >= 0.8 * expected)
  })

test('a claim begins with its own words, and its condition ends with its comma', () => {
  const told = (text: string) =>
    read(text).forecasts.map(({ claim, condition }) => [text.slice(...claim), condition && text.slice(...condition)])
  for (const [text, claim, condition] of [
    [
      'Therefore, once Duskin and Jorvin meet, the quarrel in Velmara will be the key topic of their talks.',
      'the quarrel in Velmara will be the key topic of their talks',
      'once Duskin and Jorvin meet',
    ],
    [
      'As long as Orvenia waits, peace in the valley will be in question.',
      'peace in the valley will be in question',
      'As long as Orvenia waits',
    ],
    ['In any case, the toll will not please the pilots.', 'the toll will not please the pilots', null],
    ['The harvest will be at risk.', 'The harvest will be at risk', null],
  ] as const)
    assert.deepEqual(told(text), [[claim, condition]])
  assert.deepEqual(told('The ministers will be in talks all week.'), [])
})

test('the sentences are a hundred and more, and half of them hold no forecast', async () => {
  const cases = (await Promise.all(['en.yaml', 'en-held-back.yaml', 'en-third.yaml'].map(loadForecasts))).flat()
  const none = cases.filter(({ forecasts }) => forecasts.length === 0)
  assert.ok(cases.length >= 100 && 2 * none.length >= cases.length)
})

/** Text from the words that are looked for, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ..."The truce|It|is|are|was|not|likely|unlikely|very|most|almost certain|certain|possible|bound|to|hold|fail|will|would|may|might|could|wo|n't|going|there|a|good|70 percent|chance|chances|of|that|if|unless|as long as|only when|provided that|should|without|Duskin|said|expects|doubts|predicted|probably|perhaps|in all likelihood|by Friday|in 2025|,|.|?|“|”|(|)|\n\n|which|and|but".split(
        '|',
      ),
    ),
    { maxLength: 40 },
  )
  .map((list) => list.join(' '))

test('whatever the text, a forecast rests on words of it, and its range is one', () => {
  fc.assert(
    fc.property(pieces, (text) => {
      const { warnings, ...findings } = read(text)
      const document = documentOf(text)
      const reading = { format: 'readout/1', reader: { name: 'r', version: '1' }, warnings, document, ...findings }
      parseReadout(reading)
      for (const { low, middle, high, claim, condition, phrase, due } of findings.forecasts) {
        assert.equal(low === null, high === null)
        if (low !== null && high !== null) assert.ok(low <= (middle ?? low) && (middle ?? low) <= high)
        if (condition) assert.ok(condition[0] >= 0 && claim[0] >= 0)
        if (phrase !== null) assert.ok(phrase.trim() === phrase && phrase !== '')
        if (due) assert.ok(due.to.slice(0, 10) >= '2031-05-02')
      }
    }),
    { numRuns: 300 },
  )
})
