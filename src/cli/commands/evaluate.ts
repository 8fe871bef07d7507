/** `readout evaluate`: how good is the reader, on articles that people labelled? */
import { oneLine, type ReadoutError, type Resource } from '../../domain/index.ts'
import {
  baselineFinder,
  type Corpus,
  evaluatePronouns,
  evaluateStatements,
  MAX_CORPUS,
  openReaders,
  parseCorpus,
  parseGap,
  readerFinder,
  readerNames,
  readInput,
  readingsFinder,
  rowReader,
} from '../../flow/index.ts'
import { type Arguments, type Command, usage } from '../command.ts'
import { evaluationTable, pronounTable } from '../evaluationTable.ts'
import { makeProgress } from '../progress.ts'
import { type Wiring, writeLine } from '../wiring.ts'

interface Task {
  readonly means: string
  run(corpus: Resource, args: Arguments, wiring: Wiring): Promise<Measured>
}

interface Measured {
  /** What `--json` prints. */
  evaluation: unknown
  /** The same to read in a terminal. */
  table: string
  /** What could not be taken, each with its reason. */
  failures: ReadoutError[]
}

/** What can be evaluated, by the name it has on the command line. */
const tasks: Readonly<Record<string, Task>> = {
  statements: { means: 'who said what: source, cue and content', run: statements },
  pronouns: { means: 'whom "he" and "she" mean, on the rows of GAP', run: pronouns },
}
const taskNames = Object.keys(tasks).join(', ')

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'Measure the reader on articles that people labelled, beside a baseline of rules and how well people agree.',
  usage: `TASK CORPUS [OPTIONS]   (TASK: ${taskNames}; CORPUS: JSON Lines, of pronouns GAP's table; also gzipped)`,
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
    limit: { type: 'string', value: 'N', help: 'take only the first N articles or rows' },
  },
  examples: [
    'readout evaluate statements dev.jsonl.gz',
    'readout evaluate statements dev.jsonl.gz --people train.jsonl.gz --json > evaluation.json',
    'readout evaluate statements dev.jsonl.gz --readings readings.jsonl',
    'readout evaluate pronouns gap-development.tsv',
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
  const { threshold, limit } = common(args)
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

async function pronouns(resource: Resource, args: Arguments, wiring: Wiring): Promise<Measured> {
  const { threshold, limit } = common(args)
  for (const option of ['readings', 'people'])
    if (args.string(option) !== undefined) throw usage(evaluate, `pronouns take no --${option}`)
  const gap = parseGap(resource, limit)
  const readers = openReaders()
  const progress = makeProgress(wiring.stderr, 'rows', () => gap.rows.length)
  try {
    const reader = await rowReader(readers, threshold)
    const { evaluation, failures } = await evaluatePronouns(gap, reader, threshold, (id) => progress.step(oneLine(id)))
    return { evaluation, table: pronounTable(evaluation), failures: [...gap.refused, ...failures] }
  } finally {
    progress.end()
    await readers.close()
  }
}

/** The options that every task takes. */
function common(args: Arguments): { threshold: number; limit: number | undefined } {
  args.choice('reader', readerNames)
  const limit = args.number('limit', { min: 1, max: 1e9 })
  if (limit !== undefined && !Number.isInteger(limit)) throw usage(evaluate, '--limit takes a whole number')
  return { threshold: args.number('threshold', { min: 0, max: 1 }) ?? 0, limit }
}
