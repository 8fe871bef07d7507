/**
 * How fast pages are read, beside compromise on the same texts in the same run. Both work on one thread and on text that
 * has been extracted already; ours finds statements, actors, mentions and stances, compromise sentences, people, places
 * and quotations. What counts is the ratio: the words a second depend on the machine.
 *
 * npm run bench [-- FILE...]   (by default the English pages of the sample dossier)
 */
import { readdirSync, readFileSync } from 'node:fs'
import nlp from 'compromise'
import { type Document, emptyCodebook, emptyRoster, revisionId } from '../src/domain/index.ts'
import { extract } from '../src/extract/index.ts'
import { withDefaults } from '../src/flow/knowledge/index.ts'
import { models } from '../src/flow/reading/weights.ts'
import { createReader } from '../src/read/index.ts'

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

const reader = createReader({ models: models(), roster: withDefaults(emptyRoster), codebook: emptyCodebook })
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
