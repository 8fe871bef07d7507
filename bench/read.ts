/**
 * How fast pages are read, beside compromise on the same texts in the same run. Both work on one thread and on text that
 * has been extracted already; ours finds statements, actors, mentions and stances, compromise sentences, people, places
 * and quotations. What counts is the ratio: the words a second depend on the machine. Then what each step of reading costs.
 *
 * npm run bench [-- FILE...]   (by default the English pages of the sample dossier)
 */
import { readdirSync, readFileSync } from 'node:fs'
import nlp from 'compromise'
import { type Document, emptyCodebook, emptyRoster, revisionId } from '../src/domain/index.ts'
import { extract } from '../src/extract/index.ts'
import { withDefaults } from '../src/flow/knowledge/index.ts'
import { models } from '../src/flow/reading/weights.ts'
import { given } from '../src/read/findings.ts'
import { createReader, identity } from '../src/read/index.ts'
import { type AnyStep, makePipeline } from '../src/read/pipeline.ts'
import { stepsOf } from '../src/read/reader.ts'

/** Each side reads everything this often; the best round counts, since others were disturbed by the machine. */
const ROUNDS = 7

const demo = new URL('../demo/pages/', import.meta.url)
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(demo).map((name) => new URL(name, demo))

const documents: Document[] = files
  .map((file) => {
    const resource = {
      name: String(file),
      url: null,
      bytes: new Uint8Array(readFileSync(file)),
      mediaType: null,
      retrieved: '',
    }
    return extract(resource).document
  })
  .filter((document) => document.language === 'en')
const words = documents.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)

const options = { models: models(), roster: withDefaults(emptyRoster), codebook: emptyCodebook }
const reader = createReader(options)
const sides = {
  readout(document: Document) {
    return reader.read(document, revisionId(document.id, 'bench')).statements.length
  },
  compromise(document: Document) {
    const read = nlp(document.text)
    return read.sentences().length + read.people().length + read.places().length + read.quotations().length
  },
}

const best: Record<string, number> = {}
for (let round = 0; round < ROUNDS; round++)
  for (const [name, side] of Object.entries(sides)) {
    const start = process.hrtime.bigint()
    let found = 0
    for (const document of documents) found += side(document)
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    if (found === 0) throw new Error(`${name} found nothing`)
    best[name] = Math.max(best[name] ?? 0, words / seconds)
  }

const round = (n: number) => Math.round(n).toLocaleString('en')
console.log(`${documents.length} pages, ${round(words)} words, best of ${ROUNDS} rounds`)
for (const [name, rate] of Object.entries(best)) console.log(`${name.padEnd(10)} ${round(rate).padStart(9)} words/s`)
console.log(`ratio      ${((best.readout ?? 0) / (best.compromise ?? 1)).toFixed(1)}`)

/** Seconds that each step took in the round under way, in the order of the steps. */
const took = new Map<string, number>()
const timed = (step: AnyStep): AnyStep => ({
  ...step,
  run(have) {
    const start = process.hrtime.bigint()
    const layers = step.run(have)
    took.set(step.name, (took.get(step.name) ?? 0) + Number(process.hrtime.bigint() - start) / 1e9)
    return layers
  },
})
const steps = stepsOf(options, { kind: 'model', ...identity }).map(timed)
const pipeline = makePipeline(['text', 'language', 'published'], steps)
const least = new Map(steps.map(({ name }) => [name, Infinity]))
for (let round = 0; round < ROUNDS; round++) {
  took.clear()
  for (const document of documents) pipeline.run(given(document))
  for (const [name, seconds] of took) least.set(name, Math.min(least.get(name) ?? Infinity, seconds))
}
console.log('\nmicroseconds a word')
for (const [name, seconds] of least)
  console.log(`${name.padEnd(12)} ${((1e6 * seconds) / words).toFixed(2).padStart(7)}`)
