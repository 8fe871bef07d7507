/** `/{edition}/record/{slug}/source/{document}`: one text of others, and what the record quotes of it. */
import { type Edition, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { compareRecord } from '../comparing.ts'
import { type RecordSource, sourceOf } from './evidence.ts'
import { cardOf, type OccurrenceCard } from './occurrences.ts'
import { openRecord, type RecordHead } from './open.ts'
import { heldIn, type RecordStatement, statementOf } from './statements.ts'

export interface SourceRecord {
  head: RecordHead
  source: RecordSource
  /** In the order of its text. */
  statements: RecordStatement[]
  occurrences: OccurrenceCard[]
  /** How many forecasts the record has of it. */
  forecasts: number
}

/** @throws ReadoutError `not-found` for a document of which nothing is in the record */
export async function recordSource(house: House, edition: Edition, slug: string, id: string): Promise<SourceRecord> {
  const { head, reviewed } = await openRecord(house, edition, slug)
  const document = reviewed.byId.get(id)
  if (!document) throw new ReadoutError('not-found', `source "${id}"`, 'the record quotes none of that number')
  const held = [...heldIn(reviewed).values()].filter((one) => one.document === document)
  held.sort((a, b) => (a.statement.content.spans[0]?.[0] ?? 0) - (b.statement.content.spans[0]?.[0] ?? 0))
  return {
    head,
    source: sourceOf(reviewed, document),
    statements: held.map((one) => statementOf(reviewed, one)),
    occurrences: compareRecord(reviewed, 'occurrences')
      .filter(({ accounts }) => accounts.some((account) => account.document === id))
      .map((one) => cardOf(reviewed, one)),
    forecasts: document.forecasts.length,
  }
}
