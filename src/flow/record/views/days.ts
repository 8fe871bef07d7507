/** What records say day by day: for the page of a day, the calendar, and the front page. */
import { compareText, type Edition } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { lastTold, type OccurrenceCard } from './occurrences.ts'
import { everyRecord, type RecordHead } from './open.ts'
import { heldIn, type RecordStatement, statementPart } from './statements.ts'
import { type NamedTrack, namedTrack, tracksIn } from './tracks.ts'

/** What a record has of one day. */
export interface RecordDay {
  head: RecordHead
  statements: RecordStatement[]
  /** How many there are; the page shows the first. */
  total: number
}

/** What happened on each track of a record. */
export interface RecordChanges {
  head: RecordHead
  tracks: {
    track: NamedTrack
    /** Told since the day asked for, newest first; else the last that was told. */
    changes: OccurrenceCard[]
    isNew: boolean
  }[]
}

/** How many statements of one record a day shows, and how many changes of one track the front page. */
const STATEMENTS = 12
const CHANGES = 3

/** @param day `YYYY-MM-DD`: said on it, failing that published */
export async function recordDay(house: House, edition: Edition, day: string): Promise<RecordDay[]> {
  return (await everyRecord(house, edition)).flatMap(({ head, reviewed }) => {
    const total = [...heldIn(reviewed).values()].filter(({ on }) => on === day).length
    if (total === 0) return []
    return [{ head, total, ...statementPart(reviewed, ({ on }) => on === day, { limit: STATEMENTS }) }]
  })
}

/** The days on which something in any record was said, in their order. */
export async function recordDays(house: House, edition: Edition): Promise<string[]> {
  const records = await everyRecord(house, edition)
  const days = records.flatMap(({ reviewed }) => [...heldIn(reviewed).values()].flatMap(({ on }) => on ?? []))
  return [...new Set(days)].sort()
}

/** What changed on each track that has any meetings. @param span the first and the last day, `YYYY-MM-DD` */
export async function recordChanges(
  house: House,
  edition: Edition,
  [since, until]: readonly [string, string],
): Promise<RecordChanges[]> {
  return (await everyRecord(house, edition)).map(({ head, reviewed }) => ({
    head,
    tracks: tracksIn(reviewed).flatMap(({ meetings, ...track }) => {
      const told = meetings.toSorted((a, b) => compareText(lastTold(b), lastTold(a)))
      const fresh = told.filter((one) => since <= lastTold(one) && lastTold(one) <= until)
      const changes = fresh.length > 0 ? fresh.slice(0, CHANGES) : told.slice(0, 1)
      return changes.length > 0 ? [{ track: namedTrack(track), changes, isNew: fresh.length > 0 }] : []
    }),
  }))
}
