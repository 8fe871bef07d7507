/** Meetings and deeds of a record, and what does not fit in it. */
import {
  type Contradiction,
  compareText,
  type EventStatus,
  type EventType,
  type StanceValue,
  type When,
} from '../../../domain/index.ts'
import type { ComparedLine, Comparisons } from '../../comparing/compare.ts'
import type { NamedActor, NamedIssue } from '../../views/names.ts'
import { compareRecord } from '../comparing.ts'
import type { ReviewedIn } from '../reviewed.ts'
import { evidenceAt, type RecordEvidence, type RecordSource, sourceOf, tellingAt } from './evidence.ts'
import { heldIn, statementOf } from './statements.ts'

/** A meeting or a deed in a list. */
export interface OccurrenceCard {
  id: string
  type: EventType
  participants: NamedActor[]
  when: When | null
  where: NamedActor | null
  /** Each status with the day it was told, oldest first. */
  status: { status: EventStatus; on: string | null; evidence: RecordEvidence }[]
  /** The outlets that tell of it. */
  outlets: string[]
  /** In how many places two accounts of it differ. */
  differences: number
}

export interface ComparedAccounts {
  a: RecordSource
  b: RecordSource
  /** What differs first, then what both say, then what only one says. */
  lines: AccountLine[]
}

/** A line of two accounts; null where the account has nothing of it, words null where they may not be shown. */
export interface AccountLine {
  kind: ComparedLine['kind']
  how: ComparedLine['how']
  a: { words: string | null } | null
  b: { words: string | null } | null
}

export interface RecordContradiction {
  kind: Contradiction['kind']
  a: ContradictionSide
  b: ContradictionSide
}

export interface ContradictionSide extends RecordEvidence {
  actor: NamedActor | null
  /** `YYYY-MM-DD` */
  on: string | null
  /** Which side of which issue, where that is what does not fit. */
  stance: { issue: NamedIssue; stance: StanceValue } | null
}

type Occurrence = Comparisons['occurrences'][number]

/** Newest first. */
export function occurrencesIn(reviewed: ReviewedIn): OccurrenceCard[] {
  return compareRecord(reviewed, 'occurrences')
    .map((one) => cardOf(reviewed, one))
    .sort((a, b) => compareText(dayFor(b), dayFor(a)))
}

/** The day it is filed under: when it was or is to be, failing that when it was last told. */
function dayFor({ when, status }: Pick<OccurrenceCard, 'when' | 'status'>): string {
  return when?.from.slice(0, 10) ?? status.at(-1)?.on ?? ''
}

/** When it was last told of. */
export function lastTold(one: Pick<OccurrenceCard, 'when' | 'status'>): string {
  return one.status.at(-1)?.on ?? dayFor(one)
}

export function cardOf(reviewed: ReviewedIn, one: Occurrence): OccurrenceCard {
  const { id, type, participants, when, where, status, accounts, compared } = one
  const { byId, names } = reviewed
  const outlets = accounts.flatMap(({ document }) => {
    const outlet = byId.get(document)?.outlet
    return outlet ? [names.outlet(outlet).name] : []
  })
  return {
    id,
    type,
    participants: participants.map((one) => names.actor(one.id)),
    when,
    where: where === null ? null : names.actor(where),
    status: status.flatMap((told) => {
      const evidence = tellingAt(reviewed, told)
      return evidence ? [{ status: told.status, on: told.on, evidence }] : []
    }),
    outlets: [...new Set(outlets)],
    differences: compared.reduce((sum, { lines }) => sum + lines.filter(({ kind }) => kind === 'differ').length, 0),
  }
}

const order: readonly AccountLine['kind'][] = ['differ', 'both', 'only-a', 'only-b']

export function accountsOf(reviewed: ReviewedIn, { compared }: Occurrence): ComparedAccounts[] {
  const { byId } = reviewed
  return compared.flatMap(({ a, b, lines }) => {
    const [first, second] = [byId.get(a), byId.get(b)]
    if (!first || !second) return []
    const said = lines.map((line): AccountLine => {
      return {
        kind: line.kind,
        how: line.how,
        a: line.a && { words: first.quotable(line.a.span) },
        b: line.b && { words: second.quotable(line.b.span) },
      }
    })
    said.sort((x, y) => order.indexOf(x.kind) - order.indexOf(y.kind))
    return [{ a: sourceOf(reviewed, first), b: sourceOf(reviewed, second), lines: said }]
  })
}

/** The surest first. */
export function contradictionsIn(reviewed: ReviewedIn): RecordContradiction[] {
  return compareRecord(reviewed, 'contradictions').flatMap(({ kind, a, b }) => {
    const [one, other] = [sideOf(reviewed, a, kind), sideOf(reviewed, b, kind)]
    return one && other ? [{ kind, a: one, b: other }] : []
  })
}

function sideOf(
  reviewed: ReviewedIn,
  side: Comparisons['contradictions'][number]['a'],
  kind: Contradiction['kind'],
): ContradictionSide | null {
  const held = heldIn(reviewed).get(side.finding ?? '')
  const actor = side.actor === null ? null : reviewed.names.actor(side.actor)
  if (held && held.document.document.id === side.document) {
    const { words, source, statement, on, stances } = statementOf(reviewed, held)
    const taken = held.statement.stances.findIndex(({ span }) => String(span) === String(side.span))
    return { words, source, statement, actor, on, stance: kind === 'stance' ? (stances[taken] ?? null) : null }
  }
  const evidence = evidenceAt(reviewed, side)
  return evidence && { ...evidence, actor, on: evidence.source.published, stance: null }
}
