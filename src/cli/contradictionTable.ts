/** How pairs of statements were told apart, as tables to read in a terminal. */
import type { ContradictionEvaluation } from '../flow/index.ts'
import { columns } from './evaluationTable.ts'
import { count } from './wiring.ts'

/** How many misses are shown; `--json` has all. */
const SHOWN = 40

/** Several lines, without the last line's end. */
export function contradictionTable({
  corpus,
  scores,
  always,
  learnedFrom,
  peers,
  misses,
}: ContradictionEvaluation): string {
  const answering = `readout, always answering${learnedFrom ? ' (learned from these pairs)' : ''}`
  const own = { readout: scores, [answering]: always }
  return [
    `${corpus.name}: ${count(corpus.pairs, 'pair')}. Silent unless sure; silence is counted as "unrelated".`,
    'Always answering: by what it learned from party programmes.',
    ...Object.entries(own).flatMap(([name, { each }]) => [
      '',
      ...columns([
        [name, 'P', 'R', 'F1', 'answered', 'labelled'],
        ...Object.entries(each).map(([label, { precision, recall, f1, answered, labelled }]) => [
          label,
          ...[precision, recall, f1].map(percent),
          String(answered),
          String(labelled),
        ]),
      ]),
    ]),
    '',
    ...columns([
      ['', 'accuracy', 'macro-F1'],
      ...Object.entries({ ...own, ...peers }).map(([name, one]) => [name, percent(one.accuracy), percent(one.macroF1)]),
    ]),
    '',
    ...misses.slice(0, SHOWN).map(({ a, b, label, answer }) => `${label}, read as ${answer}: “${a}” “${b}”`),
    ...(misses.length > SHOWN ? [`and ${misses.length - SHOWN} more: see --json`] : []),
  ].join('\n')
}

function percent(value: number): string {
  return (100 * value).toFixed(1)
}
