import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editions } from '../../../src/domain/index.ts'
import {
  type Alert,
  type AlertWords,
  alertEntry,
  alertJson,
  alertMail,
  atom,
  type Digest,
  jsonFeed,
  rss,
} from '../../../src/formats/index.ts'
import { anyText, site } from './briefs.ts'

const now: AlertWords = {
  quote: 'We will not hand over the bridge',
  sources: ['Orvenia'],
  stance: 'against',
  voice: 'quoted',
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
  voice: 'paraphrased',
  day: '2031-04-01',
  title: null,
  source: null,
  url: 'https://readout.example/talks/statements/s1',
}
const head = {
  id: 'a1',
  at: '2031-05-03T10:00:00.000Z',
  dossier: 'talks',
  actor: 'Orvenia',
  issue: 'The bridge',
  reviewed: true,
}
const statement = { ...head, kind: 'statement', words: [now] } as const satisfies Alert
const shift: Alert = { ...head, kind: 'shift', words: [earlier, now] }
const contradiction: Alert = { ...head, kind: 'contradiction', how: 'figure', words: [earlier, now] }
const digest: Digest = {
  id: 'd1',
  at: '2031-05-03T10:00:00.000Z',
  follows: { dossier: 'talks', actor: 'Orvenia', issue: null },
  alerts: [statement],
  more: 0,
  stop: 'https://readout.example/en/alerts/abc',
}
const of = (...alerts: Alert[]): Digest => ({ ...digest, alerts })

test('a mail shows the words with whose they are and from where, says why it was sent, and where to stop it', () => {
  const { subject, text, headers } = alertMail(digest, 'en')
  assert.equal(subject, 'New statement: Orvenia, The bridge')
  assert.equal(
    text,
    `New statement: Orvenia, The bridge

  Orvenia · against · quoted · 2031-05-03:
  “We will not hand over the bridge”
  Minister on the bridge, Ellory Dispatch
  https://outlet.example/1
  https://readout.example/talks/statements/s2

You get this because you follow: Orvenia, every issue (talks)
Stop it here: https://readout.example/en/alerts/abc
`,
  )
  assert.equal(headers['List-Unsubscribe'], '<https://readout.example/en/alerts/abc>')
  assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
})

test('mail programs offer one click only where it is safe on its way, and nothing where only a command ends it', () => {
  const plain = alertMail({ ...digest, stop: 'http://readout.example/en/alerts/abc' }, 'en')
  assert.deepEqual(Object.keys(plain.headers), ['List-Unsubscribe'])
  const command = alertMail({ ...digest, stop: 'readout alert remove a1 --dossier talks' }, 'en')
  assert.deepEqual(command.headers, {})
  assert.match(command.text, /Stop it here: readout alert remove a1 --dossier talks\n$/)
})

test('a shift tells what held before and what does now', () => {
  const { text } = alertMail(of(shift), 'en')
  assert.match(text, /Before · Orvenia · for · paraphrased · 2031-04-01:\n {2}“The bridge may be theirs”/)
  assert.match(text, /Now · Orvenia · against · quoted · 2031-05-03:\n {2}“We will not hand over the bridge”/)
})

test('a contradiction shows both, how they do not fit, and says that it is no verdict', () => {
  const { text } = alertMail(of(contradiction), 'en')
  assert.match(
    text,
    /“The bridge may be theirs”[\s\S]*“We will not hand over the bridge”[\s\S]*Different figures\. Which of the two holds is not said\./,
  )
  assert.doesNotMatch(alertMail(of(shift), 'en').text, /not said/)
})

test('what nobody reviewed says so, and words that may not be shown are left at their source', () => {
  const { text, html } = alertMail(of({ ...statement, reviewed: false, words: [{ ...now, quote: null }] }), 'en')
  for (const said of [text, html]) {
    assert.match(said, /Found by the machine, not reviewed by a person\./)
    assert.match(said, /The words are at the source\./)
    assert.match(said, /https:\/\/outlet\.example\/1/)
  }
  assert.doesNotMatch(alertMail(digest, 'en').text, /machine/)
})

test('several at once are one mail, which says how many more there are', () => {
  const { subject, text } = alertMail({ ...of(statement, shift, contradiction), more: 7 }, 'en')
  assert.equal(subject, 'Alerts (3): talks')
  for (const one of ['New statement', 'Shift', 'Statements that do not fit'])
    assert.match(text, new RegExp(`^${one}: `, 'm'))
  assert.match(text, /^More, not shown here: 7$/m)
})

test('every edition says all of it, why, and where to stop', () => {
  const texts = editions.map((edition) => alertMail(of({ ...contradiction, reviewed: false }), edition).text)
  assert.equal(new Set(texts.map((text) => text.split('\n').at(-3))).size, editions.length)
  for (const text of texts) assert.match(text, /Orvenia.*\(talks\)\n.*: https:\/\/readout\.example\/en\/alerts\/abc\n$/)
})

test('a webhook gets what the alerts rest on, why, and where to stop them; a test says that it is one', () => {
  const { stop, follows, id, at } = digest
  const body = JSON.parse(alertJson(of(shift), 'en')) as Record<string, unknown>
  assert.deepEqual(body, {
    type: 'readout-alerts/1',
    id,
    at,
    test: false,
    because: 'You get this because you follow: Orvenia, every issue (talks)',
    follows,
    alerts: [shift],
    more: 0,
    stop,
  })
  assert.equal((JSON.parse(alertJson(of(), 'en')) as { test: boolean }).test, true)
  assert.match(alertMail(of(), 'en').text, /^This is a test/)
})

test('a feed has each alert under a name of its own, though all lead to one page', () => {
  const page = 'https://readout.example/en/talks'
  const entries = [statement, { ...statement, id: 'a2', words: [{ ...now, url: null }] } as const].map((one) =>
    alertEntry(one, 'en', page),
  )
  const self = 'https://readout.example/feed'
  const feed = { site, title: 'Talks', description: 'New', page, self, hub: null, briefs: entries }
  for (const write of [rss, atom, jsonFeed]) {
    const written = write(feed)
    for (const one of ['urn:readout:alert:a1', 'urn:readout:alert:a2', 'New statement: Orvenia, The bridge', page])
      assert.ok(written.includes(one), one)
  }
})

test('whatever texts say, nothing quoted passes for a line of the mail, for a header or for markup', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (quote, actor, title) => {
      const alert: Alert = { ...statement, actor, words: [{ ...now, quote, title }] }
      const { subject, text, html } = alertMail(of(alert), 'en')
      assert.doesNotMatch(subject, /[\r\n\0]/)
      const lines = text.split('\n')
      assert.equal(lines.length, alertMail(digest, 'en').text.split('\n').length)
      assert.ok(lines.slice(1, -3).every((line) => line === '' || line.startsWith('  ')))
      assert.equal(lines.at(-2), `Stop it here: ${digest.stop}`)
      const tags = (markup: string) => (markup.match(/<\/?[a-z!]+/g) ?? []).join(' ')
      assert.equal(tags(html), tags(alertMail(digest, 'en').html))
      const [words] = (JSON.parse(alertJson(of(alert), 'en')) as Digest).alerts[0]?.words ?? []
      assert.equal(words?.quote, quote.toWellFormed())
    }),
  )
})
