/**
 * One extractor over the pages of a corpus, in a process of its own: what others leave behind in memory is not counted against it.
 * Printed as JSON for `extract.ts`.
 */

import { makeScore } from '../training/blocks/score.ts'
import { pagesOf } from '../training/pages/labelled.ts'
import { bothSeconds } from './clock.ts'
import { extractors, type Given, textOf } from './extractors.ts'

const [name = '', path = '', most = 'all'] = process.argv.slice(2)
const limit = most === 'all' ? Number.POSITIVE_INFINITY : Number(most)
const extractor = extractors[name]
if (!extractor) throw new Error(`there is no extractor "${name}"`)
/** The first pages are read before the compiler has seen enough: their time is left out. */
const warm = Math.min(50, Math.floor(limit / 4))

const score = makeScore()
let pages = 0
let seconds = 0
let failed = 0
// What others print of pages they cannot make out is not for the table.
const { log } = console
const silent = () => {}
Object.assign(console, { log: silent, warn: silent, error: silent })
for (const page of pagesOf(path)) {
  if (pages >= limit) break
  pages++
  let given: Given = { text: '', title: null, author: null, published: null }
  const { processor } = await bothSeconds(async () => {
    try {
      given = await extractor(page)
    } catch {
      failed++
    }
  })
  if (pages > warm) seconds += processor
  score.add(page, { ...given, text: textOf(given) })
}
console.log = log
console.log(JSON.stringify({ name, pages, seconds, timed: pages - warm, failed, scores: score.scores() }))
