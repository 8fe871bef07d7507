/** `readout evaluate times` and `forecasts`: on sentences of our own, each with what a person reads there. */
import { evaluateForecasts, evaluateTimes, loadSentences } from '../../flow/index.ts'
import { sentenceTable } from '../sentenceTable.ts'
import { optionsOf, type Task, withReaders } from './task.ts'

export const times: Task = {
  means: 'when: days, ranges and lengths in our own sentences',
  async run(asked) {
    optionsOf(asked, 'times', [])
    const evaluation = await evaluateTimes(await loadSentences(asked.corpus))
    return { evaluation, table: sentenceTable(evaluation), failures: [] }
  },
}

export const forecasts: Task = {
  means: 'what will be: forecasts in our own sentences',
  async run(asked) {
    optionsOf(asked, 'forecasts', [])
    const corpus = await loadSentences(asked.corpus)
    const evaluation = await withReaders(asked, 'sentences', corpus.cases.length, (readers, done) =>
      evaluateForecasts(corpus, readers, done),
    )
    return { evaluation, table: sentenceTable(evaluation), failures: [] }
  },
}
