/** How events were read, as tables to read in a terminal. */
import { compareText } from '../domain/index.ts'
import type { EventEvaluation } from '../flow/index.ts'
import { columns } from './evaluationTable.ts'
import { count } from './wiring.ts'

/** Several lines, without the last line's end. */
export function eventTable({ corpus, reader, threshold, scores, byType }: EventEvaluation): string {
  const used = threshold > 0 ? `, findings from ${threshold}` : ''
  return [
    `${corpus.name}: ${count(corpus.sentences, 'sentence')}, one event labelled in each`,
    `reader    ${reader.name} ${reader.version}${used}`,
    '',
    ...columns([
      ['an event found', share(scores.found)],
      ['type', share(scores.type)],
      ['quad', share(scores.quad)],
      ["actor's country", share(scores.actorCountry)],
      ["recipient's country", share(scores.recipientCountry)],
      ['participants, F1', share(scores.participantOverlapF1)],
      ['further events a sentence', share(scores.extraPerSentence)],
    ]),
    '',
    'Of several events found in a sentence the best counts. Countries: where the label names one. Participants: words overlap.',
    '',
    ...columns([
      ['labelled', 'sentences', 'type', 'quad', 'else read as'],
      ...byType.map(({ type, sentences, right, quad, readAs }) => [
        type,
        String(sentences),
        String(right),
        String(quad),
        Object.entries(readAs)
          .sort(([a, n], [b, m]) => m - n || compareText(a, b))
          .map(([other, times]) => (times > 1 ? `${other} ${times}` : other))
          .join(', '),
      ]),
    ]),
  ].join('\n')
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3)
}
