/** The statements of a record that somebody asks for, by who said them, of what, how, where and when. */
import type { Edition, StanceValue, Voice } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { openRecord } from './open.ts'
import { type Held, type StatementPart, statementPart } from './statements.ts'

/** All of what is said; what is not said does not matter. */
export interface StatementsAsked {
  /** Who says it, by its id. */
  actor?: string | undefined
  issue?: string | undefined
  voice?: Voice | undefined
  /** On the issue asked for, if one is; else on any. */
  stance?: StanceValue | undefined
  outlet?: string | undefined
  /** The document it stands in. */
  source?: string | undefined
  /** Days, `YYYY-MM-DD`, both of them in; what is of no day is not. */
  from?: string | undefined
  to?: string | undefined
}

/**
 * A page of them, newest first.
 * @param page.after the `next` of the page before
 * @throws ReadoutError `not-found`, `invalid` for a place in the list that is none
 */
export async function recordStatements(
  house: House,
  edition: Edition,
  slug: string,
  asked: StatementsAsked,
  page: { after: string | null; limit: number },
): Promise<StatementPart> {
  const { reviewed } = await openRecord(house, edition, slug)
  return statementPart(reviewed, (held) => fits(held, asked), page)
}

function fits({ statement, document, on }: Held, asked: StatementsAsked): boolean {
  const { actor, issue, voice, stance, outlet, source, from, to } = asked
  if (actor !== undefined && !statement.source.actors.includes(actor)) return false
  if (voice !== undefined && statement.voice !== voice) return false
  if (outlet !== undefined && document.outlet?.id !== outlet) return false
  if (source !== undefined && document.document.id !== source) return false
  if (from !== undefined && (on === null || on < from)) return false
  if (to !== undefined && (on === null || on > to)) return false
  if (issue === undefined && stance === undefined) return true
  return statement.stances.some(
    (one) => (issue === undefined || one.issue === issue) && (stance === undefined || one.stance === stance),
  )
}
