/**
 * Measures which lines of a dump are the article's, by trees that have not seen its site, beside the rules:
 * `node training/measureLines.ts CORPORA [--card]`. With `--card` the figures go to models/lines.json.
 */
import { writeFileSync } from 'node:fs'
import { currentExtractors } from '../src/extract/index.ts'
import { type LearnedLines, openLines } from '../src/extract/plain/learned.ts'
import { extractPage } from '../src/extract/plain/page.ts'
import { modelsFolder } from '../src/flow/reading/modelsFolder.ts'
import { openWeights } from '../src/weights/index.ts'
import { type Dump, dumpsOf, foldOf, OWN_SITE, ownDumps } from './lines/pages.ts'
import { type Prepared, prepare } from './lines/rows.ts'
import { type Agreement, agreementOf } from './lines/score.ts'
import { trainAndFold } from './lines/train.ts'
import { LINES } from './settings.ts'

const [corpora, flag] = process.argv.slice(2)
if (!corpora) {
  console.error('usage: node training/measureLines.ts CORPORA [--card]')
  process.exit(2)
}

const prepared = [...dumpsOf(corpora), ...ownDumps()].map(prepare)
const { folds } = trainAndFold(prepared, LINES, (line) => console.error(line))
const learned = folds.map((bytes) => openLines(openWeights(bytes, 'lines.bin')))
const measured = prepared.filter(({ dump }) => dump.site !== OWN_SITE)
const learnedFor = ({ site }: Dump) => learned[foldOf(site, LINES.folds)] as LearnedLines

const figures: Record<string, number> = {}
for (const [name, modelOf] of [
  ['rules', () => null],
  ['learned', learnedFor],
] as const) {
  const pairs = measured.map(({ dump }) => ({
    style: dump.style,
    found: textOf(dump, modelOf(dump)),
    wanted: dump.main,
  }))
  say(name, 'all', agreementOf(pairs))
  for (const style of new Set(pairs.map((pair) => pair.style)))
    say(name, style, agreementOf(pairs.filter((pair) => pair.style === style)))
  lines(name, modelOf)
}
if (flag === '--card') writeCard()

function textOf(dump: Dump, model: LearnedLines | null): string {
  const { blocks } = extractPage(dump.text, { language: null, url: null }, model)
  return blocks.map((block) => block.text).join('\n\n')
}

function say(name: string, style: string, { words, shingles }: Agreement): void {
  const three = ({ precision, recall, f1 }: Agreement['words']) => [precision, recall, f1].map(percent).join(' ')
  console.log(`${name.padEnd(8)} ${style.padEnd(13)} words ${three(words)}   shingles ${three(shingles)}`)
  if (style !== 'all') return
  figures[`word F1, ${name}`] = percent(words.f1)
  figures[`shingle F1, ${name}`] = percent(shingles.f1)
}

/** Lines told right, and precision, recall and F1 of the article's lines. */
function lines(name: string, modelOf: (dump: Dump) => LearnedLines | null): void {
  let right = 0
  let all = 0
  let both = 0
  let found = 0
  let wanted = 0
  for (const one of measured) {
    const places = placesOf(one, modelOf(one.dump))
    for (const [i, label] of one.labels.entries()) {
      const line = one.lines[i]
      const is = places[i] === 'article' && !line?.chrome && !line?.dateline ? 1 : 0
      all++
      if (is === label) right++
      both += is & label
      found += is
      wanted += label
    }
  }
  const f1 = (2 * both) / (found + wanted)
  console.log(
    `${name.padEnd(8)} lines right ${percent(right / all)}, precision ${percent(both / found)}, recall ${percent(both / wanted)}, F1 ${percent(f1)}`,
  )
  figures[`lines told right, ${name}`] = percent(right / all)
  figures[`F1 of the article's lines, ${name}`] = percent(f1)
}

function placesOf({ lines, scores, places }: Prepared, model: LearnedLines | null) {
  return model?.place(lines, scores, places) ?? places
}

function percent(share: number): number {
  return Math.floor(share * 10_000) / 100
}

function writeCard(): void {
  const pages = new Set(measured.map(({ dump }) => dump.id)).size
  const card = {
    name: 'lines',
    version: currentExtractors.page,
    file: 'lines.bin',
    made: new Date().toISOString().slice(0, 10),
    data: [
      `WCXB, ${pages} article pages with their main content, each made into text dumps in two of seven styles`,
      'the dumps of the demo, invented for this project',
    ],
    licence: [
      'WCXB: labels CC BY 4.0; the pages are their publishers’, and no text of them is in the weights',
      'the demo: Apache-2.0',
    ],
    features: `the line, its neighbours, windows around it, its place, repeated lines, chrome in eight languages, the rules' segment, words shared with it; two forests of ${LINES.count} boosted trees of depth ${LINES.depth}, the second upon what the first says of the lines around; smoothed by Viterbi's algorithm`,
    figures: { 'folds, by site': LINES.folds, 'pages measured': pages, ...figures },
    command: 'npm run train -- CORPORA --from lines',
  }
  writeFileSync(new URL('lines.json', modelsFolder), `${JSON.stringify(card, null, 2)}\n`)
}
