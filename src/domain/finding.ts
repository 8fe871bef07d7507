/**
 * Constructors of what a reader finds. Each refuses a finding that rests on nothing or on words outside the text, and
 * gives it the id that follows from its place, so that no reader invents ids of its own.
 */
import { findingId } from './id.ts'
import type { EventTold, Forecast, Mention, Statement } from './readout1.ts'
import type { FindingKind } from './review.ts'
import { makeSpan, makeSpans, type Span } from './span.ts'

/** The revision a finding rests on: its id and its text. */
export interface Basis {
  revision: string
  text: string
}

/** @throws ReadoutError `invalid` for a span outside the text. */
export function makeMention(basis: Basis, mention: Mention): Mention {
  makeSpan(mention.start, mention.end, basis.text)
  return mention
}

/** @throws ReadoutError `invalid` without a cue or content, or for a span outside the text. */
export function makeStatement(basis: Basis, draft: Omit<Statement, 'id'>): Statement {
  const source = draft.source.spans.length ? makeSpans(draft.source.spans, basis.text) : []
  const cue = makeSpans(draft.cue.spans, basis.text)
  const content = makeSpans(draft.content.spans, basis.text)
  for (const { span } of [...draft.via, ...draft.stances]) makeSpan(...span, basis.text)
  return {
    id: findingId(basis.revision, 'statement', [source, cue, content]),
    ...draft,
    source: { ...draft.source, spans: source },
    cue: { spans: cue },
    content: { spans: content },
  }
}

/** @throws ReadoutError `invalid` for a span outside the text. */
export function makeEvent(basis: Basis, draft: Omit<EventTold, 'id'>): EventTold {
  for (const one of [draft.span, ...draft.participants.map((p) => p.span)]) makeSpan(...one, basis.text)
  return { id: findingId(basis.revision, 'event', [[draft.span]]), ...draft }
}

/** @throws ReadoutError `invalid` for a span outside the text. */
export function makeForecast(basis: Basis, draft: Omit<Forecast, 'id'>): Forecast {
  makeSpan(...draft.claim, basis.text)
  if (draft.condition) makeSpan(...draft.condition, basis.text)
  return { id: findingId(basis.revision, 'forecast', [[draft.claim]]), ...draft }
}

/** A finding of any kind, as the store and the reviews treat it: its id, its kind and the words it rests on. */
export type Finding =
  | { kind: 'mention'; id: string; data: Mention }
  | { kind: 'statement'; id: string; data: Statement }
  | { kind: 'event'; id: string; data: EventTold }
  | { kind: 'forecast'; id: string; data: Forecast }

const rolesOf: { [K in FindingKind]: (data: Extract<Finding, { kind: K }>['data']) => Span[][] } = {
  mention: (m) => [[[m.start, m.end]]],
  statement: (s) => [s.source.spans, s.cue.spans, s.content.spans],
  event: (e) => [[e.span]],
  forecast: (f) => [[f.claim]],
}

/** The words a finding rests on, one list a role: for a statement source, cue and content; else the one span. */
export function rolesOfFinding(finding: Finding): Span[][] {
  // The map is keyed by kind, so that a new kind does not compile until its roles are named here.
  return (rolesOf[finding.kind] as (data: Finding['data']) => Span[][])(finding.data)
}

/** All findings of a reading as one list, mentions with the id that follows from their place. */
export function findingsOf(
  revision: string,
  found: { mentions: Mention[]; statements: Statement[]; events: EventTold[]; forecasts: Forecast[] },
): Finding[] {
  return [
    ...found.mentions.map((data): Finding => {
      return { kind: 'mention', id: findingId(revision, 'mention', [[[data.start, data.end]]]), data }
    }),
    ...found.statements.map((data): Finding => ({ kind: 'statement', id: data.id, data })),
    ...found.events.map((data): Finding => ({ kind: 'event', id: data.id, data })),
    ...found.forecasts.map((data): Finding => ({ kind: 'forecast', id: data.id, data })),
  ]
}
