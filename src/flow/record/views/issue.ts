/** `/{edition}/record/{slug}/issue/{id}`: what is disagreed about, and where everybody stands on it over time. */
import { type Edition, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { briefList } from '../../views/briefs.ts'
import type { NamedIssue } from '../../views/names.ts'
import type { BriefCard } from '../../views/public.ts'
import { openRecord, type RecordHead } from './open.ts'
import { positionsIn, type RecordPosition, type RecordShift, shiftsOf } from './positions.ts'
import { type StatementPart, statementPart } from './statements.ts'

export interface IssueRecord extends StatementPart {
  head: RecordHead
  issue: NamedIssue
  /** What being for it means, in a language that is told where it is not the edition's. */
  meaning: { text: string; language?: string }
  positions: RecordPosition[]
  /** Newest first. */
  shifts: RecordShift[]
  briefs: BriefCard[]
}

const BRIEFS = 5

/** @throws ReadoutError `not-found`, `invalid` for a place in the list that is none */
export async function recordIssue(
  house: House,
  edition: Edition,
  slug: string,
  id: string,
  { after = null }: { after?: string | null } = {},
): Promise<IssueRecord> {
  const { head, dossier, reviewed } = await openRecord(house, edition, slug)
  const positions = positionsIn(reviewed).filter(({ issue }) => issue.id === id)
  if (positions.length === 0 && !reviewed.codebook.issues.some((issue) => issue.id === id))
    throw new ReadoutError('not-found', `issue "${id}"`, 'the record knows none of that name')
  const list = await briefList(house, { language: edition, dossier, issue: id }, { limit: BRIEFS })
  return {
    ...statementPart(reviewed, ({ statement }) => statement.stances.some(({ issue }) => issue === id), { after }),
    head,
    issue: reviewed.names.issue(id),
    meaning: reviewed.names.meaning(id),
    positions,
    shifts: shiftsOf(positions),
    briefs: list.briefs,
  }
}
