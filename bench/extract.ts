/**
 * How well and how fast articles are extracted, beside Readability and Defuddle over linkedom and article-extractor, on the same
 * pages in the same run, each in a process of its own, one page after the other on one thread. Then how much memory a fresh process of ours holds over 2,000.
 * Times are the processor's; what counts is the ratio.
 *
 * npm run -s bench:extract -- CORPUS.jsonl[.gz] [PAGES]
 * A row of the corpus is `{id, url, html, main_content, title, author, publish_date}`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { makeScore } from '../training/blocks/score.ts'
import { printTable, whole } from './clock.ts'
import { extractors } from './extractors.ts'

const [path, most = 'all'] = process.argv.slice(2)
if (path === undefined || !existsSync(path)) {
  console.error(
    'usage: npm run -s bench:extract -- CORPUS.jsonl[.gz] [PAGES]\nA corpus of labelled pages is needed, a row each: {id, url, html, main_content, title, author, publish_date}; WCXB (CC BY 4.0) has such labels.',
  )
  process.exit(2)
}
interface Side {
  name: string
  pages: number
  seconds: number
  /** How many of the pages the seconds are of. */
  timed: number
  failed: number
  scores: ReturnType<ReturnType<typeof makeScore>['scores']>
}

const inProcess = (script: string, args: readonly string[], flags: readonly string[] = []): string => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawnSync(process.execPath, [...flags, file, ...args], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return child.stdout
}
const sides = Object.keys(extractors).map((name) => JSON.parse(inProcess('extractSide.ts', [name, path, most])) as Side)
const speed = ({ timed, seconds }: Side) => timed / seconds

const percent = (share: number) => share.toFixed(3)
const base = sides.find(({ name }) => name.startsWith('Readability'))
console.log(`${sides[0]?.pages} pages, each extractor over all of them in a process of its own\n`)
printTable([
  ['', 'words F1', 'shingles F1', 'title', 'author', 'date', 'of dates given', 'pages/s', 'ratio', 'failed'],
  ...sides.map((side) => {
    const { words, shingles, title, author, date, datePrecision } = side.scores
    return [
      side.name,
      ...[words, shingles, title, author, date, datePrecision].map(percent),
      speed(side).toFixed(1),
      (speed(side) / (base ? speed(base) : 1)).toFixed(2),
      String(side.failed),
    ]
  }),
])

/** Megabytes of heap: without a bound the process collects its garbage only when it has grown far beyond what it needs. */
const HEAP = 256
const memory = JSON.parse(inProcess('extractMemory.ts', [path], [`--max-old-space-size=${HEAP}`])) as {
  pages: number
  megabytes: number
}
console.log()
printTable([
  [
    `a fresh process with a heap of ${HEAP} MB holds`,
    whole(memory.megabytes),
    `MB at most over ${whole(memory.pages)} pages (at most 512)`,
  ],
])
