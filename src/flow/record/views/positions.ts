/** Who stands where in a record: positions over time, shifts with their two statements, the matrix of all. */
import type { RollUp } from '../../../compare/index.ts'
import { compareText, type Issue, type StanceValue, type Voice } from '../../../domain/index.ts'
import type { NamedActor, NamedIssue } from '../../views/names.ts'
import { compareRecord } from '../comparing.ts'
import type { ReviewedIn } from '../reviewed.ts'
import { evidenceAt, type RecordEvidence } from './evidence.ts'
import { heldIn, statementOf } from './statements.ts'

export interface RecordPoint {
  /** The day it was said or, failing that, published: `YYYY-MM-DD`. */
  on: string | null
  stance: StanceValue
  voice: Voice
  /** The statement that takes the stance. */
  evidence: RecordEvidence
}

export interface RecordPosition {
  actor: NamedActor
  issue: NamedIssue
  now: StanceValue
  /** Oldest first. */
  points: RecordPoint[]
  /** Pairs of indexes into `points` between which it moved. */
  shifts: [before: number, after: number][]
}

export interface RecordShift {
  actor: NamedActor
  issue: NamedIssue
  before: RecordPoint
  after: RecordPoint
}

export interface RecordMatrix {
  /** Those that somebody takes a stance on. */
  issues: NamedIssue[]
  /** Those with most statements first; one cell an issue. */
  rows: { actor: NamedActor; cells: ({ now: StanceValue; statements: number; moved: boolean } | null)[] }[]
}

/** Of actors as they are, or of the states or organisations they speak for. */
export function positionsIn(reviewed: ReviewedIn, by?: RollUp): RecordPosition[] {
  const held = heldIn(reviewed)
  return compareRecord(reviewed, 'positions', by ? { by } : {}).flatMap(({ actor, issue, now, points, shifts }) => {
    const seen = points.map((point): RecordPoint | null => {
      const own = held.get(point.statement)
      const evidence = own ? statementOf(reviewed, own) : evidenceAt(reviewed, point)
      if (!evidence) return null
      const { words, source } = evidence
      const { on, stance, voice, statement } = point
      return { on, stance, voice, evidence: { words, source, statement } }
    })
    const shown = seen.filter((point) => point !== null)
    return {
      actor: reviewed.names.actor(actor.id),
      issue: reviewed.names.issue(issue),
      now,
      points: shown,
      shifts: shown.length === seen.length ? shifts : [],
    }
  })
}

/** Newest first. */
export function shiftsOf(positions: readonly RecordPosition[]): RecordShift[] {
  return positions
    .flatMap(({ actor, issue, points, shifts }) =>
      shifts.flatMap(([i, j]): RecordShift[] => {
        const [before, after] = [points[i], points[j]]
        return before && after ? [{ actor, issue, before, after }] : []
      }),
    )
    .sort((a, b) => compareText(b.after.on ?? '', a.after.on ?? ''))
}

/** How many actors the matrix has room for. */
const ROWS = 40

export function matrixOf(positions: readonly RecordPosition[], order: readonly Issue[]): RecordMatrix {
  const taken = new Map(positions.map(({ issue }) => [issue.id, issue]))
  const known = order.flatMap(({ id }) => taken.get(id) ?? [])
  const issues = [...known, ...[...taken.values()].filter(({ id }) => !order.some((one) => one.id === id))]
  const rows = [...Map.groupBy(positions, ({ actor }) => actor.id).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const cells = issues.map(({ id }) => {
      const position = own.find(({ issue }) => issue.id === id)
      if (!position) return null
      return { now: position.now, statements: position.points.length, moved: position.shifts.length > 0 }
    })
    return [{ actor: first.actor, cells, statements: own.reduce((sum, { points }) => sum + points.length, 0) }]
  })
  rows.sort((a, b) => b.statements - a.statements || compareText(a.actor.name, b.actor.name))
  return { issues, rows: rows.slice(0, ROWS).map(({ actor, cells }) => ({ actor, cells })) }
}
