/** `readout evaluate statements`: on articles with source, cue and content labelled. */
import {
  baselineFinder,
  type Corpus,
  evaluateStatements,
  parseCorpus,
  readerFinder,
  readingsFinder,
} from '../../flow/index.ts'
import { corpusInput } from '../corpusInput.ts'
import { evaluationTable } from '../evaluationTable.ts'
import { optionsOf, type Task, withReaders } from './task.ts'

export const statements: Task = {
  means: 'who said what: source, cue and content',
  async run(asked) {
    const { args, wiring } = asked
    const { threshold, limit } = optionsOf(asked, 'statements', ['threshold', 'readings', 'people', 'limit'])
    const corpus = parseCorpus(asked.corpus, limit)
    const further = args.string('people')
    const people: Corpus | undefined =
      further === undefined ? undefined : parseCorpus(await corpusInput(further, wiring))
    const readings = args.string('readings')
    const create = await wiring.baseline()
    return withReaders(asked, 'articles', corpus.articles.length, async (readers, done) => {
      const { finder, refused } =
        readings === undefined
          ? { finder: await readerFinder(readers, threshold), refused: [] }
          : readingsFinder(await corpusInput(readings, wiring), threshold)
      const { evaluation, failures } = await evaluateStatements(corpus, {
        reader: finder,
        baseline: create && baselineFinder(create, threshold),
        threshold,
        ...(people ? { people } : {}),
        done,
      })
      const table = evaluationTable(evaluation)
      return { evaluation, table, failures: [...corpus.refused, ...(people?.refused ?? []), ...refused, ...failures] }
    })
  },
}
