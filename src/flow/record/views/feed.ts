/** What followers of a record, of an actor, an issue or a track in it are told, and every page that it has. */
import { compareText, type Edition, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import type { ReviewedIn } from '../reviewed.ts'
import { actorsIn } from './actor.ts'
import { lastTold, type OccurrenceCard, occurrencesIn } from './occurrences.ts'
import { everyRecord, openRecord, type RecordHead } from './open.ts'
import { heldIn, type RecordStatement, statementOf } from './statements.ts'
import { type TrackCard, tracksIn } from './tracks.ts'

/** What of a record is followed; all of it where nothing is said. */
export interface RecordFollowed {
  actor?: string
  issue?: string
  track?: string
}

export type RecordItem =
  | { kind: 'statement'; on: string; statement: RecordStatement }
  | { kind: 'meeting'; on: string; occurrence: OccurrenceCard }

export interface RecordFeed {
  head: RecordHead
  /** What the actor, issue or track is called; null where all is followed. */
  name: string | null
  /** Newest first. */
  items: RecordItem[]
}

const ITEMS = 50

/** @throws ReadoutError `not-found` */
export async function recordFeed(
  house: House,
  edition: Edition,
  slug: string,
  { actor, issue, track: trackId }: RecordFollowed,
): Promise<RecordFeed> {
  const { head, reviewed } = await openRecord(house, edition, slug)
  const followed = actor ?? issue ?? trackId
  const track = trackId === undefined ? undefined : tracksIn(reviewed).find(({ id }) => id === trackId)
  const name = nameOf(reviewed, { actor, issue, track })
  if (followed !== undefined && name === undefined)
    throw new ReadoutError('not-found', `"${followed}"`, 'the record knows none of that name')
  const statements = [...heldIn(reviewed).values()].filter(
    ({ statement: { source, stances } }) =>
      trackId === undefined &&
      (actor === undefined || source.actors.includes(actor)) &&
      (issue === undefined || stances.some((one) => one.issue === issue)),
  )
  const meetings = (track?.meetings ?? occurrencesIn(reviewed)).filter(
    ({ participants }) => issue === undefined && (actor === undefined || participants.some(({ id }) => id === actor)),
  )
  const dated = [
    ...statements.map((held) => ({ on: held.on, item: () => statementItem(statementOf(reviewed, held)) })),
    ...meetings.map((one) => ({ on: lastTold(one), item: () => meetingItem(one) })),
  ].sort((a, b) => compareText(b.on ?? '', a.on ?? ''))
  return { head, name: name ?? null, items: dated.slice(0, ITEMS).map(({ item }) => item()) }
}

/** Undefined for what the record does not know, and where all is followed. */
function nameOf(
  reviewed: ReviewedIn,
  { actor, issue, track }: { actor?: string | undefined; issue?: string | undefined; track?: TrackCard | undefined },
): string | undefined {
  const { names, codebook } = reviewed
  if (actor !== undefined) return actorsIn(reviewed).has(actor) ? names.actor(actor).name : undefined
  if (issue === undefined) return track?.name
  return codebook.issues.some(({ id }) => id === issue) ? names.issue(issue).name : undefined
}

function statementItem(statement: RecordStatement): RecordItem {
  return { kind: 'statement', on: statement.on ?? '', statement }
}

function meetingItem(occurrence: OccurrenceCard): RecordItem {
  return { kind: 'meeting', on: lastTold(occurrence), occurrence }
}

/** The pages of a record, by what their addresses are made of. */
export interface RecordPages {
  slug: string
  actors: string[]
  issues: string[]
  tracks: string[]
  occurrences: string[]
  statements: { id: string; on: string | null }[]
  sources: string[]
}

export async function recordPages(house: House, edition: Edition): Promise<RecordPages[]> {
  return (await everyRecord(house, edition)).map(({ head, reviewed }) => ({
    slug: head.slug,
    actors: [...actorsIn(reviewed)],
    issues: reviewed.codebook.issues.map(({ id }) => id),
    tracks: tracksIn(reviewed).map(({ id }) => id),
    occurrences: occurrencesIn(reviewed).map(({ id }) => id),
    statements: [...heldIn(reviewed).values()].map(({ statement: { id }, on }) => ({ id, on })),
    sources: reviewed.documents.map(({ document }) => document.id),
  }))
}
