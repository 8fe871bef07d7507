/** `readout evaluate contradictions`: on pairs of statements, do they fit? */
import { evaluateContradictions, parsePairs } from '../../flow/index.ts'
import { contradictionTable } from '../contradictionTable.ts'
import { optionsOf, type Task } from './task.ts'

export const contradictions: Task = {
  means: 'whether two statements fit',
  async run(asked) {
    optionsOf(asked, 'contradictions', [])
    const corpus = parsePairs(asked.corpus)
    const evaluation = evaluateContradictions(corpus)
    return { evaluation, table: contradictionTable(evaluation), failures: corpus.refused }
  },
}
