/**
 * Makes every file of weights again: `npm run train -- CORPORA [--out DIR] [--work DIR] [--seed N] [--threads N] [--from PHASE] [--to PHASE]`.
 *
 * The same corpora and seed give the same bytes, whatever the number of threads: each task has a chance of its own.
 * `--from PHASE` takes what earlier phases left in the work folder.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { packFile } from '../src/flow/reading/packed.ts'
import { modelNames } from '../src/read/index.ts'
import { TEACHERS } from './settings.ts'
import { folds, type Task } from './tasks.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'models' },
    work: { type: 'string', default: `${tmpdir()}/readout-training` },
    seed: { type: 'string', default: '0' },
    threads: { type: 'string', default: '2' },
    from: { type: 'string', default: 'lexicon' },
    to: { type: 'string', default: 'lines' },
  },
})
const [corpora] = positionals
if (!corpora || positionals.length > 1) {
  console.error(
    'usage: npm run train -- CORPORA [--out DIR] [--work DIR] [--seed N] [--threads N] [--from PHASE] [--to PHASE]',
  )
  process.exit(2)
}
mkdirSync(values.work, { recursive: true })
mkdirSync(values.out, { recursive: true })

const started = performance.now()
const phases: [name: Task['name'], folds: (number | null)[]][] = [
  ['lexicon', [null]],
  ['tags', [null, ...folds()]],
  ['teacher', TEACHERS],
  ['trees', TEACHERS],
  // The longest first.
  ['syntax', [null, ...folds()]],
  ['stages', [...folds(), null]],
  ['choice', [null]],
  // Of pages, not of statements: these need none of the others (`--from blocks`).
  ['blocks', [null]],
  ['lines', [null]],
]
/** The files that are whole once a phase is over. */
const made: Partial<Record<Task['name'], readonly string[]>> = {
  choice: modelNames,
  blocks: ['blocks'],
  lines: ['lines'],
}
const first = placeOf('from')
const last = placeOf('to')
if (first > last) {
  console.error(`--to: "${values.to}" comes before "${values.from}"`)
  process.exit(2)
}
for (const [name, all] of phases.slice(first, last + 1)) {
  const waiting = [...all]
  const next = async () => {
    for (let fold = waiting.shift(); fold !== undefined; fold = waiting.shift()) await run(name, fold)
  }
  await Promise.all(Array.from({ length: Number(values.threads) }, next))
  for (const file of made[name] ?? [])
    writeFileSync(`${values.out}/${file}.bin`, packFile(readFileSync(`${values.work}/${file}-all.bin`)))
}
say('all', 'done')

function placeOf(flag: 'from' | 'to'): number {
  const at = phases.findIndex(([name]) => name === values[flag])
  if (at >= 0) return at
  console.error(`--${flag}: "${values[flag]}" is no phase; give one of ${phases.map(([name]) => name).join(', ')}`)
  process.exit(2)
}

function run(name: Task['name'], fold: number | null): Promise<void> {
  const label = fold === null ? name : `${name} ${fold}`
  const workerData: Task = { name, fold, corpora: corpora as string, work: values.work, seed: Number(values.seed) }
  const worker = new Worker(new URL('worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 6000 },
  })
  worker.on('message', (line) => say(label, line))
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => {
      say(label, 'finished')
      if (code === 0) resolve()
      else reject(new Error(`${label} ended with ${code}`))
    })
  })
}

function say(label: string, line: string): void {
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}  ${label}: ${line}`,
  )
}
