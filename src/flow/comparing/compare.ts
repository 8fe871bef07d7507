/** What comparing brings out of documents, in the shapes that commands print; each stretch of text with its words. */
import {
  accountPairs,
  type Corroborated,
  contradictionsOf,
  corroborated,
  joinsAmong,
  occurrencesOf,
  type ProvisionRecord,
  pointsOf,
  positionsOf,
  provisionsOf,
  type RollUp,
  rolledUp,
  tracksOf,
} from '../../compare/index.ts'
import {
  type Actor,
  type Contradiction,
  type Evidence,
  type Occurrence,
  type PositionPoint,
  quoteOf,
  type ReadDocument,
  type Span,
  type StanceValue,
  statesOf,
  type TrackRecord,
} from '../../domain/index.ts'
import { withDefaults } from '../knowledge/index.ts'
import type { Compared } from './documents.ts'

type Named = Pick<Actor, 'id' | 'name'>
/** The words a piece of evidence covers, beside its span. */
type WithWords<T> = T & { words: string }

export interface Comparisons {
  positions: {
    actor: Named
    issue: string
    now: StanceValue
    points: WithWords<Omit<PositionPoint, 'actor' | 'issue' | 'time'>>[]
    shifts: [before: number, after: number][]
  }[]
  contradictions: (Omit<Contradiction, 'a' | 'b'> & {
    a: WithWords<Contradiction['a']>
    b: WithWords<Contradiction['b']>
  })[]
  occurrences: (Omit<Occurrence, 'status' | 'accounts'> & {
    status: WithWords<Occurrence['status'][number]>[]
    accounts: WithWords<Occurrence['accounts'][number]>[]
    /** Each two accounts of different outlets, side by side. */
    compared: { a: string; b: string; lines: ComparedLine[] }[]
  })[]
  tracks: (TrackRecord & {
    meetings: Pick<Occurrence, 'id' | 'type' | 'participants' | 'when' | 'where' | 'status'>[]
  })[]
  agreements: (Omit<ProvisionRecord, 'evidence'> & {
    name: string
    evidence: WithWords<ProvisionRecord['evidence'][number]>[]
  })[]
  corroboration: { actor: Named; carriers: WithWords<Corroborated['carriers'][number]>[] }[]
}

/** A line of two accounts: what stands in one, in both, or differs. */
export interface ComparedLine {
  kind: 'both' | 'differ' | 'only-a' | 'only-b'
  how: 'figure' | 'date' | 'denial' | 'stance' | null
  a: { span: Span; words: string } | null
  b: { span: Span; words: string } | null
}

/** How a comparison is asked for. */
export interface ComparisonOptions {
  /** Positions of actors as they are, or of the states or organisations they speak for. */
  by?: RollUp
}

export type ComparisonKind = keyof Comparisons
export const comparisonKinds = [
  'positions',
  'contradictions',
  'occurrences',
  'tracks',
  'agreements',
  'corroboration',
] as const satisfies readonly ComparisonKind[]

/** Pure but for the time it takes. */
export function compareDocuments<K extends ComparisonKind>(
  compared: Compared,
  kind: K,
  options: ComparisonOptions = {},
): Comparisons[K] {
  return comparers[kind](lookUp(compared), options)
}

interface Looked extends Compared {
  occurrences: () => Occurrence[]
  byId: Map<string, ReadDocument>
  actor: (id: string) => Actor
  worded: <T extends Evidence>(evidence: T) => WithWords<T>
}

function lookUp(compared: Compared): Looked {
  const { documents, roster, joins = [] } = compared
  const byId = new Map(documents.map((one) => [one.document.id, one]))
  const actors = new Map<string, Actor>(documents.flatMap(({ actors }) => actors.map((one) => [one.id, one])))
  for (const { id, name, kind, country } of roster.actors)
    if (!actors.has(id)) actors.set(id, { id, name, kind, country })
  return {
    ...compared,
    occurrences: () => occurrencesOf(documents, joinsAmong(joins, documents)),
    byId,
    actor: (id) => actors.get(id) ?? { id, name: id, kind: 'group', country: null },
    worded: (evidence) => ({
      ...evidence,
      words: quoteOf(byId.get(evidence.document)?.document.text ?? '', evidence.span),
    }),
  }
}

const named = ({ id, name }: Actor): Named => ({ id, name })

const comparers: { [K in ComparisonKind]: (looked: Looked, options: ComparisonOptions) => Comparisons[K] } = {
  positions: ({ documents, roster, actor, worded }, { by }) => {
    const positions = positionsOf(documents.flatMap(({ document, statements }) => pointsOf(document, statements)))
    const full = withDefaults(roster)
    const states = statesOf(full)
    const belonging = {
      actor,
      offices: full.offices,
      stateOf: (country: string) => states.get(country)?.id ?? null,
    }
    return (by ? rolledUp(positions, by, belonging) : positions).map((position) => ({
      actor: named(actor(position.actor)),
      issue: position.issue,
      now: position.now,
      points: position.points.map(({ actor: _, issue: __, time: ___, ...point }) => worded(point)),
      shifts: position.shifts,
    }))
  },
  contradictions: ({ documents, codebook, occurrences, worded }) =>
    contradictionsOf(documents, occurrences(), codebook.issues).map((one) => ({
      ...one,
      a: worded(one.a),
      b: worded(one.b),
    })),
  occurrences: ({ byId, occurrences, worded }) =>
    occurrences().map((one) => ({
      ...one,
      status: one.status.map(worded),
      accounts: one.accounts.map(worded),
      compared: accountPairs(one, byId).map(({ a, b, lines }) => ({
        a,
        b,
        lines: lines.map((line) => lineOf(line, a, b, worded)),
      })),
    })),
  tracks({ documents, codebook, actor, occurrences }) {
    const all = occurrences()
    const known = new Map(all.map((one) => [one.id, one]))
    return tracksOf(codebook.tracks, all, documents, actor).map((track) => ({
      ...track,
      meetings: track.occurrences.flatMap((id) => {
        const one = known.get(id)
        if (!one) return []
        const { type, participants, when, where, status } = one
        return [{ id, type, participants, when, where, status }]
      }),
    }))
  },
  agreements: ({ documents, codebook, worded }) =>
    provisionsOf(codebook.agreements, documents).map((record) => {
      const agreement = codebook.agreements.find(({ id }) => id === record.agreement)
      const name = agreement?.provisions.find(({ id }) => id === record.provision)?.name ?? record.provision
      return { ...record, name, evidence: record.evidence.map(worded) }
    }),
  corroboration: ({ documents, actor, worded }) =>
    corroborated(documents).map((one) => ({ actor: named(actor(one.actor)), carriers: one.carriers.map(worded) })),
}

function lineOf(
  line: ReturnType<typeof accountPairs>[number]['lines'][number],
  a: string,
  b: string,
  worded: Looked['worded'],
): ComparedLine {
  const at = (document: string, span: Span | undefined) => {
    if (!span) return null
    const { words } = worded({ document, span })
    return { span, words }
  }
  return {
    kind: line.kind,
    how: line.kind === 'differ' ? line.how : null,
    a: at(a, 'a' in line ? line.a : undefined),
    b: at(b, 'b' in line ? line.b : undefined),
  }
}
