/**
 * Writes the card beside `models/blocks.bin`: `node training/blocks/card.ts PAGES.jsonl[.gz] EXTRACTED.jsonl [YYYY-MM-DD]`.
 * EXTRACTED is what cross-validate.ts left with `--to`: pages extracted by models that had not seen their sites.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Document } from '../../src/domain/index.ts'
import { extract } from '../../src/extract/index.ts'
import { modelsFolder } from '../../src/flow/reading/modelsFolder.ts'
import { extractModels } from '../../src/flow/reading/weights.ts'
import { type LabelledPage, pagesOf } from '../pages/labelled.ts'
import { BLOCKS } from '../settings.ts'
import { makeScore } from './score.ts'

const [path, extracted, made = new Date().toISOString().slice(0, 10)] = process.argv.slice(2)
if (path === undefined || extracted === undefined) {
  console.error('usage: node training/blocks/card.ts PAGES.jsonl[.gz] EXTRACTED.jsonl [YYYY-MM-DD]')
  process.exit(2)
}
const apart = new Map<string, Document>()
for (const line of readFileSync(extracted, 'utf8').split('\n')) {
  if (!line) continue
  const { document } = JSON.parse(line) as { document: Document }
  apart.set(document.id, document)
}
const seen = makeScore()
const unseen = makeScore()
let extractor = ''
for (const page of pagesOf(path)) {
  const { id, url, html } = page
  const resource = { name: id, url, bytes: new TextEncoder().encode(html), mediaType: null, retrieved: '' }
  const own = extract(resource, { as: 'html' }, extractModels())
  extractor = own.extractor
  add(seen, page, own.document)
  const other = apart.get(id)
  if (!other) throw new Error(`${extracted} lacks the page ${id}`)
  add(unseen, page, other)
}
const round = (share: number) => Math.round(share * 10_000) / 10_000
const card = {
  name: 'blocks',
  version: extractor,
  file: 'blocks.bin',
  made,
  data: ['WCXB: 764 article pages in English, each with the text of its article'],
  licence: ['WCXB: CC BY 4.0 (its labels); the pages are their publishers’, and no text of them is in the weights'],
  features: `text, element, containers, neighbours, place, cohesion, and hashed names and words with their log-odds; ${BLOCKS.count} boosted trees of depth ${BLOCKS.depth}`,
  figures: {
    'words F1, five folds by site': round(unseen.scores().words),
    'shingles F1, five folds by site': round(unseen.scores().shingles),
    'words F1, the pages it was trained on': round(seen.scores().words),
    'shingles F1, the pages it was trained on': round(seen.scores().shingles),
  },
  command: 'npm run train -- CORPORA --from blocks',
}
writeFileSync(new URL('blocks.json', modelsFolder), `${JSON.stringify(card, null, 2)}\n`)
console.log(JSON.stringify(card.figures))

function add(score: ReturnType<typeof makeScore>, page: LabelledPage, document: Document): void {
  const { text, title, byline, published } = document
  score.add(page, { text, title, author: byline, published: published?.from ?? null })
}
