/** How stances were read, as tables to read in a terminal. */
import { stanceValues } from '../domain/index.ts'
import type { StanceEvaluation, StanceScore } from '../flow/index.ts'
import { columns } from './evaluationTable.ts'
import { count } from './wiring.ts'

/** Several lines, without the last line's end. */
export function stanceTable({ corpus, reader, all, byStance, confusion, strange, misses }: StanceEvaluation): string {
  const rows = Object.entries(byStance).map(([stance, score]) => scoreRow(stance, score))
  const interval = all.low === null || all.high === null ? '' : ` [${all.low.toFixed(1)}, ${all.high.toFixed(1)}]`
  return [
    `${corpus.name}: ${count(corpus.cases, 'case')}, ${count(corpus.labels, 'label')}`,
    `reader    ${reader.name} ${reader.version}`,
    '',
    ...columns([['', 'P', 'R', 'found', 'right', 'labelled', 'recalled'], scoreRow('all answers', all), ...rows]),
    '',
    `F1 ${percent(all.f1)}${interval} (95% by bootstrap over cases). Unclear is no answer.`,
    `${count(strange, 'answer')} for holders whom no label names, counted as wrong.`,
    '',
    ...columns([
      ['label, answered', ...stanceValues],
      ...stanceValues.map((label) => [label, ...stanceValues.map((answer) => String(confusion[label][answer]))]),
    ]),
    '',
    ...misses.map(({ text, source, issue, label, answers }) => {
      const given = answers.join(' and ') || 'no answer'
      return `${label ?? 'nobody asked'}, read as ${given}: ${source} on ${issue} in “${text}”`
    }),
  ].join('\n')
}

function scoreRow(name: string, { precision, recall, found, right, labelled, recalled }: StanceScore): string[] {
  return [name, percent(precision), percent(recall), ...[found, right, labelled, recalled].map(String)]
}

function percent(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}
