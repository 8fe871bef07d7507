/** `readout evaluate events`: on sentences with one PLOVER event each. */
import { oneLine } from '../../domain/index.ts'
import {
  evaluateEvents,
  eventReader,
  eventReadings,
  MAX_CORPUS,
  openReaders,
  parseEventCorpus,
  readInput,
} from '../../flow/index.ts'
import { eventTable } from '../eventTable.ts'
import { makeProgress } from '../progress.ts'
import { optionsOf, type Task } from './task.ts'

export const events: Task = {
  means: 'who did what to whom: type, quad and countries of events',
  async run(asked) {
    const { args, wiring } = asked
    const { threshold, limit } = optionsOf(asked, 'events', ['threshold', 'readings', 'limit'])
    const corpus = parseEventCorpus(asked.corpus, limit)
    const path = args.string('readings')
    const readers = path === undefined ? openReaders() : null
    const progress = makeProgress(wiring.stderr, 'sentences', () => corpus.sentences.length)
    try {
      const { finder, refused } = readers
        ? { finder: await eventReader(readers), refused: [] }
        : eventReadings(await readInput(path ?? '', { maxBytes: MAX_CORPUS, stdin: wiring.stdin }))
      const { evaluation, failures } = await evaluateEvents(corpus, {
        finder,
        threshold,
        done: (id) => progress.step(oneLine(id)),
      })
      return { evaluation, table: eventTable(evaluation), failures: [...corpus.refused, ...refused, ...failures] }
    } finally {
      progress.end()
      await readers?.close()
    }
  },
}
