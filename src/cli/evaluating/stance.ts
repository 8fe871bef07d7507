/** `readout evaluate stance`: on statements of our own, with the issues of their codebook. */
import { evaluateStances, loadStanceCorpus } from '../../flow/index.ts'
import { stanceTable } from '../stanceTable.ts'
import { optionsOf, type Task, withReaders } from './task.ts'

export const stance: Task = {
  means: 'for, against, conditional or unclear on the issues of a codebook',
  async run(asked) {
    optionsOf(asked, 'stance', [])
    const corpus = await loadStanceCorpus(asked.corpus)
    const evaluation = await withReaders(asked, 'cases', corpus.cases.length, (readers, done) =>
      evaluateStances(corpus, readers, done),
    )
    return { evaluation, table: stanceTable(evaluation), failures: [] }
  },
}
