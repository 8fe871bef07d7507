/** What a reader read differently from what a passage expects, part by part. */
import { type Findings, overlaps, type Span, type Statement } from '../../src/domain/index.ts'
import { matchLeniently } from '../../src/measure/index.ts'
import type { ExpectedStatement, Passage } from './passages.ts'

/** `statements`: one is missing, or one too many was read. The others are about statements that were found. */
export const parts = ['statements', 'mode', 'voice', 'negated', 'via', 'addressees'] as const
export type Part = (typeof parts)[number]

export interface Differences {
  /** The parts that differ, in the order of `parts`. */
  parts: Part[]
  /** One line for each difference, for a person. */
  lines: string[]
  expected: number
  found: number
  /** Statements that are both expected and found (source and content share half of their words, the cues one). */
  matched: number
}

/** Compares what a reader found in a passage with what is expected of it. */
export function differencesOf(passage: Passage, findings: Pick<Findings, 'statements' | 'mentions'>): Differences {
  const { text } = passage
  const found = findings.statements
  const pairs = matchLeniently(text, passage.statements.map(triple(text)), found.map(spansOf).map(triple(text)))
  const differing = new Set<Part>()
  const lines: string[] = []
  const differ = (part: Part, line: string) => {
    differing.add(part)
    lines.push(`${part}: ${line}`)
  }

  for (const [i, one] of passage.statements.entries()) {
    const match = found[pairs.find(([label]) => label === i)?.[1] ?? -1]
    if (match) compare(text, one, match, findings.mentions, differ)
    else differ('statements', missing(text, one, found))
  }
  for (const [j, one] of found.entries())
    if (!pairs.some(([, finding]) => finding === j)) differ('statements', `too many: ${say(text, spansOf(one))}`)

  return {
    parts: parts.filter((part) => differing.has(part)),
    lines,
    expected: passage.statements.length,
    found: found.length,
    matched: pairs.length,
  }
}

type Triple = Pick<ExpectedStatement, 'source' | 'cue' | 'content'>
type Differ = (part: Part, line: string) => void

function compare(
  text: string,
  expected: ExpectedStatement,
  found: Statement,
  mentions: Findings['mentions'],
  differ: Differ,
): void {
  const which = `of "${words(text, expected.cue)}"`
  for (const part of ['mode', 'voice', 'negated'] as const)
    if (found[part] !== expected[part]) differ(part, `${which} is ${expected[part]}, read as ${found[part]}`)

  const via = found.via.map((one) => one.span)
  if (via.length !== expected.via.length || !expected.via.every((span, i) => overlaps(span, via[i] as Span)))
    differ('via', `${which} is [${words(text, expected.via)}], read as [${words(text, via)}]`)

  // Hearers come as actors: only those of whom the reading knows who they are can be judged.
  const named = (list: Span[]) =>
    mentions.flatMap(({ start, end, actor, form }) => {
      // "His faction" is not he.
      const names = ([from, to]: Span) =>
        form === 'pronoun' ? from === start && end === to : from <= start && end <= to
      return actor !== null && list.some(names) ? [actor] : []
    })
  const hearers = new Set(named(expected.addressees))
  const unheard = [...hearers].filter((id) => !found.addressees.includes(id))
  const strangers = found.addressees.filter((id) => !hearers.has(id))
  if (unheard.length + strangers.length > 0)
    differ('addressees', `${which} are [${words(text, expected.addressees)}], read as [${found.addressees.join(', ')}]`)
}

/** Says which part kept the nearest finding from being the one that is missing. */
function missing(text: string, expected: ExpectedStatement, found: readonly Statement[]): string {
  const near = found.map(spansOf).find((one) => one.cue.some((a) => expected.cue.some((b) => overlaps(a, b))))
  const line = `missing: ${say(text, expected)}`
  if (!near) return `${line}; nothing was read at its cue`
  const [wanted, had] = [expected, near].map(triple(text)) as [Triple, Triple]
  const apart = (['source', 'content'] as const).filter((role) => {
    const alone = { source: wanted.cue, cue: wanted.cue, content: wanted.cue }
    return matchLeniently(text, [{ ...alone, [role]: wanted[role] }], [{ ...alone, [role]: had[role] }]).length === 0
  })
  const other = apart.map((role) => `${role} was read as "${words(text, near[role])}"`).join(', ')
  return `${line}; ${other || 'what was read there is another statement'}`
}

function spansOf({ source, cue, content }: Statement): Triple {
  return { source: source.spans, cue: cue.spans, content: content.spans }
}

/** Whether a possessive 's belongs to the source is no matter. */
const triple =
  (text: string) =>
  (one: Triple): Triple => ({
    ...one,
    source: one.source.map(([start, end]): Span => {
      const bare = text.slice(start, end).replace(/['’]s?$/, '').length
      return [start, bare > 0 ? start + bare : end]
    }),
  })

function say(text: string, { source, cue, content }: Triple): string {
  return `${words(text, source) || 'nobody'} | ${words(text, cue)} | ${words(text, content)}`
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(...span)).join(' … ')
}
