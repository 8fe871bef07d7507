/**
 * How fast pages are read, beside compromise on the same texts in the same run. Both work on one thread and on text that
 * has been extracted already. From tokens to statements is what stands beside compromise's sentences, people, places and
 * quotations; then everything there is to read, actors, events, times, forecasts and stances too. What counts is the ratio:
 * the words a second depend on the machine. Then what each step of reading costs, and what the weights cost a fresh
 * process. All by the processor's time, but where the clock is named.
 *
 * npm run bench [-- FILE...]   (by default the English pages of the sample dossier)
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { type Document, emptyCodebook, emptyRoster, revisionId } from '../src/domain/index.ts'
import { withDefaults } from '../src/flow/knowledge/index.ts'
import { models } from '../src/flow/reading/weights.ts'
import { given } from '../src/read/findings.ts'
import { createReader, identity } from '../src/read/index.ts'
import { type AnyStep, makePipeline } from '../src/read/pipeline.ts'
import { stepsOf } from '../src/read/reader.ts'
import { makeLeast, printTable, processorSeconds, whole } from './clock.ts'
import type { Loading } from './loading.ts'
import { englishDocuments, wordsIn } from './pages.ts'
import { runStages, stages } from './stages.ts'

/** Each side reads everything this often; what was quickest counts, since the rest was disturbed by the machine. */
const ROUNDS = 15

const documents = englishDocuments(process.argv.slice(2))
const words = wordsIn(documents)
console.log(
  `${documents.length} pages, ${whole(words)} words, each page at its best of ${ROUNDS} rounds, by the processor's time\n`,
)

const options = { models: models(), roster: withDefaults(emptyRoster), codebook: emptyCodebook }
const reader = createReader(options)
const steps = stepsOf(options, { kind: 'model', ...identity })
/** What statements need. */
const toStatements = new Set(['tokens', 'sentences', 'quotes', 'syntax', 'statements'])
const start = ['text', 'language', 'published'] as const
const statementsOnly = makePipeline(
  start,
  steps.filter(({ name }) => toStatements.has(name)),
)
const sides = {
  'to statements'(document: Document) {
    return statementsOnly.run(given(document)).told.length
  },
  everything(document: Document) {
    return reader.read(document, revisionId(document.id, 'bench')).statements.length
  },
  compromise(document: Document) {
    const read = nlp(document.text)
    return read.sentences().length + read.people().length + read.places().length + read.quotations().length
  },
}

/** By side, what each document took when it took least: a page is soon read, so that it is seldom disturbed in every round. */
const least: Record<string, number[]> = {}
for (let round = 0; round < ROUNDS; round++)
  for (const [name, side] of Object.entries(sides)) {
    let found = 0
    least[name] = documents.map((document, i) => {
      const seconds = processorSeconds(() => {
        found += side(document)
      })
      return Math.min(seconds, least[name]?.[i] ?? Number.POSITIVE_INFINITY)
    })
    if (found === 0) throw new Error(`${name} found nothing`)
  }
const rates = Object.fromEntries(
  Object.entries(least).map(([name, seconds]) => [name, words / seconds.reduce((sum, one) => sum + one, 0)]),
)
const ratio = (name: string) => ((rates[name] ?? 0) / (rates.compromise ?? 1)).toFixed(2)
printTable([
  ...Object.entries(rates).map(([name, rate]) => [name, whole(rate), 'words/s']),
  ['to statements, times compromise', ratio('to statements'), '(at least 1.5)'],
  ['everything, times compromise', ratio('everything'), ''],
])

const clock = makeLeast()
const timed = (step: AnyStep): AnyStep => ({ ...step, run: (have) => clock.time(step.name, () => step.run(have)) })
const pipeline = makePipeline(start, steps.map(timed))
for (let round = 0; round < ROUNDS; round++) {
  for (const document of documents) runStages(pipeline.run(given(document)), options.models, clock.time)
  clock.endRound()
}
const seconds = (name: string) => clock.least.get(name) ?? 0
/** Stages that are not run by themselves: what is left of another when those before it are taken away. */
const rest: Record<string, () => number> = {
  parser: () => seconds('syntax') - seconds('words') - seconds('tagger') - seconds('lemmas'),
  parts: () => seconds('propose') - seconds('cues'),
}
const cost = (name: string) => ((1e6 * (rest[name]?.() ?? seconds(name))) / words).toFixed(2)
console.log('\nmicroseconds a word')
printTable(
  steps.flatMap(({ name }) => [
    [name, cost(name)],
    ...(stages[name] ?? []).map((stage) => [`  ${stage}`, '', cost(stage)]),
  ]),
)

const child = spawnSync(process.execPath, [fileURLToPath(new URL('loading.ts', import.meta.url))], { encoding: 'utf8' })
if (child.status !== 0) throw new Error(child.stderr)
const loading: Loading = JSON.parse(child.stdout)
console.log('\na fresh process')
printTable([
  ['opens the weights in', whole(loading.opened), `ms (by the clock ${whole(loading.openedByClock)}; at most 400)`],
  ['which take on disk', loading.disk.toFixed(1), 'MB (at most 10)'],
  ['and with them holds', whole(loading.memory), 'MB of memory when the pages are read (at most 500)'],
])
