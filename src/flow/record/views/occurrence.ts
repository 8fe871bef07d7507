/** `/{edition}/record/{slug}/occurrence/{id}`: one meeting, its accounts side by side. */
import { type Edition, ReadoutError } from '../../../domain/index.ts'
import type { House } from '../../house.ts'
import { compareRecord } from '../comparing.ts'
import { type RecordEvidence, tellingAt } from './evidence.ts'
import { accountsOf, type ComparedAccounts, cardOf, type OccurrenceCard } from './occurrences.ts'
import { openRecord, type RecordHead } from './open.ts'
import { type NamedTrack, namedTrack, tracksIn } from './tracks.ts'

export interface OccurrenceRecord {
  head: RecordHead
  occurrence: OccurrenceCard
  /** One a text that tells of it, oldest first. */
  accounts: RecordEvidence[]
  compared: ComparedAccounts[]
  tracks: NamedTrack[]
}

/** @throws ReadoutError `not-found` */
export async function recordOccurrence(
  house: House,
  edition: Edition,
  slug: string,
  id: string,
): Promise<OccurrenceRecord> {
  const { head, reviewed } = await openRecord(house, edition, slug)
  const found = compareRecord(reviewed, 'occurrences')
  // One that was first told by another event still has this one among its own.
  const occurrence = found.find((one) => one.id === id) ?? found.find((one) => one.events.includes(id))
  if (!occurrence) throw new ReadoutError('not-found', `occurrence "${id}"`, 'the record tells of none of that number')
  return {
    head,
    occurrence: cardOf(reviewed, occurrence),
    accounts: occurrence.accounts.flatMap((account) => tellingAt(reviewed, account) ?? []),
    compared: accountsOf(reviewed, occurrence),
    tracks: tracksIn(reviewed)
      .filter(({ meetings }) => meetings.some((one) => one.id === occurrence.id))
      .map(namedTrack),
  }
}
