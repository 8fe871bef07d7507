/**
 * Extracts every row of a labelled corpus of pages and prints one object a row with the `document` alone, for scorers that
 * judge extraction from outside: a few seconds where `npm run corpus`, which also reads the statements, takes an hour.
 *
 * node scripts/extract-corpus.ts PAGES.jsonl[.gz] [--rules] > extracted.jsonl
 * `--rules` leaves the trained weights out.
 */
import { parseArgs } from 'node:util'
import { extract, noModels } from '../src/extract/index.ts'
import { extractModels } from '../src/flow/reading/weights.ts'
import { pagesOf } from '../training/pages/labelled.ts'
import { writeAll } from './writeAll.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rules: { type: 'boolean' } } })
const [path] = positionals
if (path === undefined) {
  process.stderr.write('usage: node scripts/extract-corpus.ts PAGES.jsonl[.gz] [--rules] > extracted.jsonl\n')
  process.exit(2)
}
const models = values.rules ? noModels : extractModels()
for (const { id, url, html } of pagesOf(path)) {
  const resource = { name: id, url, bytes: new TextEncoder().encode(html), mediaType: null, retrieved: '' }
  try {
    const { document } = extract(resource, { as: 'html' }, models)
    writeAll(`${JSON.stringify({ document })}\n`)
  } catch (error) {
    process.stderr.write(`${id}: ${(error as Error).message}\n`)
  }
}
