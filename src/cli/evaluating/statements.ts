/** `readout evaluate statements`: on articles with source, cue and content labelled. */
import { oneLine } from '../../domain/index.ts'
import {
  baselineFinder,
  type Corpus,
  evaluateStatements,
  MAX_CORPUS,
  openReaders,
  parseCorpus,
  readerFinder,
  readInput,
  readingsFinder,
} from '../../flow/index.ts'
import { evaluationTable } from '../evaluationTable.ts'
import { makeProgress } from '../progress.ts'
import { optionsOf, type Task } from './task.ts'

export const statements: Task = {
  means: 'who said what: source, cue and content',
  async run(asked) {
    const { args, wiring } = asked
    const { threshold, limit } = optionsOf(asked, 'statements', ['threshold', 'readings', 'people', 'limit'])
    const input = (path: string) => readInput(path, { maxBytes: MAX_CORPUS, stdin: wiring.stdin })
    const corpus = parseCorpus(asked.corpus, limit)
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
  },
}
