import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editions } from '../../../src/domain/index.ts'
import { type Alert, type AlertWords, alertJson, alertMail, type Subscription } from '../../../src/formats/index.ts'
import { anyText } from './briefs.ts'

const now: AlertWords = {
  quote: 'We will not hand over the bridge',
  sources: ['Orvenia'],
  stance: 'against',
  day: '2031-05-03',
  title: 'Minister on the bridge',
  outlet: 'Ellory Dispatch',
  source: 'https://outlet.example/1',
  url: 'https://readout.example/talks/statements/s2',
}
const earlier: AlertWords = {
  ...now,
  quote: 'The bridge may be theirs',
  stance: 'for',
  day: '2031-04-01',
  title: null,
  source: null,
  url: 'https://readout.example/talks/statements/s1',
}
const head = { id: 'a1', at: '2031-05-03T10:00:00.000Z', dossier: 'talks', actor: 'Orvenia', issue: 'The bridge' }
const statement: Alert = { ...head, kind: 'statement', words: [now] }
const shift: Alert = { ...head, kind: 'shift', words: [earlier, now] }
const contradiction: Alert = { ...head, kind: 'contradiction', words: [earlier, now] }
const subscription: Subscription = {
  follows: { dossier: 'talks', actor: 'Orvenia', issue: null },
  stop: 'https://readout.example/alerts/7/stop?key=abc',
}

test('a mail shows the words with whose they are and from where, says why it was sent, and where to stop it', () => {
  const { subject, text, headers } = alertMail(statement, subscription, 'en')
  assert.equal(subject, 'New statement: Orvenia, The bridge')
  assert.equal(
    text,
    `New statement: Orvenia, The bridge

  Orvenia · against · 2031-05-03:
  “We will not hand over the bridge”
  Minister on the bridge, Ellory Dispatch
  https://outlet.example/1
  https://readout.example/talks/statements/s2

You get this because you follow: Orvenia, every issue (talks)
Stop it here: https://readout.example/alerts/7/stop?key=abc
`,
  )
  assert.equal(headers['List-Unsubscribe'], '<https://readout.example/alerts/7/stop?key=abc>')
})

test('a shift tells what held before and what does now', () => {
  const { text } = alertMail(shift, subscription, 'en')
  assert.match(text, /Before · Orvenia · for · 2031-04-01:\n {2}“The bridge may be theirs”/)
  assert.match(text, /Now · Orvenia · against · 2031-05-03:\n {2}“We will not hand over the bridge”/)
})

test('a contradiction shows both and says that it is no verdict', () => {
  const { text } = alertMail(contradiction, subscription, 'en')
  assert.match(
    text,
    /“The bridge may be theirs”[\s\S]*“We will not hand over the bridge”[\s\S]*Which of the two holds is not said\./,
  )
  assert.doesNotMatch(alertMail(shift, subscription, 'en').text, /not said/)
})

test('every edition says why and where to stop', () => {
  const texts = editions.map((edition) => alertMail(contradiction, subscription, edition).text)
  assert.equal(new Set(texts.map((text) => text.split('\n').at(-3))).size, editions.length)
  for (const text of texts)
    assert.match(text, /Orvenia.*\(talks\)\n.*: https:\/\/readout\.example\/alerts\/7\/stop\?key=abc\n$/)
})

test('a webhook gets what the alert rests on, why, and where to stop it', () => {
  const body = JSON.parse(alertJson(shift, subscription, 'en')) as Record<string, unknown>
  assert.deepEqual(body, {
    type: 'readout-alert/1',
    ...shift,
    because: 'You get this because you follow: Orvenia, every issue (talks)',
    ...subscription,
  })
})

test('whatever texts say, nothing quoted passes for a line of the mail or for a header', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (quote, actor, title) => {
      const alert: Alert = { ...statement, actor, words: [{ ...now, quote, title }] }
      const { subject, text } = alertMail(alert, subscription, 'en')
      assert.doesNotMatch(subject, /[\r\n\0]/)
      const lines = text.split('\n')
      assert.equal(lines.length, alertMail(statement, subscription, 'en').text.split('\n').length)
      assert.ok(lines.slice(1, -3).every((line) => line === '' || line.startsWith('  ')))
      assert.equal(lines.at(-2), `Stop it here: ${subscription.stop}`)
      const [words] = (JSON.parse(alertJson(alert, subscription, 'en')) as Alert).words
      assert.equal(words.quote, quote.toWellFormed())
    }),
  )
})
