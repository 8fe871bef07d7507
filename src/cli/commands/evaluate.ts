/** `readout evaluate`: how good is the reader, on articles that people labelled? */
import { oneLine, type ReadoutError, type Resource } from '../../domain/index.ts'
import {
  baselineFinder,
  type Corpus,
  evaluateStances,
  evaluateStatements,
  loadStanceCorpus,
  MAX_CORPUS,
  openReaders,
  parseCorpus,
  readerFinder,
  readerNames,
  readInput,
  readingsFinder,
} from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { evaluationTable } from '../evaluationTable.ts'
import { makeProgress } from '../progress.ts'
import { stanceTable } from '../stanceTable.ts'
import { type Wiring, writeLine } from '../wiring.ts'

interface Measured {
  /** What was measured, as it is printed with --json. */
  readonly evaluation: unknown
  /** The same to read in a terminal. */
  readonly table: string
  /** What could not be taken, each with its reason. */
  readonly failures: readonly ReadoutError[]
}

interface Task {
  readonly means: string
  run(corpus: Resource, args: Arguments, wiring: Wiring): Promise<Measured>
}

/** What can be evaluated, by the name it has on the command line. */
const tasks: Readonly<Record<string, Task>> = {
  statements: { means: 'who said what: source, cue and content', run: statements },
  stance: { means: 'for, against, conditional or unclear on the issues of a codebook', run: stance },
}
const taskNames = Object.keys(tasks).join(', ')

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'Measure the reader on articles that people labelled, beside a baseline of rules and how well people agree.',
  usage: `TASK CORPUS [OPTIONS]   (TASK: ${taskNames}; CORPUS: JSON Lines, also gzipped; for stance YAML)`,
  options: {
    json: { type: 'boolean', help: 'print JSON' },
    threshold: { type: 'string', value: 'P', help: 'leave out findings less sure than this, 0 to 1 (0)' },
    reader: { type: 'string', value: 'NAME', help: `which reader to use (${readerNames.join(', ')})` },
    readings: {
      type: 'string',
      value: 'FILE',
      help: 'score these readings, one readout/1 object a line; nothing is read',
    },
    people: { type: 'string', value: 'FILE', help: 'take the human line from the articles of this corpus too' },
    limit: { type: 'string', value: 'N', help: 'take only the first N articles' },
  },
  examples: [
    'readout evaluate statements dev.jsonl.gz',
    'readout evaluate statements dev.jsonl.gz --people train.jsonl.gz --json > evaluation.json',
    'readout evaluate statements dev.jsonl.gz --readings readings.jsonl',
    'readout evaluate stance test/corpus/stance/development.yaml',
  ],
  async run(args, wiring) {
    const [name, path, ...more] = args.inputs
    const task = name !== undefined && Object.hasOwn(tasks, name) ? tasks[name] : undefined
    if (!task) {
      const said = name === undefined ? 'it needs a TASK' : `there is no task "${name}"`
      const known = Object.entries(tasks).map(([task, { means }]) => `${task} (${means})`)
      throw usage(evaluate, said, `The tasks: ${known.join('; ')}. `)
    }
    if (path === undefined) throw usage(evaluate, 'it needs a CORPUS')
    if (more.length > 0) throw usage(evaluate, `it takes one CORPUS, not also "${more[0]}"`)
    const corpus = await readInput(path, { maxBytes: MAX_CORPUS, stdin: wiring.stdin })
    const { evaluation, table, failures } = await task.run(corpus, args, wiring)
    for (const { message } of failures) await writeLine(wiring.stderr, `readout: ${message}`)
    await writeLine(wiring.stdout, args.flag('json') ? JSON.stringify(evaluation, null, 2) : table)
    return failures.length > 0 ? 1 : 0
  },
}

async function statements(resource: Resource, args: Arguments, wiring: Wiring): Promise<Measured> {
  args.choice('reader', readerNames)
  const threshold = args.number('threshold', { min: 0, max: 1 }) ?? 0
  const limit = args.number('limit', { min: 1, max: 1e9 })
  if (limit !== undefined && !Number.isInteger(limit)) throw usage(evaluate, '--limit takes a whole number')
  const input = (path: string) => readInput(path, { maxBytes: MAX_CORPUS, stdin: wiring.stdin })
  const corpus = parseCorpus(resource, limit)
  const further = args.string('people')
  const people: Corpus | undefined = further === undefined ? undefined : parseCorpus(await input(further))
  const readings = args.string('readings')
  const create = await wiring.baseline()
  const readers = readings === undefined ? openReaders() : null
  const progress = makeProgress(wiring.stderr, 'articles', () => corpus.articles.length)
  try {
    const { finder, refused } = readers
      ? { finder: await readerFinder(readers, threshold), refused: [] }
      : readingsFinder(await input(readings ?? ''), threshold)
    const { evaluation, failures } = await evaluateStatements(corpus, {
      reader: finder,
      baseline: create && baselineFinder(create, threshold),
      threshold,
      ...(people ? { people } : {}),
      done: (id) => progress.step(oneLine(id)),
    })
    const table = evaluationTable(evaluation)
    return { evaluation, table, failures: [...corpus.refused, ...(people?.refused ?? []), ...refused, ...failures] }
  } finally {
    progress.end()
    await readers?.close()
  }
}

async function stance(resource: Resource, args: Arguments, wiring: Wiring): Promise<Measured> {
  for (const name of ['threshold', 'readings', 'people', 'limit'])
    if (args.string(name) !== undefined) throw usage(evaluate, `stance takes no --${name}`)
  args.choice('reader', readerNames)
  const corpus = await loadStanceCorpus(resource)
  const readers = openReaders()
  const progress = makeProgress(wiring.stderr, 'cases', () => corpus.cases.length)
  try {
    const evaluation = await evaluateStances(corpus, readers, (text) => progress.step(oneLine(text)))
    return { evaluation, table: stanceTable(evaluation), failures: [] }
  } finally {
    progress.end()
    await readers.close()
  }
}
