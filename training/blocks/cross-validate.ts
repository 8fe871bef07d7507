/**
 * How well the blocks of pages from sites never seen are told: `node training/blocks/cross-validate.ts PAGES.jsonl[.gz] [--to FILE]`.
 * In each of five folds, grouped by site, the model learns from the other four and the whole extractor reads the pages left out.
 * `--to` keeps what was extracted, for other scorers.
 */
import { appendFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { extract, openExtractModels } from '../../src/extract/index.ts'
import { pagesOf } from '../pages/labelled.ts'
import { BLOCKS } from '../settings.ts'
import { exampleOf, FOLDS, foldOf } from './examples.ts'
import { makeScore } from './score.ts'
import { trainBlocks } from './train.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } })
const [path] = positionals
if (path === undefined) {
  console.error('usage: node training/blocks/cross-validate.ts PAGES.jsonl[.gz] [--to FILE]')
  process.exit(2)
}
if (values.to) writeFileSync(values.to, '')
const examples = [...pagesOf(path)].map(exampleOf)
const all = makeScore()
for (let fold = 0; fold < FOLDS; fold++) {
  const others = examples.filter((example) => example.fold !== fold)
  const models = openExtractModels({ blocks: trainBlocks(others, BLOCKS) })
  const own = makeScore()
  for (const page of pagesOf(path)) {
    const { id, url, html } = page
    if (foldOf(url ?? id) !== fold) continue
    const resource = { name: id, url, bytes: new TextEncoder().encode(html), mediaType: null, retrieved: '' }
    const { document } = extract(resource, { as: 'html' }, models)
    const { text, title, byline, published } = document
    for (const score of [own, all]) score.add(page, { text, title, author: byline, published: published?.from ?? null })
    if (values.to) appendFileSync(values.to, `${JSON.stringify({ document })}\n`)
  }
  say(`fold ${fold}`, own.scores())
}
say('all folds', all.scores())

function say(name: string, { words, shingles }: { words: number; shingles: number }): void {
  console.log(`${name}: words F1 ${words.toFixed(4)}, shingles F1 ${shingles.toFixed(4)}`)
}
