/** `readout evaluate pronouns`: on the rows of GAP (Webster, Recasens, Axelrod and Baldridge 2018). */
import { evaluatePronouns, parseGap, rowReader } from '../../flow/index.ts'
import { pronounTable } from '../evaluationTable.ts'
import { optionsOf, type Task, withReaders } from './task.ts'

export const pronouns: Task = {
  means: 'whom "he" and "she" mean, on the rows of GAP',
  async run(asked) {
    const { threshold, limit } = optionsOf(asked, 'pronouns', ['threshold', 'limit'])
    const gap = parseGap(asked.corpus, limit)
    const { evaluation, failures } = await withReaders(asked, 'rows', gap.rows.length, async (readers, done) =>
      evaluatePronouns(gap, await rowReader(readers, threshold), threshold, done),
    )
    return { evaluation, table: pronounTable(evaluation), failures: [...gap.refused, ...failures] }
  },
}
