/**
 * Learns what titles, bylines and days of publication are chosen by: `node training/metadata.ts PAGES.jsonl[.gz] [--write]`.
 * Prints each share right by five-fold cross-validation, every page judged with weights that never saw its site; with
 * `--write` learns on all pages and writes src/extract/metadata/weights.json.
 *
 * The weights make the share that a softmax over all candidates, and over leaving it open, gives to the right ones as large
 * as they can (maximum likelihood with a Gaussian prior).
 */
import { writeFileSync } from 'node:fs'
import { offersOf, type PageParts } from '../src/extract/html/about.ts'
import { aboutParts } from '../src/extract/html/page.ts'
import { publishedCandidates } from '../src/extract/html/published.ts'
import { type Candidate, chancesOf, NONE, scoreOf, type Weights } from '../src/extract/metadata/rank.ts'
import { extractModels } from '../src/flow/reading/weights.ts'
import { FOLDS, foldOf } from './blocks/examples.ts'
import { fold } from './blocks/score.ts'
import { type LabelledPage, pagesOf } from './pages/labelled.ts'

const STEPS = 300
const RATE = 0.05
/** Strength of the prior. */
const PRIOR = 0.5
/** Of the days told so large a share is to be right: those with a smaller chance than that takes are left open. */
const PRECISE = 0.94
/** What a page without a known author counts: it may be unsigned, or signed by nobody the labeller took for one. */
const UNSIGNED = 0.5
const TARGET = '../src/extract/metadata/weights.json'

interface Example {
  page: number
  /** What it counts. */
  weight: number
  options: string[][]
  right: boolean[]
}

type Question = 'title' | 'byline' | 'published'

/**
 * How far a source is trusted before any page is seen, in log-odds; all others start at nothing. The prior is centred
 * here, so that a source which the pages do not hold (citations, credits below wires) keeps what it is given.
 */
const trust: Record<Question, Weights> = {
  title: { h1: 1, og: 1, ld: 1, item: 1, cited: 1, 'in a lesser heading': 1, 'one word': -1, 'names the site': -2 },
  byline: { ld: 1, meta: 1, 'meta other': 1, cited: 2, item: 1, rel: 1, labelled: 1, line: 1, credited: 2, digits: -1 },
  published: {
    ld: 1,
    meta: 1,
    'meta other': 1,
    item: 1,
    url: 1,
    'printed near': 1,
    'printed away': -1,
    picture: -1,
    'said to be the original': 2,
  },
}

const [path = '', flag] = process.argv.slice(2)
const rows = [...pagesOf(path)]
// What stands near the headline hangs on which blocks are the article: they are chosen as they are in use.
const { blocks } = extractModels()
const pages: PageParts[] = rows.map(({ html, url, id }) => aboutParts(html, { url }, id, blocks))
process.stderr.write(`${pages.length} pages\n`)

const folds = rows.map(({ url, id }) => foldOf(url ?? id))
const titles: Example[] = pages.map((page, i) => {
  const title = rows[i]?.title
  const { options, right } = judged(offersOf(page).titles, ({ text }) => fold(text) === fold(title), title)
  // Every page has a title: none is left open.
  return { page: i, weight: 1, options: options.slice(0, -1), right: right.slice(0, -1) }
})
const heldOut = Array.from({ length: FOLDS }, (_, f) =>
  learn(
    'title',
    titles.filter(({ page }) => folds[page] !== f),
  ),
)
const all = learn('title', titles)

/** The names and days that are found around the title chosen by some weights. */
function around(weights: (page: number) => Weights): { byline: Example[]; published: Example[] } {
  const byline: Example[] = []
  const published: Example[] = []
  for (const [i, page] of pages.entries()) {
    const { bylines, days } = offersOf(page, weights(i))
    const row = rows[i]
    const names = fold(row?.author)
      .split(/,| and |&|;/)
      .map((name) => name.trim())
      .filter(Boolean)
    byline.push({
      page: i,
      weight: row?.author ? 1 : UNSIGNED,
      ...judged(bylines, (own) => names.some((name) => fold(own.join(', ')).includes(name)), row?.author),
    })
    const day = row?.publish_date?.slice(0, 10)
    published.push({
      page: i,
      weight: 1,
      ...judged(publishedCandidates(days), ({ from }) => from.slice(0, 10) === day, day ?? undefined),
    })
  }
  return { byline, published }
}

const folded = around((page) => heldOut[folds[page] ?? 0] ?? {})
report('title', titles, told('title', titles))
report('byline', folded.byline, told('byline', folded.byline))
const dated = folded.published.filter(({ page }) => rows[page]?.publish_date)
// The least chance is chosen without the fold that is judged by it.
const least = Array.from({ length: FOLDS }, (_, f) =>
  leastChanceOf(
    told(
      'published',
      dated.filter(({ page }) => folds[page] !== f),
    ),
  ),
)
const days = told('published', dated)
report(
  'published',
  dated,
  days.map((one) => ({ ...one, open: one.open || one.chance < (least[folds[one.page] ?? 0] ?? 0) })),
)
const written = leastChanceOf(days)
process.stdout.write(`published, told from a chance of ${least.join(', ')}; of all ${written}\n`)

if (flag === '--write') {
  const final = around(() => all)
  const weights: Record<Question, Weights> = {
    title: all,
    byline: learn('byline', final.byline),
    published: learn('published', final.published),
  }
  const text = {
    about:
      'Weights in log-odds of what holds for a candidate (title, byline, day of publication), learned on the 764 development pages of WCXB (labels CC BY 4.0) by training/metadata.ts. Nothing of the pages is kept here.',
    leastChance: written,
    ...Object.fromEntries(Object.entries(weights).map(([key, value]) => [key, rounded(value)])),
  }
  writeFileSync(new URL(TARGET, import.meta.url), `${JSON.stringify(text, null, 2)}\n`)
}

function judged<T>(
  candidates: readonly Candidate<T>[],
  isRight: (value: T) => boolean,
  gold: string | null | undefined,
): Pick<Example, 'options' | 'right'> {
  if (gold === undefined) return { options: [], right: [] }
  const right = candidates.map(({ value }) => isRight(value))
  const options = candidates.map(({ features }) => [...features])
  return { options: [...options, [NONE]], right: [...right, !right.includes(true)] }
}

function learn(question: Question, examples: readonly Example[]): Weights {
  const prior = trust[question]
  const weights: Record<string, number> = { ...prior }
  const mean: Record<string, number> = {}
  const square: Record<string, number> = {}
  for (let step = 1; step <= STEPS; step++) {
    const gradient: Record<string, number> = {}
    for (const { options, right, weight } of examples) {
      if (options.length === 0 || !right.includes(true)) continue
      const chances = chancesOf(options.map((features) => scoreOf(features, weights)))
      const sumRight = chances.reduce((a, b, i) => a + (right[i] ? b : 0), 0)
      for (const [i, features] of options.entries()) {
        const share = chances[i] ?? 0
        const own = right[i] ? share / Math.max(sumRight, 1e-12) : 0
        for (const feature of features) gradient[feature] = (gradient[feature] ?? 0) + weight * (own - share)
      }
    }
    for (const [feature, slope] of Object.entries(gradient)) {
      const g = slope - PRIOR * ((weights[feature] ?? 0) - (prior[feature] ?? 0))
      mean[feature] = 0.9 * (mean[feature] ?? 0) + 0.1 * g
      square[feature] = 0.99 * (square[feature] ?? 0) + 0.01 * g * g
      const m = (mean[feature] ?? 0) / (1 - 0.9 ** step)
      const v = (square[feature] ?? 0) / (1 - 0.99 ** step)
      weights[feature] = (weights[feature] ?? 0) + (RATE * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  return weights
}

/** What is chosen for a page by weights that never saw its site. */
interface Told {
  page: number
  open: boolean
  right: boolean
  /** The chance that it was chosen with. */
  chance: number
}

function told(question: Question, examples: readonly Example[]): Told[] {
  return [...new Set(examples.map(({ page }) => folds[page] ?? 0))].flatMap((f) => {
    const isOf = ({ page }: Example) => folds[page] === f
    const of = learn(
      question,
      examples.filter((one) => !isOf(one)),
    )
    return examples.filter(isOf).flatMap(({ page, options, right }) => {
      if (options.length === 0) return []
      const chances = chancesOf(options.map((features) => scoreOf(features, of)))
      const chance = Math.max(...chances)
      const best = chances.indexOf(chance)
      const open = options[best]?.[0] === NONE
      return { page, open, right: !open && right[best] === true, chance }
    })
  })
}

/** The least chance from which on as many are right as is asked. */
function leastChanceOf(all: readonly Told[]): number {
  const given = all.filter(({ open }) => !open).sort((a, b) => b.chance - a.chance)
  let right = 0
  let least = 1
  for (const [i, one] of given.entries()) {
    if (one.right) right++
    if (right >= PRECISE * (i + 1)) least = one.chance
  }
  return Math.round(least * 100) / 100
}

function report(question: Question, examples: readonly Example[], told: readonly Told[]): void {
  const isOf = ({ page }: { page: number }) => isAsked(question, rows[page])
  const possible = examples.filter(
    (one) => isOf(one) && one.right.some((right, i) => right && one.options[i]?.[0] !== NONE),
  )
  const line = (of: readonly Told[]) => {
    const given = of.filter(({ open }) => !open)
    const right = given.filter((one) => one.right).length
    return [right / of.length, right / given.length].map((one) => one.toFixed(3))
  }
  const asked = told.filter(isOf)
  const [all, precision] = line(asked)
  const each = Array.from({ length: FOLDS }, (_, f) => line(asked.filter(({ page }) => folds[page] === f)).join('/'))
  const offered = (possible.length / asked.length).toFixed(3)
  process.stdout.write(
    `${question}: right ${all} of ${asked.length}, of those given ${precision}, offered ${offered}; by fold ${each.join(' ')}\n`,
  )
}

function isAsked(question: Question, row: LabelledPage | undefined): boolean {
  return Boolean(question === 'byline' ? row?.author : question === 'title' ? row?.title : row?.publish_date)
}

function rounded(weights: Weights): Weights {
  const kept = Object.entries(weights).map(([key, value]) => [key, Math.round(value * 100) / 100] as const)
  return Object.fromEntries(kept.filter(([, value]) => value !== 0).sort(([, a], [, b]) => b - a))
}
