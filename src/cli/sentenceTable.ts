/** What was found in our own sentences, to read in a terminal. */
import type { SentenceEvaluation } from '../flow/index.ts'
import { count } from './wiring.ts'

/** Several lines, without the last line's end. */
export function sentenceTable(evaluation: SentenceEvaluation): string {
  const { corpus, reader, rightCases, right, found, expected, agree, differences } = evaluation
  const parts = Object.entries(agree).map(([part, n]) => `${part} ${n}`)
  return [
    `${corpus.name}: ${count(corpus.cases, 'sentence')}`,
    `reader     ${reader.name} ${reader.version}`,
    '',
    `sentences  ${share(rightCases, corpus.cases)} right in everything`,
    `precision  ${share(right, found)}`,
    `recall     ${share(right, expected)}`,
    ...(parts.length ? [`agree      ${parts.join(', ')} of ${right}`] : []),
    '',
    ...differences,
  ]
    .join('\n')
    .trimEnd()
}

function share(part: number, whole: number): string {
  return `${part} of ${whole}${whole === 0 ? '' : ` (${((100 * part) / whole).toFixed(1)} %)`}`
}
