/** What comparing found, as lines to read in a terminal. */
import { oneLine } from '../../domain/index.ts'
import type { Comparisons } from '../../flow/index.ts'

/** How much of a quotation a line has room for. */
const WORDS = 200

export function positionLines(positions: Comparisons['positions']): string[] {
  return positions.flatMap(({ actor, issue, now, points, shifts }) => [
    `${actor.name} on ${issue}: ${now}`,
    ...points.map(({ on, stance, voice, document, words }, i) => {
      const shifted = shifts.some(([, after]) => after === i) ? ' (shift)' : ''
      return `  ${on ?? 'no day'}  ${stance}${shifted}, ${voice}  ${quoted(words)}  ${document}`
    }),
  ])
}

export function contradictionLines(found: Comparisons['contradictions']): string[] {
  return found.flatMap(({ kind, a, b, confidence }) => [
    `${kind}, ${confidence.toFixed(2)}`,
    ...[a, b].map(({ document, actor, words }) => `  ${actor ?? 'the page'}: ${quoted(words)}  ${document}`),
  ])
}

export function occurrenceLines(found: Comparisons['occurrences']): string[] {
  return found.flatMap(({ type, participants, when, where, status, compared }) => [
    headline({ type, participants, when, where }),
    ...status.map((one) => `  ${one.on ?? 'no day'}  ${one.status}  ${quoted(one.words)}  ${one.document}`),
    ...compared.flatMap(({ a, b, lines }) => {
      const of = (kind: (typeof lines)[number]['kind']) => lines.filter((line) => line.kind === kind)
      return [
        `  ${a} beside ${b}: ${of('both').length} in both, ${of('differ').length} differ, ${of('only-a').length} and ${of('only-b').length} in one`,
        ...of('differ').map(
          (line) => `    ${line.how}: ${quoted(line.a?.words ?? '')} | ${quoted(line.b?.words ?? '')}`,
        ),
      ]
    }),
  ])
}

export function trackLines(tracks: Comparisons['tracks']): string[] {
  return tracks.flatMap(({ name, mediators, parties, meetings }) => [
    `${name}: ${mediators.map((one) => one.name).join(', ') || 'no mediator'}; ${parties.map((one) => one.name).join(', ')}`,
    ...meetings.map((one) => `  ${headline(one)}: ${one.status.map(({ status }) => status).join(' → ')}`),
  ])
}

export function agreementLines(found: Comparisons['agreements']): string[] {
  return found.flatMap(({ agreement, name, state, evidence }) => [
    `${agreement}: ${name}: ${state ?? 'nothing told'}`,
    ...evidence.map((one) => `  ${one.on ?? 'no day'}  ${one.says}  ${quoted(one.words)}  ${one.document}`),
  ])
}

export function corroborationLines(found: Comparisons['corroboration']): string[] {
  return found.flatMap(({ actor, carriers }) => [
    `${actor.name}: ${carriers.length} carry it`,
    ...carriers.map(
      ({ on, outlet, share, words, document }, i) =>
        `  ${on ?? 'no day'}  ${i === 0 ? 'first, ' : ''}${Math.round(share * 100)}%  ${quoted(words)}  ${outlet ?? document}`,
    ),
  ])
}

function headline({
  type,
  participants,
  when,
  where,
}: Pick<Comparisons['occurrences'][number], 'type' | 'participants' | 'when' | 'where'>): string {
  const who = participants.map(({ name }) => name).join(', ')
  const day = when === null ? '' : when.from === when.to ? `, ${when.from}` : `, ${when.from} to ${when.to}`
  return `${type}: ${who}${day}${where === null ? '' : `, in ${where}`}`
}

function quoted(words: string): string {
  const line = oneLine(words)
  return `“${line.length > WORDS ? `${line.slice(0, WORDS)}…` : line}”`
}
