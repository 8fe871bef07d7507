import assert from 'node:assert/strict'
import { test } from 'node:test'
import { models } from '../../src/flow/reading/weights.ts'
import { createReader } from '../../src/read/index.ts'
import { documentOf, roster } from './reading.ts'

const reader = createReader({
  models: models(),
  roster,
  codebook: {
    issues: [{ id: 'fee', name: 'Fee', for: 'pay', phrases: ['fee', 'said that'] }],
    tracks: [],
    agreements: [],
  },
})

/** One thing repeated so and so often: what a quadratic step would turn into minutes. */
const adversaries: [name: string, times: number, text: (times: number) => string][] = [
  ['quotation marks', 12_000, (n) => '"'.repeat(n)],
  ['opening marks', 12_000, (n) => '“'.repeat(n)],
  ['open quotations, a paragraph each', 1600, (n) => '“One two three four.\n\n'.repeat(n)],
  ['one sentence of sayings', 160, (n) => 'Duskin said that Oskel said and '.repeat(n)],
  ['quotations, each with no speaker', 1200, (n) => '"We sail. We do." '.repeat(n)],
  ['names', 280, (n) => Array.from({ length: n }, (_, i) => `Mr. Name${i.toString(36)} said no.`).join(' ')],
  [
    'holders of one post',
    280,
    (n) =>
      Array.from({ length: n }, (_, i) => `Minister Ana Name${i.toString(36)} sailed. The minister slept.`).join(' '),
  ],
  ['one name, capital after capital', 4000, (n) => 'Orvenia Caldmere '.repeat(n)],
  ['commas', 4000, (n) => 'Duskin, '.repeat(n)],
  ['denials', 120, (n) => 'Duskin denied that Oskel claimed that '.repeat(n)],
  ['contents that point', 400, (n) => 'Duskin voiced this view. '.repeat(n)],
  ['fixed phrases', 200, (n) => 'Duskin pays lip service to the fee, notifying Oskel of the '.repeat(n)],
  [
    'forecasts',
    200,
    (n) => 'If it rains, the truce may fail, and it is likely that the ferry will probably sink unless '.repeat(n),
  ],
  ['chances', 400, (n) => 'the chances of the odds of the risk are slim '.repeat(n)],
  ['days of sayings', 300, (n) => 'Duskin said on Tuesday and Oskel added on Monday, '.repeat(n)],
  ['adverbs', 4000, (n) => `${'often, '.repeat(n)}Duskin said that it rained.`],
  ['speakers and colons', 400, (n) => 'DUSKIN: We will sail.\n\nOSKEL: We will not.\n\n'.repeat(n)],
  ['Chinese letters', 8000, (n) => '奥'.repeat(n)],
  ['posts', 2000, (n) => 'foreign minister of the '.repeat(n)],
  ['meetings in one sentence', 400, (n) => 'Duskin met Oskel in Caldmere on Monday and '.repeat(n)],
  ['verbs in one sentence', 1000, (n) => `Orvenia ${'attacked, '.repeat(n)}attacked Tasmere.`],
  ['talks about talks', 800, (n) => `The ${'meeting between Orvenia and Tasmere on the '.repeat(n)}fee took place.`],
  ['one word', 400_000, (n) => 'a'.repeat(n)],
  ['letters and apostrophes', 40_000, (n) => "o'n".repeat(n)],
]

/** Seconds of the processor, which other programs do not lengthen. */
function seconds(text: string): number {
  const before = process.cpuUsage()
  reader.read(documentOf(text), 'r')
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The least of up to three readings, since other work on the machine can only lengthen one; sooner when it is enough. */
function least(text: string, enough: number): number {
  let found = Infinity
  for (let i = 0; i < 3 && found > enough; i++) found = Math.min(found, seconds(text))
  return found
}

/** A quarter of the text takes a quarter of the time; with a quadratic step, a sixteenth. Less than this is noise. */
const NOISE = 0.1

for (const [name, times, text] of adversaries)
  test(`four times as many ${name} take some four times as long`, () => {
    const some = text(times / 4)
    seconds(some)
    const short = Math.min(seconds(some), seconds(some))
    const most = 8 * Math.max(short, NOISE)
    const long = least(text(times), most)
    assert.ok(long <= most, `${short.toFixed(2)} s became ${long.toFixed(2)} s`)
  })
