/**
 * How well and how fast articles are extracted, beside Readability and Defuddle over linkedom and article-extractor, on the same
 * pages in the same run, one page after the other on one thread. Then how much memory a fresh process of ours holds over 2,000.
 * Times are the processor's; what counts is the ratio.
 *
 * npm run -s bench:extract -- CORPUS.jsonl[.gz] [PAGES]
 * A row of the corpus is `{id, url, html, main_content, title, author, publish_date}`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pagesOf } from '../training/blocks/pages.ts'
import { makeScore } from '../training/blocks/score.ts'
import { bothSeconds, printTable, whole } from './clock.ts'
import { extractors, type Given, textOf } from './extractors.ts'

const [path, most = 'all'] = process.argv.slice(2)
if (path === undefined || !existsSync(path)) {
  console.error(
    'usage: npm run -s bench:extract -- CORPUS.jsonl[.gz] [PAGES]\nA corpus of labelled pages is needed, a row each: {id, url, html, main_content, title, author, publish_date}; WCXB (CC BY 4.0) has such labels.',
  )
  process.exit(2)
}
const limit = most === 'all' ? Number.POSITIVE_INFINITY : Number(most)

/** The first pages are read before the compiler has seen enough: their time is left out. */
const warm = Math.min(20, Math.floor(limit / 2))

const sides = Object.entries(extractors).map(([name, extractor]) => ({
  name,
  extractor,
  score: makeScore(),
  seconds: 0,
  failed: 0,
}))
// What others print of pages they cannot make out is not for this table.
const { log } = console
const silent = () => {}
let pages = 0
for (const page of pagesOf(path)) {
  if (pages >= limit) break
  pages++
  Object.assign(console, { log: silent, warn: silent, error: silent })
  for (const side of sides) {
    let given: Given = { text: '', title: null, author: null, published: null }
    const { processor } = await bothSeconds(async () => {
      try {
        given = await side.extractor(page)
      } catch {
        side.failed++
      }
    })
    if (pages > warm) side.seconds += processor
    side.score.add(page, { ...given, text: textOf(given) })
  }
  console.log = log
}

const percent = (share: number) => share.toFixed(3)
const base = sides.find(({ name }) => name.startsWith('Readability'))
console.log(`${pages} pages, each by all extractors, one after the other\n`)
printTable([
  ['', 'words F1', 'shingles F1', 'title', 'author', 'date', 'of dates given', 'pages/s', 'ratio', 'failed'],
  ...sides.map(({ name, score, seconds, failed }) => {
    const { words, shingles, title, author, date, datePrecision } = score.scores()
    return [
      name,
      ...[words, shingles, title, author, date, datePrecision].map(percent),
      ((pages - warm) / seconds).toFixed(1),
      ((base?.seconds ?? 0) / seconds).toFixed(2),
      String(failed),
    ]
  }),
])

/** Megabytes of heap: without a bound the process collects its garbage only when it has grown far beyond what it needs. */
const HEAP = 256
const script = fileURLToPath(new URL('extractMemory.ts', import.meta.url))
const child = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, script, path], { encoding: 'utf8' })
if (child.status !== 0) throw new Error(child.stderr)
const memory = JSON.parse(child.stdout) as { pages: number; megabytes: number }
console.log()
printTable([
  [
    `a fresh process with a heap of ${HEAP} MB holds`,
    whole(memory.megabytes),
    `MB at most over ${whole(memory.pages)} pages (at most 512)`,
  ],
])
