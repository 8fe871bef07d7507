/** `readout evaluate times` and `forecasts`: on sentences of our own, each with what a person reads there. */
import { oneLine } from '../../domain/index.ts'
import { currentReader, evaluateForecasts, evaluateTimes, loadSentences, openReaders } from '../../flow/index.ts'
import { makeProgress } from '../progress.ts'
import { sentenceTable } from '../sentenceTable.ts'
import { optionsOf, type Task } from './task.ts'

export const times: Task = {
  means: 'when: days, ranges and lengths in our own sentences',
  async run(asked) {
    optionsOf(asked, 'times', [])
    const evaluation = evaluateTimes(await loadSentences(asked.corpus), currentReader())
    return { evaluation, table: sentenceTable(evaluation), failures: [] }
  },
}

export const forecasts: Task = {
  means: 'what will be: forecasts in our own sentences',
  async run(asked) {
    optionsOf(asked, 'forecasts', [])
    const corpus = await loadSentences(asked.corpus)
    const readers = openReaders()
    const progress = makeProgress(asked.wiring.stderr, 'sentences', () => corpus.cases.length)
    try {
      const evaluation = await evaluateForecasts(corpus, readers, (text) => progress.step(oneLine(text)))
      return { evaluation, table: sentenceTable(evaluation), failures: [] }
    } finally {
      progress.end()
      await readers.close()
    }
  },
}
