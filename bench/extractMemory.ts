/** How much memory a process holds that extracts 2,000 pages, one after the other; printed as JSON for `extract.ts`. */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { extract } from '../src/extract/index.ts'
import { extractModels } from '../src/flow/reading/weights.ts'
import type { LabelledPage } from '../training/pages/labelled.ts'
import { mostMegabytes } from './clock.ts'

const [path = '', most = '2000'] = process.argv.slice(2)
const PAGES = Number(most)
let pages = 0
while (pages < PAGES) {
  const before = pages
  for await (const line of linesOf(path)) {
    if (!line.trim() || pages >= PAGES) continue
    const { id, url, html } = JSON.parse(line) as LabelledPage
    const resource = { name: id, url, bytes: new TextEncoder().encode(html), mediaType: null, retrieved: '' }
    extract(resource, { as: 'html' }, extractModels())
    pages++
  }
  if (pages === before) break
}
console.log(JSON.stringify({ pages, megabytes: mostMegabytes() }))

/** Streamed, since the corpus itself is not what is measured; by line feeds alone, since pages hold other separators. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const text = (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).setEncoding('utf8')
  let parts: string[] = []
  for await (const chunk of text) {
    const [first = '', ...others] = (chunk as string).split('\n')
    parts.push(first)
    for (const other of others) {
      yield parts.join('')
      parts = [other]
    }
  }
  if (parts.length) yield parts.join('')
}
