/** `readout evaluate contradictions`: on pairs of statements, do they fit? */
import { type ContradictionEvaluation, evaluateContradictions, parsePairs } from '../../flow/index.ts'
import { contradictionTable } from '../contradictionTable.ts'
import { optionsOf, type Task } from './task.ts'

export const contradictions: Task = {
  means: 'whether two statements fit',
  async run(asked) {
    optionsOf(asked, 'contradictions', ['answers'])
    const which = asked.args.choice('answers', ['told', 'always'])
    if (which && asked.args.flag('json')) throw asked.wrong('it prints either --json or --answers')
    const corpus = parsePairs(asked.corpus)
    const evaluation = await evaluateContradictions(corpus)
    const table = which ? answerLines(evaluation, which) : contradictionTable(evaluation)
    return { evaluation, table, failures: corpus.refused }
  },
}

/** One `{ id, label }` a pair, the label as the benchmark writes it. */
function answerLines({ answers }: ContradictionEvaluation, which: 'told' | 'always'): string {
  const label = (answer: string) => `${answer.slice(0, 1).toUpperCase()}${answer.slice(1)}`
  return answers.map((one) => JSON.stringify({ id: one.id, label: label(one[which]) })).join('\n')
}
