/**
 * Reads every row of a labelled corpus and prints one `readout/1` object a row, with the row's id as the document's, for
 * scorers that judge readings from outside.
 *
 * npm run -s corpus -- CORPUS.jsonl[.gz] > readings.jsonl
 * A row is `{id, text}`, taken verbatim as English, or `{id, html, url?}`, taken as markup.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { emptyCodebook, emptyRoster } from '../src/domain/index.ts'
import { readPage } from '../src/flow/reading/readPage.ts'
import { writeAll } from './writeAll.ts'

interface Row {
  id: string
  text?: string
  html?: string
  url?: string
}

const [path] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write('usage: npm run -s corpus -- CORPUS.jsonl[.gz]\n')
  process.exit(2)
}
const raw = readFileSync(path)
const rows = (path.endsWith('.gz') ? gunzipSync(raw) : raw)
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row)

const books = { codebook: emptyCodebook, roster: emptyRoster }
for (const { id, text, html, url } of rows) {
  const bytes = new TextEncoder().encode(html ?? text ?? '')
  const resource = { name: id, url: url ?? null, bytes, mediaType: null, retrieved: '' }
  try {
    const { readout } = await readPage(
      resource,
      html === undefined ? { as: 'text', language: 'en' } : { as: 'html' },
      books,
    )
    writeAll(`${JSON.stringify(readout)}\n`)
  } catch (error) {
    process.stderr.write(`${id}: ${(error as Error).message}\n`)
  }
}
