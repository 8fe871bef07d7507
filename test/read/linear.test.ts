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

/** A megabyte, or near it, of one thing repeated: what quadratic time would turn into minutes. */
const adversaries: [name: string, text: string][] = [
  ['quotation marks', '"'.repeat(300_000)],
  ['opening marks', '“'.repeat(300_000)],
  ['open quotations, a paragraph each', '“One two three four.\n\n'.repeat(20_000)],
  ['one sentence of sayings', 'Duskin said that Oskel said and '.repeat(10_000)],
  ['quotations, each with no speaker', '"We sail. We do." '.repeat(20_000)],
  ['names', Array.from({ length: 40_000 }, (_, i) => `Mr. Name${i.toString(36)} said no.`).join(' ')],
  ['one name, capital after capital', 'Orvenia Caldmere '.repeat(20_000)],
  ['commas', 'Duskin, '.repeat(40_000)],
  ['denials', 'Duskin denied that Oskel claimed that '.repeat(10_000)],
  ['adverbs', `${'often, '.repeat(40_000)}Duskin said that it rained.`],
  ['Chinese letters', '奥'.repeat(200_000)],
  ['posts', 'foreign minister of the '.repeat(20_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['letters and apostrophes', "o'n".repeat(100_000)],
]

for (const [name, text] of adversaries) {
  test(`a long page of ${name} is read in time`, { timeout: 20_000 }, () => {
    assert.doesNotThrow(() => reader.read(documentOf(text), 'r'))
  })
}
