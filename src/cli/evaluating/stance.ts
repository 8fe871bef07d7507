/** `readout evaluate stance`: on statements of our own, with the issues of their codebook. */
import { oneLine } from '../../domain/index.ts'
import { evaluateStances, loadStanceCorpus, openReaders } from '../../flow/index.ts'
import { makeProgress } from '../progress.ts'
import { stanceTable } from '../stanceTable.ts'
import { optionsOf, type Task } from './task.ts'

export const stance: Task = {
  means: 'for, against, conditional or unclear on the issues of a codebook',
  async run(asked) {
    optionsOf(asked, 'stance', [])
    const corpus = await loadStanceCorpus(asked.corpus)
    const readers = openReaders()
    const progress = makeProgress(asked.wiring.stderr, 'cases', () => corpus.cases.length)
    try {
      const evaluation = await evaluateStances(corpus, readers, (text) => progress.step(oneLine(text)))
      return { evaluation, table: stanceTable(evaluation), failures: [] }
    } finally {
      progress.end()
      await readers.close()
    }
  },
}
