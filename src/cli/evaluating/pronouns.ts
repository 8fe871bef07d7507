/** `readout evaluate pronouns`: on the rows of GAP (Webster, Recasens, Axelrod and Baldridge 2018). */
import { oneLine } from '../../domain/index.ts'
import { evaluatePronouns, openReaders, parseGap, rowReader } from '../../flow/index.ts'
import { pronounTable } from '../evaluationTable.ts'
import { makeProgress } from '../progress.ts'
import { optionsOf, type Task } from './task.ts'

export const pronouns: Task = {
  means: 'whom "he" and "she" mean, on the rows of GAP',
  async run(asked) {
    const { threshold, limit } = optionsOf(asked, 'pronouns', ['threshold', 'limit'])
    const gap = parseGap(asked.corpus, limit)
    const readers = openReaders()
    const progress = makeProgress(asked.wiring.stderr, 'rows', () => gap.rows.length)
    try {
      const reader = await rowReader(readers, threshold)
      const { evaluation, failures } = await evaluatePronouns(gap, reader, threshold, (id) =>
        progress.step(oneLine(id)),
      )
      return { evaluation, table: pronounTable(evaluation), failures: [...gap.refused, ...failures] }
    } finally {
      progress.end()
      await readers.close()
    }
  },
}
