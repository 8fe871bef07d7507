/** Statements of a record: one, a page of them, and the index that other views look them up in. */
import {
  compareText,
  dayOf,
  type Mode,
  ReadoutError,
  type StanceValue,
  type Statement,
  type Voice,
} from '../../../domain/index.ts'
import type { NamedActor, NamedIssue } from '../../views/names.ts'
import type { Reviewed, ReviewedDocument, ReviewedIn } from '../reviewed.ts'
import { evidenceOf, type RecordEvidence, wordsOf } from './evidence.ts'

/** Who told it on: an actor, or the words that name somebody; neither where the words may not be shown. */
export interface Teller {
  actor: NamedActor | null
  words: string | null
}

export interface RecordStatement extends RecordEvidence {
  id: string
  sources: NamedActor[]
  /** The words that name the source where nobody known is named. */
  named: string | null
  mode: Mode
  voice: Voice
  /** The saying itself is denied. */
  negated: boolean
  /** The day it was said, failing that published: `YYYY-MM-DD`. */
  on: string | null
  addressees: NamedActor[]
  /** The relay chain, the nearest teller first. */
  via: Teller[]
  stances: { issue: NamedIssue; stance: StanceValue }[]
}

export interface StatementPart {
  statements: RecordStatement[]
  /** Where the next page begins; null on the last. */
  next: string | null
}

/** A statement with the text it stands in. */
export interface Held {
  statement: Statement
  document: ReviewedDocument
  on: string | null
}

/** How many a page lists. */
const PAGE = 20

const indexOf = new WeakMap<Reviewed['documents'], Map<string, Held>>()

/** Every statement by its id, newest first, then in the order of its text; kept as long as the record stays as it is. */
export function heldIn(reviewed: Reviewed): ReadonlyMap<string, Held> {
  const known = indexOf.get(reviewed.documents)
  if (known) return known
  const all = reviewed.documents.flatMap((document) =>
    document.statements.map((statement): Held => {
      return { statement, document, on: dayOf(statement.when ?? document.document.published) }
    }),
  )
  all.sort(
    (a, b) =>
      compareText(b.on ?? '', a.on ?? '') ||
      compareText(a.document.document.id, b.document.document.id) ||
      (a.statement.content.spans[0]?.[0] ?? 0) - (b.statement.content.spans[0]?.[0] ?? 0),
  )
  const made = new Map<string, Held>()
  // Two documents that showed the same bytes have statements of the same id.
  for (const held of all) if (!made.has(held.statement.id)) made.set(held.statement.id, held)
  indexOf.set(reviewed.documents, made)
  return made
}

export function statementOf(reviewed: ReviewedIn, { statement, document, on }: Held): RecordStatement {
  const { id, source, content, mode, voice, negated, addressees, via, stances } = statement
  const { actor, issue: issueOf } = reviewed.names
  return {
    ...evidenceOf(reviewed, document, content.spans, id),
    id,
    sources: source.actors.map(actor),
    named: source.actors.length > 0 ? null : wordsOf(document, source.spans),
    mode,
    voice,
    negated,
    on,
    addressees: addressees.map(actor),
    via: via.map(({ span, actor: teller }) => ({
      actor: teller === null ? null : actor(teller),
      words: wordsOf(document, [span]),
    })),
    stances: stances.map(({ issue, stance }) => ({ issue: issueOf(issue), stance })),
  }
}

/**
 * A page of the statements that `fits` takes, newest first.
 * @param after the `next` of the page before
 * @throws ReadoutError `invalid` for a place that is none
 */
export function statementPart(
  reviewed: ReviewedIn,
  fits: (held: Held) => boolean,
  { after = null, limit = PAGE }: { after?: string | null; limit?: number } = {},
): StatementPart {
  const all = [...heldIn(reviewed).values()].filter(fits)
  const from = after === null ? 0 : beginOf(all, after)
  const shown = all.slice(from, from + limit)
  const last = shown.at(-1)
  return {
    statements: shown.map((held) => statementOf(reviewed, held)),
    next: last && from + limit < all.length ? `${last.on ?? ''}~${last.statement.id}` : null,
  }
}

/** Behind the statement named; where that is gone, at the day before its own. */
function beginOf(all: readonly Held[], after: string): number {
  const [, on, id] = /^(\d{4}-\d\d-\d\d)?~([\w-]+)$/.exec(after) ?? []
  if (id === undefined)
    throw new ReadoutError('invalid', 'the list', 'it cannot go on from there', { remedy: 'Begin it anew' })
  const place = all.findIndex(({ statement }) => statement.id === id)
  if (place >= 0) return place + 1
  const older = all.findIndex((one) => (one.on ?? '') < (on ?? ''))
  return older < 0 ? all.length : older
}
