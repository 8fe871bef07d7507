/** `readout evaluate events`: on sentences with one PLOVER event each. */
import { evaluateEvents, eventReader, eventReadings, parseEventCorpus } from '../../flow/index.ts'
import { corpusInput } from '../corpusInput.ts'
import { eventTable } from '../eventTable.ts'
import { optionsOf, type Task, withReaders } from './task.ts'

export const events: Task = {
  means: 'who did what to whom: type, quad and countries of events',
  async run(asked) {
    const { args, wiring } = asked
    const { threshold, limit } = optionsOf(asked, 'events', ['threshold', 'readings', 'limit'])
    const corpus = parseEventCorpus(asked.corpus, limit)
    const path = args.string('readings')
    return withReaders(asked, 'sentences', corpus.sentences.length, async (readers, done) => {
      const { finder, refused } =
        path === undefined
          ? { finder: await eventReader(readers), refused: [] }
          : eventReadings(await corpusInput(path, wiring))
      const { evaluation, failures } = await evaluateEvents(corpus, { finder, threshold, done })
      return { evaluation, table: eventTable(evaluation), failures: [...corpus.refused, ...refused, ...failures] }
    })
  },
}
